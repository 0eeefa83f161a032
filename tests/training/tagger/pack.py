"""Packs trained weights into the tagger's section of the model file; the order is that of readWeights in weights.ts.

    python tests/training/tagger/pack.py WORK OUT.bin NAME.pt [--mixture gum=1] [--caution 0]

The same weights give the same bytes.
"""
import argparse
import json

import numpy as np
import torch

from label import mixture_of
from network import TABLES
from sources import KINDS

HEADER = 16


def word_hash(text):
    """FNV-1a over UTF-16 code units, as `hashOf` in word-features.ts."""
    value = 0x811C9DC5
    units = np.frombuffer(text.encode('utf-16-le', 'surrogatepass'), '<u2')
    for unit in units.tolist():
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value ^ (value >> 15)


def quantise(tensor, one_scale=False):
    """8-bit integers with a scale a row, or one for all."""
    values = tensor.numpy().astype(np.float32)
    scale = np.atleast_1d(np.abs(values).max(axis=None if one_scale else 1) / 127)
    scale = np.maximum(scale, 1e-12)
    whole = np.rint(values / (scale if one_scale else scale[:, None])).clip(-127, 127)
    return scale.astype('<f4'), whole.astype(np.int8)


class Writer:
    """Arrays one after the other, each on a multiple of four bytes, little-endian."""

    def __init__(self):
        self.bytes = bytearray()

    def raw(self, array):
        self.bytes += np.ascontiguousarray(array).tobytes()
        self.bytes += b'\0' * (-len(self.bytes) % 4)

    def floats(self, tensor):
        self.raw(tensor.numpy().astype('<f4'))

    def matrix(self, tensor, one_scale=False):
        for array in quantise(tensor, one_scale):
            self.raw(array)


def settled(weights, mixture, caution):
    """The weights for one mixture of kinds of source: its vector goes into the context table, its prior into the biases."""
    weights = dict(weights)
    shares = torch.tensor([mixture.get(kind, 0.0) for kind in KINDS])
    weights['context.weight'] = weights['context.weight'] + shares @ weights['source.weight']
    weights['leave.bias'] = weights['leave.bias'] + shares @ weights['prior.weight']
    weights['leave.bias'][0] -= caution
    return weights


def write_words(writer, work, words):
    """Hashes ascending, codebook, codes in the order of the hashes."""
    codes, codebook = np.load(f'{work}/codes.npy'), np.load(f'{work}/codebook.npy')
    first = {}
    for at, word in enumerate(words):
        first.setdefault(word_hash(word), at)
    hashes = sorted(first)
    writer.raw(np.array(hashes, '<u4'))
    writer.raw(codebook.astype('<f4'))
    writer.raw(codes[[first[value] for value in hashes]])


def header(weights, work, words):
    codebook = np.load(f'{work}/codebook.npy')
    blocks = 1 + max(int(name.split('.')[1]) for name in weights if name.startswith('blocks.'))
    columns = [weights[f'tables.{name}.weight'].shape[1] for name in TABLES]
    kernel = weights['blocks.0.depth.weight'].shape[-1]
    vocabulary = len({word_hash(word) for word in words})
    width = weights['enter.weight'].shape[0]
    sizes = [width, blocks, vocabulary, codebook.shape[0], codebook.shape[2], kernel, *columns]
    return np.array(sizes + [0] * (HEADER - len(sizes)), '<u4'), blocks


def pack(weights, work):
    assert weights['sparse'] == 1, 'the engine works on the tokens that may be part of a name only'
    words = json.load(open(f'{work}/glove_words.json'))
    writer = Writer()
    head, blocks = header(weights, work, words)
    writer.raw(head)
    write_words(writer, work, words)

    def norm(name):
        writer.floats(weights[f'{name}.weight'])
        writer.floats(weights[f'{name}.bias'])

    def linear(name, shape=None):
        weight = weights[f'{name}.weight']
        writer.matrix(weight if shape is None else weight.reshape(shape))
        writer.floats(weights[f'{name}.bias'])

    for name in TABLES:
        writer.matrix(weights[f'tables.{name}.weight'], one_scale=True)
    linear('enter')
    writer.matrix(weights['context.weight'])
    for at in range(blocks):
        norm(f'blocks.{at}.norm')
        linear(f'blocks.{at}.depth', (len(weights[f'blocks.{at}.depth.bias']), -1))
        linear(f'blocks.{at}.point')
    norm('poolnorm')
    linear('pool')
    norm('norm')
    linear('leave')
    return bytes(writer.bytes)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('out')
    parser.add_argument('weights')
    parser.add_argument('--mixture', type=mixture_of, default={'any': 1.0})
    parser.add_argument('--caution', type=float, default=0.0, help='taken from the score of "no name"')
    options = parser.parse_args()
    weights = {name: value.float() for name, value in torch.load(f'{options.work}/{options.weights}').items()}
    packed = pack(settled(weights, options.mixture, options.caution), options.work)
    with open(options.out, 'wb') as file:
        file.write(packed)
    print(len(packed), 'bytes')


if __name__ == '__main__':
    main()
