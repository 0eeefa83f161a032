"""Records what the network makes of sample.txt, for the test that the engine makes the same of it.

    python tests/training/tagger/record.py WORK NAME.pt OUT.json [--mixture gum=1] [--caution 0]

Matrices are rounded to 8 bits as pack.py does; all else is as in training. Log-probabilities, one row a token.
"""
import argparse
import json

import torch

from documents import Words, load
from label import mixture_of
from network import TABLES, open_tagger, settle
from pack import quantise
from score import log_probabilities

MATRICES = ('enter.weight', 'context.weight', 'pool.weight', 'leave.weight')


def round_weights(model):
    tables = {f'tables.{name}.weight' for name in TABLES}
    with torch.no_grad():
        for name, weight in model.named_parameters():
            is_block = name.startswith('blocks.') and name.endswith(('depth.weight', 'point.weight'))
            if name in tables or name in MATRICES or is_block:
                scale, whole = quantise(weight.reshape(len(weight), -1), name in tables)
                rounded = torch.from_numpy(whole).float() * torch.from_numpy(scale.copy())[:, None]
                weight.copy_(rounded.reshape(weight.shape))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('weights')
    parser.add_argument('out')
    parser.add_argument('--mixture', type=mixture_of, default={'any': 1.0})
    parser.add_argument('--caution', type=float, default=0.0)
    options = parser.parse_args()
    words = Words(options.work)
    model = open_tagger(f'{options.work}/{options.weights}', words)
    settle(model, options.mixture, options.caution)
    with torch.no_grad():
        model.context.weight += model.source.weight[0]
        model.source.weight[0] = 0
    round_weights(model)
    documents = load(f'{options.work}/sample.jsonl', words)
    rows = next(log_probabilities(model, documents)).round(4).tolist()
    tokens = [words.surfaces[at] for at in documents[0].words]
    lines = [json.dumps([token, row], ensure_ascii=False) for token, row in zip(tokens, rows)]
    with open(options.out, 'w') as file:
        file.write('[\n' + ',\n'.join(lines) + '\n]\n')


if __name__ == '__main__':
    main()
