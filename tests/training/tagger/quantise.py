"""Compresses the word vectors to what the network makes of them, by product quantisation (Jegou et al. 2011).

    python tests/training/tagger/quantise.py WORK FIRST.pt START.pt [--subspaces 12] [--stride 4]

What the first layer does not look at need not be kept: vectors are turned into its principal components, and those
shared out so that each subspace has about the same product of variances (Ge et al. 2013, "Optimized product
quantization"). The turn goes into the first layer of START.pt, from which training goes on.

Writes WORK/codes.npy, WORK/codebook.npy, and WORK/quantised.npy: the vectors as the codes give them, so that training
sees what running sees.
"""
import argparse

import numpy as np
import torch

CENTROIDS = 256
ROUNDS = 15


def components(vectors, weight, count):
    """(dimensions, count): the directions in which what `weight` makes of the vectors varies most, and the variances."""
    seen = vectors @ weight.T
    moments, directions = torch.linalg.eigh(seen.T @ seen / len(seen))
    return directions.flip(1)[:, :count], moments.flip(0)[:count]


def shared_out(variances, subspaces):
    """Lists of components, equally many, with products of variances as equal as taking them in turn makes them."""
    logs = torch.log(variances / variances[-1]).tolist()
    room = len(logs) // subspaces
    lists, products = [[] for _ in range(subspaces)], [0.0] * subspaces
    for component, log in enumerate(logs):
        open_ones = [at for at in range(subspaces) if len(lists[at]) < room]
        least = min(open_ones, key=lambda at: (products[at], len(lists[at])))
        lists[least].append(component)
        products[least] += log
    return lists


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('first')
    parser.add_argument('start')
    parser.add_argument('--subspaces', type=int, default=12)
    parser.add_argument('--stride', type=int, default=4)
    options = parser.parse_args()
    weights = torch.load(f'{options.work}/{options.first}')
    vectors = torch.from_numpy(np.load(f'{options.work}/glove.npy'))
    enter = weights['enter.weight']
    dimensions = vectors.shape[1]
    seen = enter[:, :dimensions]
    directions, variances = components(vectors, seen, options.subspaces * options.stride)
    directions = directions[:, sum(shared_out(variances, options.subspaces), [])]
    turned = vectors @ (seen.T @ directions)
    parts = [kmeans(part.contiguous(), seed) for seed, part in enumerate(turned.split(options.stride, 1))]
    again = torch.cat([centroids[nearest] for centroids, nearest in parts], 1)
    lost = ((again @ directions.T - vectors @ seen.T) ** 2).sum() / ((vectors @ seen.T) ** 2).sum()
    print('share lost of what the first layer sees', round(lost.item(), 4))
    weights['enter.weight'] = torch.cat([directions, enter[:, dimensions:]], 1)
    torch.save(weights, f'{options.work}/{options.start}')
    np.save(f'{options.work}/codes.npy', torch.stack([near for _, near in parts], 1).numpy().astype(np.uint8))
    np.save(f'{options.work}/codebook.npy', torch.stack([centroids for centroids, _ in parts]).numpy())
    np.save(f'{options.work}/quantised.npy', again.numpy())


if __name__ == '__main__':
    main()
