"""Names of listed firms that mean nothing else, one a line, for the model file.

    pip install pytickersymbols
    python tests/training/model/listed-firms.py SHARED > tests/training/model/listed-firms.txt

The package (MIT) lists what is in the great share indices. Left out are names that are also places, people or words of
plain English: gazetteers, the annotated training corpora and the open texts in SHARED say so.
"""
import collections
import pathlib
import re
import sys

from pytickersymbols.indices_data import INDICES

LEGAL_FORM = re.compile(
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Companies|plc|Plc|PLC|AG|SE|S\.?A|N\.?V|Ltd|Limited|LLC|L\.?P|"
    r"Oyj|Abp|AB|ASA|A/S|S\.p\.A|SpA|S\.C\.A|SCA|KGaA|GmbH|Group|Holdings?|& Co|& Company|REIT|Aktiengesellschaft)\.?)$"
)
SHORTEST = 4


def listed(node):
    """All names of companies in the package's nested tables."""
    if isinstance(node, dict):
        if isinstance(node.get("name"), str):
            yield node["name"]
        for value in node.values():
            yield from listed(value)
    elif isinstance(node, list):
        for value in node:
            yield from listed(value)


def forms(name):
    """The name, and without one legal form after the other: "Kadant, Inc." also as "Kadant"."""
    name = re.sub(r"\s*\(.*?\)", "", name).strip().removeprefix("The ").replace("’", "'")
    while True:
        yield name
        shorter = LEGAL_FORM.sub("", name).strip(" ,&")
        if shorter in (name, ""):
            return
        name = shorter


def column(path, number):
    rows = path.read_text("utf8").split("\n")[1:]
    return {row.split("\t")[number] for row in rows if "\t" in row}


def gazetteer(folder):
    """Places, given and family names, and what WordNet knows by name other than groups."""
    known = column(folder / "cities15000_geonames_CCBY.tsv", 0)
    known |= column(folder / "names_forenames_CC0.tsv", 1) | column(folder / "names_surnames_CC0.tsv", 1)
    for row in (folder / "wordnet31_instances.tsv").read_text("utf8").split("\n")[1:]:
        kind, _, names = row.partition("\t")
        if kind != "group":
            known.update(names.split("|"))
    return known


def annotated(folder):
    """How often each word is of an organisation, and of something else, in the training corpora."""
    counts = collections.defaultdict(collections.Counter)
    for path in sorted(folder.glob("*.bio")):
        for line in path.read_text("utf8").split("\n"):
            word, _, label = line.partition("\t")
            if label[2:] != "":
                counts[word]["ORG" if label[2:] == "ORG" else "other"] += 1
    return counts


def plain_words(folder):
    """Words that stand in lower case in the open texts."""
    return {word for path in folder.glob("*.txt") for word in re.findall(r"\b[a-z]+\b", path.read_text("utf8"))}


def main(shared):
    data = pathlib.Path(shared) / "data"
    known = gazetteer(data / "gazetteers")
    counts = annotated(data / "names/train")
    plain = plain_words(data / "text")
    given = column(data / "gazetteers/names_forenames_CC0.tsv", 1)

    def is_clear(name):
        first, *rest = name.split(" ")
        if name in known or len(name) < SHORTEST or not name[0].isupper():
            return False
        if rest:
            return first not in given
        return name.lower() not in plain and counts[name]["other"] <= counts[name]["ORG"]

    names = {form for name in listed(INDICES) if name not in INDICES for form in forms(name)}
    print("\n".join(sorted(filter(is_clear, names))))


if __name__ == "__main__":
    main(sys.argv[1])
