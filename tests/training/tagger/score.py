"""Typed span F1 as the scorer of the corpora counts it, without the engine's refiners."""
import torch
import torch.nn.functional as F

from documents import batch_of
from labels import spans, viterbi

JUDGED = ['uner_pud', 'worldwide_newswire', 'gum_test']


def log_probabilities(model, documents, kind=0):
    """Per document (tokens, labels), in the order given."""
    model.eval()
    with torch.no_grad():
        for at in range(0, len(documents), 8):
            part = documents[at : at + 8]
            scores = F.log_softmax(model(batch_of(part, [kind] * len(part))), -1).numpy()
            for document, rows in zip(part, scores):
                yield rows[: len(document.words)]


def score(model, documents):
    """F1 by source, and the mean of the judged ones."""
    found = [viterbi(rows) for rows in log_probabilities(model, documents)]
    sources = sorted({document.source for document in documents})
    scores = {}
    for source in sources:
        pairs = [pair for pair in zip(documents, found) if pair[0].source == source]
        scores[source] = round(f1(pairs), 1)
    return round(sum(scores.get(source, 0) for source in JUDGED) / len(JUDGED), 2), scores


def f1(pairs):
    types = {'PER', 'ORG', 'LOC'}
    if any('NORP' in label for document, _ in pairs for label in document.gold):
        types.add('NORP')
    right = wrong = missed = 0
    for document, labels in pairs:
        gold = spans(document.gold)
        masks = [span for span in gold if span[2] == 'MISC']
        gold = {span for span in gold if span[2] in types}
        free = {s for s in spans(labels) if not any(s[0] <= m[1] and m[0] <= s[1] for m in masks)}
        free = {span for span in free if span[2] in types}
        right, wrong, missed = right + len(gold & free), wrong + len(free - gold), missed + len(gold - free)
    return 200 * right / max(1, 2 * right + wrong + missed)
