"""Trains the tagger on what prepare.ts and vectors.py wrote. One command, one seed; README.md has the whole recipe.

    python tests/training/tagger/train.py WORK --out NAME.pt [--start NAME.pt] [--labels LABELS.npz] [--seed 1] ...

What an annotation leaves open is never trained as "no name": the loss is -log of the probability of all allowed labels
(Cour et al. 2011). Text labelled by a teacher is learned by cross-entropy (Hinton et al. 2015). The weights kept are an
exponential moving average.
"""
import argparse
import copy
import math
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from documents import Words, apply_labels, augmented, batch_of, kinds_of, load, shuffled
from network import Tagger, open_tagger, weights_of
from score import JUDGED, score

WARM_UP = 100
AVERAGING = 0.998
TWEETS = {'btc', 'wnut17'}


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('--out', required=True)
    parser.add_argument('--start', help='weights to go on from')
    parser.add_argument('--vectors', choices=['quantised', 'glove'], default='quantised')
    parser.add_argument('--labels', help='recorded labels of a teacher, for the silver and the open text')
    parser.add_argument('--epochs', type=int, default=8)
    parser.add_argument('--stop', type=int, help='after so many epochs, with the rate still planned for all of them')
    parser.add_argument('--width', type=int, default=160)
    parser.add_argument('--blocks', type=int, default=6)
    parser.add_argument('--sparse', action='store_true', help='work as the engine does; --start may have begun with it')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--lr', type=float, default=3e-3)
    parser.add_argument('--drop', type=float, default=0.15)
    parser.add_argument('--tokens', type=int, default=2000, help='in a batch')
    parser.add_argument('--silver', type=float, default=0.25, help='share of the silver or labelled text in an epoch')
    parser.add_argument('--tweets', type=float, default=0.5, help='share of the tweets in an epoch')
    parser.add_argument('--unsaid', type=float, default=0.25, help='how often the kind of source is not told')
    parser.add_argument('--threads', type=int, default=1)
    return parser.parse_args()


class Corpus:
    """All of the gold documents and a share of the others, drawn anew for each epoch."""

    def __init__(self, options, words):
        documents = load(f'{options.work}/train.jsonl', words)
        self.silver = [one for one in documents if one.source == 'gmb_voa_silver']
        self.tweets = [one for one in documents if one.source in TWEETS]
        self.gold = [one for one in documents if one.source not in TWEETS | {'gmb_voa_silver'}]
        self.options = options
        if options.labels:
            self.silver = apply_labels(self.silver + load(f'{options.work}/text.jsonl', words), options.labels)

    def draw(self, rng):
        silver = rng.sample(self.silver, int(len(self.silver) * self.options.silver))
        tweets = rng.sample(self.tweets, int(len(self.tweets) * self.options.tweets))
        return shuffled(silver + tweets + self.gold, self.options.tokens, rng)


def loss_of(model, batch):
    scores = F.log_softmax(model(batch), -1)
    hard = -torch.logsumexp(scores.masked_fill(batch.target == 0, -1e4), -1)
    soft = -(batch.target * scores).sum(-1)
    loss = torch.where(batch.soft[:, None], soft, hard) * batch.keep[..., 0]
    return loss.sum() / batch.keep.sum()


def follow(average, model, step):
    rate = min(AVERAGING, (1 + step) / (10 + step))
    with torch.no_grad():
        for kept, now in zip(average.parameters(), model.parameters()):
            if now.requires_grad:
                kept.lerp_(now, 1 - rate)


def main():
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    words = Words(options.work, options.vectors)
    corpus = Corpus(options, words)
    judged = [one for one in load(f'{options.work}/dev.jsonl', words) if one.source in JUDGED]
    if options.start:
        model = open_tagger(f'{options.work}/{options.start}', words, options.drop, options.sparse)
    else:
        model = Tagger(words, options.width, options.blocks, options.drop, options.sparse)
    average = copy.deepcopy(model)
    trained = [one for one in model.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=options.lr, weight_decay=0.01)
    steps = options.epochs * len(corpus.draw(rng))
    print(steps, 'steps', sum(one.numel() for one in trained), 'weights', flush=True)
    step, began = 0, time.time()
    for epoch in range(options.stop or options.epochs):
        model.train()
        losses = []
        for documents in corpus.draw(rng):
            pace = min(1, step / WARM_UP) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            for group in optimiser.param_groups:
                group['lr'] = options.lr * pace
            kinds = kinds_of(documents, rng, options.unsaid)
            loss = loss_of(model, batch_of([augmented(one, words, rng) for one in documents], kinds))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            step += 1
            follow(average, model, step)
            losses.append(loss.item())
        torch.save(weights_of(average), f'{options.work}/{options.out}')
        taken = f'{time.time() - began:.0f}s'
        print(epoch, f'loss {sum(losses) / len(losses):.4f}', taken, *score(average, judged), flush=True)


if __name__ == '__main__':
    main()
