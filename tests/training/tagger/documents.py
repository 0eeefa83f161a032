"""Documents and words as tensors, batches, and augmentation."""
import json
from dataclasses import dataclass

import numpy as np
import torch

from labels import LABELS
from sources import allowed_labels, kind_of, merged

MAX_TRIGRAMS = 12
# The bit of the context that says a sentence is in capitals (token-context.ts).
IN_SHOUT = 4
SHOUTED, LOWERED = 0.04, 0.04
SWAPPED = 0.3


class Words:
    """Feature rows of every surface form. `vectors`: `quantised`, or `glove` for the pretrained ones as they come."""

    def __init__(self, work, vectors='quantised'):
        self.vectors = torch.from_numpy(np.load(f'{work}/{vectors}.npy'))
        ranks = {word: at + 1 for at, word in enumerate(json.load(open(f'{work}/glove_words.json')))}
        rows = [json.loads(line) for line in open(f'{work}/words.jsonl')]
        self.surfaces = [row[0] for row in rows]
        ids = {surface: at for at, surface in enumerate(self.surfaces)}
        self.glove = torch.tensor([ranks.get(surface.lower().replace('’', "'"), 0) for surface in self.surfaces])
        self.rows = torch.tensor([row[1:5] for row in rows])
        self.trigram_count = torch.tensor([float(len(row[5])) for row in rows])
        self.trigrams = torch.tensor([row[5] + [0] * (MAX_TRIGRAMS - len(row[5])) for row in rows])
        self.capital = torch.tensor([row[6] for row in rows])
        self.nameless = torch.tensor([row[7] for row in rows])
        self.upper = np.array([ids.get(surface.upper(), at) for at, surface in enumerate(self.surfaces)])
        self.lower = np.array([ids.get(surface.lower(), at) for at, surface in enumerate(self.surfaces)])
        self.swaps = json.load(open(f'{work}/swaps.json'))
        self.people = set(json.load(open(f'{work}/groups.json')))


@dataclass
class Document:
    source: str
    words: np.ndarray
    # Tokens of one group are the same word.
    groups: np.ndarray
    context: np.ndarray
    # Merged labels, one a token.
    gold: list
    # (tokens, labels): what the annotation allows, or a teacher's probabilities.
    target: np.ndarray
    # Learned from probabilities.
    soft: bool = False


def load(path, words):
    return [document_of(json.loads(line), words) for line in open(path)]


def document_of(row, words):
    surfaces = [words.surfaces[at] for at in row['words']]
    return Document(
        source=row['source'],
        words=np.array(row['words']),
        groups=np.array(row['groups']),
        context=np.array(row['context']),
        gold=[merged(label) for label in row['labels']],
        target=allowed_labels(row['source'], row['labels'], surfaces, words.people),
    )


def augmented(document, words, rng):
    return change_case(swap_names(document, words, rng), words, rng)


def change_case(document, words, rng):
    """Headline style and careless typing: a stretch in capitals or in lower case."""
    chance = rng.random()
    if chance > SHOUTED + LOWERED:
        return document
    shouted = chance < SHOUTED
    start = rng.randrange(len(document.words))
    stretch = slice(start, start + rng.randrange(10, 60))
    ids, context = document.words.copy(), document.context.copy()
    ids[stretch] = (words.upper if shouted else words.lower)[ids[stretch]]
    if shouted:
        context[stretch] |= IN_SHOUT
    return Document(document.source, ids, document.groups, context, document.gold, document.target, document.soft)


SWAPS = {'B-PER': 'forename', 'L-PER': 'surname', 'U-PER': 'surname', 'U-LOC': 'place'}


def swap_names(document, words, rng):
    """Other people and places in the same sentences: each word of the kind becomes the same other one throughout."""
    if document.soft or rng.random() > SWAPPED:
        return document
    ids, groups, chosen = document.words.copy(), document.groups.copy(), {}
    for at, label in enumerate(document.gold):
        kind = SWAPS.get(label)
        if kind is None or document.target[at].sum() != 1 or not words.surfaces[ids[at]][:1].isupper():
            continue
        key = (kind, int(ids[at]))
        if key not in chosen:
            chosen[key] = rng.choice(words.swaps[kind])
        ids[at], groups[at] = chosen[key]
    return Document(document.source, ids, groups, document.context, document.gold, document.target, document.soft)


@dataclass
class Batch:
    words: torch.Tensor
    groups: torch.Tensor
    context: torch.Tensor
    # (documents, tokens, 1): 1 where there is a token.
    keep: torch.Tensor
    target: torch.Tensor
    # One a document: index into KINDS.
    kinds: torch.Tensor
    soft: torch.Tensor


def batch_of(documents, kinds=None):
    shape = (len(documents), max(len(document.words) for document in documents))
    words, groups, context = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    keep = torch.zeros(*shape, 1)
    target = torch.zeros(*shape, len(LABELS))
    for at, document in enumerate(documents):
        end = len(document.words)
        for table, values in ((words, document.words), (groups, document.groups), (context, document.context)):
            table[at, :end] = torch.from_numpy(values)
        keep[at, :end] = 1
        target[at, :end] = torch.from_numpy(document.target.astype(np.float32))
    kinds = [0] * len(documents) if kinds is None else kinds
    soft = torch.tensor([document.soft for document in documents])
    return Batch(words, groups, context, keep, target, torch.tensor(kinds), soft)


def kinds_of(documents, rng, unsaid):
    """The kind of each document's source; `unsaid`: how often it is kept from the network."""
    return [0 if rng.random() < unsaid else kind_of(document.source) for document in documents]


def shuffled(documents, tokens, rng):
    """Lists of documents of like length, each of about so many tokens."""
    ordered = sorted(documents, key=lambda document: len(document.words) + rng.random() * 40)
    lists, current = [], []
    for document in ordered:
        if current and len(document.words) * (len(current) + 1) > tokens:
            lists.append(current)
            current = []
        current.append(document)
    lists.append(current)
    rng.shuffle(lists)
    return lists


def apply_labels(documents, path):
    """Documents with the recorded labels of a teacher: the likeliest two of each token, and the first one's share."""
    recorded = np.load(path)
    at = 0
    for document in documents:
        end = at + len(document.words)
        first, second = recorded['first'][at:end], recorded['second'][at:end]
        share = recorded['share'][at:end].astype(np.float32) / 255
        rows = np.arange(len(first))
        document.target = np.zeros((len(first), len(LABELS)), np.float32)
        document.target[rows, second] += 1 - share
        document.target[rows, first] += share
        document.source, document.soft = 'open_text', True
        at = end
    assert at == len(recorded['first']), 'the labels are those of other documents'
    return documents
