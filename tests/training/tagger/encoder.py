"""Fine-tunes a pretrained encoder together with a trained tagger, as a teacher; label.py lets it label text.

    python tests/training/tagger/encoder.py WORK ENCODER --start NAME.pt --out NAME.pt [--epochs 2] [--seed 1]

ENCODER: a folder with a BERT model and its word-piece tokeniser (here MiniLM, Wang et al. 2020). The states of each word's
first piece are added to what the tagger begins with; its weight begins at zero, so that training goes on from the tagger.
"""
import argparse
import random
import time

import torch
import torch.nn as nn
from transformers import AutoModel, AutoTokenizer

from documents import Words, augmented, batch_of, kinds_of, load
from network import Tagger, weights_of
from score import JUDGED, score
from train import Corpus, loss_of

# Word pieces that the encoder sees at a time, and layers of it that are left as they are.
RUN = 190
FROZEN = 2
LONGEST_WORD = 8


class Pieces:
    """The word pieces of every surface form."""

    def __init__(self, words, encoder):
        tokenizer = AutoTokenizer.from_pretrained(encoder)
        surfaces = [surface[:40] for surface in words.surfaces]
        found = tokenizer(surfaces, add_special_tokens=False)['input_ids']
        self.of = [(one or [tokenizer.unk_token_id])[:LONGEST_WORD] for one in found]
        self.begin, self.end = tokenizer.cls_token_id, tokenizer.sep_token_id


def runs_of(ids, pieces):
    """Rows of pieces with the places of the words in them: [(pieces, [(word, place), ...]), ...]"""
    runs, row, places = [], [pieces.begin], []
    for at, word in enumerate(ids):
        own = pieces.of[word]
        if len(row) + len(own) > RUN:
            runs.append((row + [pieces.end], places))
            row, places = [pieces.begin], []
        places.append((at, len(row)))
        row = row + own
    return runs + [(row + [pieces.end], places)]


class EncodedTagger(Tagger):
    def __init__(self, words, encoder, start, drop=0.2):
        width = start['enter.weight'].shape[0]
        blocks = 1 + max(int(name.split('.')[1]) for name in start if name.startswith('blocks.'))
        super().__init__(words, width, blocks, drop)
        self.encoder = AutoModel.from_pretrained(encoder)
        self.pieces = Pieces(words, encoder)
        self.join = nn.Linear(self.encoder.config.hidden_size, width)
        nn.init.zeros_(self.join.weight)
        nn.init.zeros_(self.join.bias)
        self.load_state_dict(start, strict=False)
        frozen = [self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]]
        for part in frozen:
            part.requires_grad_(False)

    def encode(self, ids, keep):
        """(documents, tokens, columns): the encoder's states of the words' first pieces."""
        lengths = keep[..., 0].sum(1).long().tolist()
        runs, target = [], []
        for row, length in enumerate(lengths):
            for pieces, places in runs_of(ids[row, :length].tolist(), self.pieces):
                target += [(row, at, len(runs), place) for at, place in places]
                runs.append(pieces)
        longest = max(len(run) for run in runs)
        inputs = torch.zeros(len(runs), longest, dtype=torch.long)
        mask = torch.zeros(len(runs), longest, dtype=torch.long)
        for at, run in enumerate(runs):
            inputs[at, : len(run)] = torch.tensor(run)
            mask[at, : len(run)] = 1
        with torch.autocast('cpu', torch.bfloat16):
            states = self.encoder(input_ids=inputs, attention_mask=mask).last_hidden_state
        row, at, run, place = torch.tensor(target).T
        out = torch.zeros(*ids.shape, states.shape[-1])
        out[row, at] = states[run, place].float()
        return out

    def begin(self, batch):
        return super().begin(batch) + self.join(self.drop(self.encode(batch.words, batch.keep)))


def open_encoded(path, words, encoder):
    """A teacher that was trained here, with the encoder it was trained from."""
    return EncodedTagger(words, encoder, torch.load(path))


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('encoder')
    parser.add_argument('--start', required=True, help='a trained tagger')
    parser.add_argument('--out', required=True)
    parser.add_argument('--epochs', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--lr', type=float, default=1e-3)
    parser.add_argument('--encoder-lr', type=float, default=1.5e-4)
    parser.add_argument('--tokens', type=int, default=2000)
    parser.add_argument('--silver', type=float, default=0.1)
    parser.add_argument('--tweets', type=float, default=0.5)
    parser.add_argument('--unsaid', type=float, default=0.25)
    parser.set_defaults(labels=None)
    return parser.parse_args()


def main():
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rng = random.Random(options.seed)
    words = Words(options.work)
    corpus = Corpus(options, words)
    judged = [one for one in load(f'{options.work}/dev.jsonl', words) if one.source in JUDGED]
    model = EncodedTagger(words, options.encoder, torch.load(f'{options.work}/{options.start}'))
    slow = [one for name, one in model.named_parameters() if name.startswith('encoder.') and one.requires_grad]
    quick = [one for name, one in model.named_parameters() if not name.startswith('encoder.') and one.requires_grad]
    rates = [options.encoder_lr, options.lr]
    optimiser = torch.optim.AdamW([{'params': slow}, {'params': quick}], weight_decay=0.01)
    steps = options.epochs * len(corpus.draw(rng))
    print(steps, 'steps', flush=True)
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        model.train()
        losses = []
        for documents in corpus.draw(rng):
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * min(1, step / 100) * (1 - step / steps)
            kinds = kinds_of(documents, rng, options.unsaid)
            loss = loss_of(model, batch_of([augmented(one, words, rng) for one in documents], kinds))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(slow + quick, 1.0)
            optimiser.step()
            step += 1
            losses.append(loss.item())
            if step % 50 == 0:
                print(step, f'{sum(losses[-50:]) / 50:.4f} {time.time() - began:.0f}s', flush=True)
        torch.save(weights_of(model), f'{options.work}/{options.out}')
        print(epoch, f'loss {sum(losses) / len(losses):.4f} {time.time() - began:.0f}s', *score(model, judged), flush=True)


if __name__ == '__main__':
    main()
