"""Lets trained taggers label the silver and the open text, all of them together; train.py --labels learns from it.

    python tests/training/tagger/label.py WORK LABELS.npz NAME.pt [NAME.pt ...] [--mixture gum=1] [--encoder ENCODER]

Kept of each token: the two likeliest labels and the share of the first between them, in steps of 1/255.
"""
import argparse

import numpy as np

from documents import Words, load
from network import open_tagger, settle
from score import log_probabilities


def mixture_of(text):
    """'gum=0.5,wiki=0.5' -> {'gum': 0.5, 'wiki': 0.5}"""
    return {kind: float(share) for kind, share in (part.split('=') for part in text.split(','))}


def probabilities(models, documents):
    for document in documents:
        yield sum(np.exp(next(log_probabilities(model, [document]))) for model in models) / len(models)


def record(rows):
    order = rows.argsort(1)
    first, second = order[:, -1], order[:, -2]
    at = np.arange(len(rows))
    share = np.rint(255 * rows[at, first] / (rows[at, first] + rows[at, second])).astype(np.uint8)
    return first.astype(np.uint8), np.where(share == 255, 0, second).astype(np.uint8), share


def opened(paths, words, encoder):
    if not encoder:
        return [open_tagger(path, words) for path in paths]
    # It needs transformers, which nothing else does.
    from encoder import open_encoded

    return [open_encoded(path, words, encoder) for path in paths]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('out')
    parser.add_argument('weights', nargs='+')
    parser.add_argument('--encoder', help='the folder of the encoder that the teachers were trained with by encoder.py')
    parser.add_argument('--mixture', type=mixture_of, default={'gum': 1.0})
    parser.add_argument('--caution', type=float, default=0.0)
    options = parser.parse_args()
    words = Words(options.work)
    paths = [f'{options.work}/{name}' for name in options.weights]
    models = opened(paths, words, options.encoder)
    for model in models:
        settle(model, options.mixture, options.caution)
    silver = [one for one in load(f'{options.work}/train.jsonl', words) if one.source == 'gmb_voa_silver']
    documents = silver + load(f'{options.work}/text.jsonl', words)
    first, second, share = record(np.concatenate(list(probabilities(models, documents))))
    np.savez_compressed(options.out, first=first, second=second, share=share)
    print(len(first), 'tokens', len(models), 'teachers')


if __name__ == '__main__':
    main()
