"""Makes utils/extract/verb-lexicon.ts from the counts of count.py. Usage: make-lexicon.py COUNTS.json IRREGULAR.txt > verb-lexicon.ts

A verb is listed by its base form, with letters for what its other forms mostly are in news:
  b, n  base form: both noun (or adjective) and verb / mostly no verb      B, N  the same of the -s form
  f, p  past form: mostly finite / mostly participle     a  mostly adjective     g  -ing form: mostly noun
"""
import json
import sys

counts = json.load(open(sys.argv[1]))
irregular = {line.split()[0]: line.split() for line in open(sys.argv[2]) if line.strip()}
VERBAL = ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
SKIP = set("s re co e r th url com pre fig wid don wouldn couldn shouldn wasn weren isn doesn didn hadn hasn ve ll".split())
AUXILIARY = set("be have do will would can could may might shall should must ought".split())


def n(form, *tags):
    return sum(counts.get(form, {}).get(tag, 0) for tag in tags)


def total(form):
    return sum(v for tag, v in counts.get(form, {}).items() if not tag.startswith("NNP"))


def share(form, *tags):
    return n(form, *tags) / max(1, total(form))


def doubles(base):
    return (len(base) > 2 and base[-1] not in "aeiouwxyh" and base[-2] in "aeiou" and base[-3] not in "aeiou")


def s_form(base):
    if base.endswith("y") and base[-2:-1] not in "aeiou": return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def stems(base):
    if base.endswith("e"): return [base[:-1]]
    return [base + base[-1], base] if doubles(base) else [base]


def ed_form(base):
    if base in irregular: return irregular[base][1].split("/")[0]
    if base.endswith("y") and base[-2:-1] not in "aeiou": return base[:-1] + "ied"
    return max((stem + "ed" for stem in stems(base)), key=lambda form: n(form, "VBD", "VBN"))


def ing_form(base):
    if base.endswith("ie"): return base[:-2] + "ying"
    if base.endswith(("ee", "ye", "oe")): return base + "ing"
    return max((stem + "ing" for stem in stems(base)), key=lambda form: n(form, "VBG"))


def from_ed(form):
    for base in (form[:-1], form[:-2], form[:-3], form[:-3] + "y"):
        if base in counts and base.isascii() and len(base) > 2 and ed_form(base) == form and (n(base, *VERBAL) > 0 or total(base) > 3): return base
    return None


bases = {w for w in counts if n(w, "VB", "VBP") >= (1 if share(w, "VB", "VBP") > 0.6 else 2) and share(w, "VB", "VBP") > 0.04 and w.isascii() and len(w) > 1}
bases |= {b for w in counts if w.endswith("ed") and n(w, "VBD", "VBN") >= 3 and (b := from_ed(w))}
bases |= set(irregular)
bases = {b for b in bases if b not in SKIP | AUXILIARY and (n(ed_form(b), "VBD", "VBN") or n(s_form(b), "VBZ") or n(ing_form(b), "VBG") or b in irregular)}
pasts = {form for entry in irregular.values() for part in entry[1:] for form in part.split("/")}
bases = {b for b in bases if b in irregular or b not in pasts}


def letters(base):
    out = ""
    for form, tags, marks in ((base, ("VB", "VBP"), "bn"), (s_form(base), ("VBZ",), "BN")):
        if total(form) >= 2:
            p = share(form, *tags)
            out += marks[1] if p < 0.25 else marks[0] if p < 0.75 else ""
        elif "b" in out or "n" in out:
            out += marks[0]
    ed, ing = ed_form(base), ing_form(base)
    past = n(ed, "VBD") + n(ed, "VBN")
    if share(ed, "JJ", "NN") > 0.5 and total(ed) >= 5 and base not in irregular: out += "a"
    elif past >= 4 and not (base in irregular and len(irregular[base]) > 2 and irregular[base][1] != irregular[base][2]):
        p = n(ed, "VBD") / past
        out += "f" if p > 0.75 else "p" if p < 0.3 else ""
    if total(ing) >= 3 and share(ing, "VBG") < 0.5: out += "g"
    return out


words = [base + (":" + mark if (mark := letters(base)) else "") for base in sorted(bases)]
lines, line = [], ""
for word in words:
    if len(line) + len(word) > 104:
        lines.append(line.rstrip())
        line = ""
    line += word + " "
lines.append(line.rstrip())
print("/** Made by tests/training/verbs/make-lexicon.py, which explains the letters. */\nexport const VERBS = `")
print("\n".join(lines) + "`;")
sys.stderr.write(f"{len(bases)} verbs\n")
