"""Fine-tunes an openly licensed encoder (MiniLM, Apache-2.0) on the same sets, as a teacher for the tagger.

    python tests/training/tagger/teacher.py WORK ENCODER [--epochs 2] [--seed 1]

ENCODER: a folder with a BERT model and its word-piece tokeniser. It is uncased: the words' own features (shape, affixes, vectors) of
the tagger are joined to its states, and two convolutions read both.
"""
import argparse, copy, json, math, random, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer
import train as T

class Teacher(nn.Module):
    def __init__(self, words, encoder, drop=0.2):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder); width = self.encoder.config.hidden_size
        self.own = T.Tagger(words, 128, 0, drop)
        self.mix = nn.Linear(width + 128, 256); self.blocks = nn.ModuleList(T.Block(256, d, drop) for d in (1, 2))
        self.norm = nn.LayerNorm(256); self.leave = nn.Linear(256, len(T.LABELS)); self.drop = nn.Dropout(drop)
    def forward(self, batch):
        """Logits (sequences, tokens, labels). `first`: index of each token's first word piece."""
        ids, groups, context, keep, _ = batch['words']
        with torch.autocast('cpu', torch.bfloat16):
            h = self.encoder(input_ids=batch['pieces'], attention_mask=batch['mask']).last_hidden_state
        h = h.float().gather(1, batch['first'][..., None].expand(-1, -1, h.shape[-1]))
        unique, back = torch.unique(ids, return_inverse=True)
        own = self.own.vectors(unique)[back] + self.own.context(context)
        x = self.mix(self.drop(torch.cat([h, own], -1))) * keep
        for b in self.blocks: x = b(x, keep)
        return self.leave(self.drop(self.norm(x)))

def pieces_of(words, tokenizer):
    enc = tokenizer([s[:40] for s in words.surface], add_special_tokens=False)['input_ids']
    return [(e or [tokenizer.unk_token_id])[:6] for e in enc]

def cut(docs, pieces, limit):
    """Documents cut into runs of at most `limit` word pieces."""
    out = []
    for n, d in enumerate(docs):
        a = 0; size = 0
        for i, w in enumerate(list(d['words']) + [None]):
            k = 0 if w is None else len(pieces[w])
            if w is None or size + k > limit:
                out.append({'source': d['source'], 'doc': n, 'from': a, **{key: d[key][a:i] for key in ('words', 'groups', 'context', 'allowed', 'gold') if key in d}}); a = i; size = 0
            size += k
    return [c for c in out if len(c['words'])]

def collate(runs, pieces):
    words = T.pad(runs); n = max(2 + sum(len(pieces[w]) for w in r['words']) for r in runs)
    ids = torch.zeros(len(runs), n, dtype=torch.long); mask = torch.zeros(len(runs), n, dtype=torch.long); first = torch.zeros(len(runs), words[0].shape[1], dtype=torch.long)
    for i, r in enumerate(runs):
        seq = [101]
        for j, w in enumerate(r['words']): first[i, j] = len(seq); seq += pieces[w]
        seq.append(102); ids[i, :len(seq)] = torch.tensor(seq); mask[i, :len(seq)] = 1
    return {'words': words, 'pieces': ids, 'mask': mask, 'first': first}

def logits_of(model, runs, pieces, docs):
    model.eval(); out = [np.zeros((len(d['words']), len(T.LABELS)), np.float32) for d in docs]
    order = sorted(range(len(runs)), key=lambda i: len(runs[i]['words']))
    with torch.no_grad():
        for i in range(0, len(order), 16):
            part = [runs[j] for j in order[i:i + 16]]; l = F.log_softmax(model(collate(part, pieces)), -1).numpy()
            for r, x in zip(part, l): out[r['doc']][r['from']:r['from'] + len(r['words'])] = x[:len(r['words'])]
    return out

def main():
    a = argparse.ArgumentParser(); a.add_argument('work'); a.add_argument('encoder'); a.add_argument('--epochs', type=int, default=2); a.add_argument('--seed', type=int, default=1)
    a.add_argument('--silver', type=float, default=0.35); a.add_argument('--limit', type=int, default=160); o = a.parse_args()
    torch.manual_seed(o.seed); rng = random.Random(o.seed); torch.set_num_threads(2)
    words = T.Words(o.work, 100000); tok = AutoTokenizer.from_pretrained(o.encoder); pieces = pieces_of(words, tok)
    train = T.load(f'{o.work}/train.jsonl', words); dev = [d for d in T.load(f'{o.work}/dev.jsonl', words)]
    gold = [d for d in train if d['source'] != 'gmb_voa_silver']; silver = [d for d in train if d['source'] == 'gmb_voa_silver']
    model = Teacher(words, o.encoder)
    slow = list(model.encoder.parameters()); fast = [p for n, p in model.named_parameters() if not n.startswith('encoder') and p.requires_grad]
    opt = torch.optim.AdamW([{'params': slow, 'lr': 1.5e-4}, {'params': fast, 'lr': 1.5e-3}], weight_decay=0.01); base = [1.5e-4, 1.5e-3]
    k = int(len(silver) * o.silver); steps = None; step = 0; t0 = time.time()
    for epoch in range(o.epochs):
        runs = cut([T.change_case(d, words, rng) for d in rng.sample(silver, k) + gold], pieces, o.limit); runs.sort(key=lambda r: len(r['words']) + rng.random() * 30)
        groups = [runs[i:i + 16] for i in range(0, len(runs), 16)]; rng.shuffle(groups); steps = steps or o.epochs * len(groups); model.train(); total = 0
        print(len(groups), 'steps', flush=True)
        for n, g in enumerate(groups):
            for p, b in zip(opt.param_groups, base): p['lr'] = b * min(1, step / 100) * max(0, 1 - step / (steps * 1.02))
            batch = collate(g, pieces); keep, allowed = batch['words'][3], batch['words'][4]
            logp = F.log_softmax(model(batch), -1)
            loss = -(torch.logsumexp(logp.masked_fill(~allowed, -1e4), -1) * keep[..., 0]).sum() / keep.sum()
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); opt.step(); step += 1; total += loss.item()
            if n % 200 == 199: print(epoch, n, f'{total / (n + 1):.4f} {time.time() - t0:.0f}s', flush=True)
        l = logits_of(model, cut(dev, pieces, o.limit), pieces, dev); r = T.score(dev, [T.viterbi(x) for x in l])
        print(epoch, f'{time.time() - t0:.0f}s', 'mean', round((r['uner_pud'] + r['worldwide_newswire'] + r['gum_test']) / 3, 2), r, flush=True)
        torch.save({k2: v for k2, v in model.state_dict().items() if 'glove' not in k2}, f'{o.work}/teacher.pt')

if __name__ == '__main__': main()
