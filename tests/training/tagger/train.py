"""Trains the tagger on what prepare.ts wrote. One command, one seed; needs PyTorch and NumPy (CPU is enough).

    python tests/training/tagger/train.py WORK [--epochs 8] [--width 128] [--blocks 5] [--seed 1]

WORK holds train.jsonl, dev.jsonl, words.jsonl (prepare.ts) and glove.npy, glove_words.json (vectors.py).
Labels a source does not annotate are never trained as O: the loss is -log of the probability of all allowed labels.
"""
import argparse, collections, copy, json, math, random, sys, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

TYPES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC']
LABELS = ['O'] + [f'{r}-{t}' for t in TYPES for r in 'BILU']
INDEX = {l: i for i, l in enumerate(LABELS)}
MERGE = {'PLACE': 'LOC', 'LOC': 'LOC', 'EVENT': 'MISC', 'WORK': 'MISC', 'MISC': 'MISC', 'PER': 'PER', 'ORG': 'ORG', 'NORP': 'NORP'}
# Classes whose absence in a source says nothing.
UNANNOTATED = collections.defaultdict(set, {
    'gmb_voa_silver': {'MISC'}, 'btc': {'NORP', 'MISC'}, 'wnut17': {'NORP', 'MISC'}, 'multiner_srilanka': {'NORP', 'MISC'},
    'uner_ewt_dev': {'NORP', 'MISC'}, 'uner_ewt_test': {'NORP', 'MISC'}, 'open_text': set(TYPES),
})
HIDES_NORP = {'wikigold', 'europarl', 'gum'}
TABLES = dict(word=(16384, 24), prefix=(4096, 16), suffix=(4096, 16), shape=(512, 12), trigram=(8192, 32))

def parse():
    a = argparse.ArgumentParser()
    a.add_argument('work'); a.add_argument('--epochs', type=int, default=8); a.add_argument('--width', type=int, default=128)
    a.add_argument('--blocks', type=int, default=5); a.add_argument('--seed', type=int, default=1); a.add_argument('--vocab', type=int, default=100000)
    a.add_argument('--tokens', type=int, default=4000); a.add_argument('--lr', type=float, default=3e-3); a.add_argument('--out', default='tagger.pt')
    a.add_argument('--threads', type=int, default=2); a.add_argument('--drop', type=float, default=0.15); a.add_argument('--teacher', action='store_true'); a.add_argument('--silver', type=float, default=0.4)
    return a.parse_args()

class Words:
    """Feature rows of every surface form, as tensors."""
    def __init__(self, work, vocab):
        glove = {w: i + 1 for i, w in enumerate(json.load(open(f'{work}/glove_words.json'))[:vocab])}
        rows = [json.loads(l) for l in open(f'{work}/words.jsonl')]
        self.surface = [r[0] for r in rows]
        self.id = {s: i for i, s in enumerate(self.surface)}
        self.glove = torch.tensor([glove.get(s.lower().replace('’', "'"), 0) for s in self.surface])
        self.rows = torch.tensor([[r[1], r[2], r[3], r[4]] for r in rows])
        self.tri = torch.zeros(len(rows), 12, dtype=torch.long); self.ntri = torch.zeros(len(rows))
        for i, r in enumerate(rows):
            self.tri[i, :len(r[5])] = torch.tensor(r[5]); self.ntri[i] = len(r[5])
        self.upper = [self.id.get(s.upper(), i) for i, s in enumerate(self.surface)]
        self.lower = [self.id.get(s.lower(), i) for i, s in enumerate(self.surface)]
        self.vectors = torch.from_numpy(np.load(f'{work}/glove.npy')[:vocab])

class Block(nn.Module):
    def __init__(self, width, dilation, drop, kernel=7):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.depth = nn.Conv1d(width, width, kernel, padding=dilation * (kernel // 2), dilation=dilation, groups=width)
        self.point = nn.Linear(width, 2 * width); self.drop = nn.Dropout(drop)
    def forward(self, h, keep):
        x = self.norm(h) * keep
        x = self.depth(x.transpose(1, 2)).transpose(1, 2)
        return h + self.drop(F.glu(self.point(x), -1)) * keep

class Tagger(nn.Module):
    def __init__(self, words, width=128, blocks=5, drop=0.2):
        super().__init__()
        self.words = words
        self.glove = nn.Embedding(len(words.vectors) + 1, 100, _weight=torch.cat([torch.zeros(1, 100), words.vectors]))
        self.glove.weight.requires_grad_(False)
        self.tables = nn.ModuleDict({k: nn.Embedding(n, d) for k, (n, d) in TABLES.items()})
        for t in self.tables.values(): nn.init.normal_(t.weight, std=0.3)
        self.enter = nn.Linear(100 + sum(d for _, d in TABLES.values()), width)
        self.context = nn.Embedding(32, width); nn.init.normal_(self.context.weight, std=0.1)
        self.blocks = nn.ModuleList(Block(width, [1, 2, 4, 1, 2, 4][i % 6], drop) for i in range(blocks))
        self.pool = nn.Linear(width, width); self.poolnorm = nn.LayerNorm(width)
        self.norm = nn.LayerNorm(width); self.leave = nn.Linear(width, len(LABELS)); self.drop = nn.Dropout(drop)
    def vectors(self, ids):
        w = self.words; r = w.rows[ids]
        g = self.glove(w.glove[ids])
        word = self.tables['word'](r[:, 0])
        if self.training:
            g = g * (torch.rand(len(ids), 1) > 0.1); word = word * (torch.rand(len(ids), 1) > 0.5)
        tri = self.tables['trigram'](w.tri[ids]); n = w.ntri[ids]
        tri = (tri * (torch.arange(12)[None] < n[:, None])[..., None]).sum(1) / n.clamp(min=1)[:, None]
        x = torch.cat([g, word, self.tables['prefix'](r[:, 1]), self.tables['suffix'](r[:, 2]), self.tables['shape'](r[:, 3]), tri], -1)
        return self.enter(self.drop(x))
    def forward(self, ids, groups, context, keep):
        """ids, groups, context: (documents, tokens); keep: (documents, tokens, 1). Logits (documents, tokens, labels)."""
        unique, back = torch.unique(ids, return_inverse=True)
        h = (self.vectors(unique)[back] + self.context(context)) * keep
        for i, block in enumerate(self.blocks):
            h = block(h, keep)
            if i == 1: h = h + self.share(h, groups, keep)
        return self.leave(self.drop(self.norm(h)))
    def share(self, h, groups, keep):
        """Document-wide evidence: the mean over the other places where the same word stands."""
        d, n, w = h.shape
        _, g = torch.unique(groups + torch.arange(d)[:, None] * 10_000_000, return_inverse=True); g = g.reshape(-1)
        x = (self.poolnorm(h) * keep).reshape(-1, w); total = torch.zeros(int(g.max()) + 1, w).index_add(0, g, x)
        count = torch.zeros(int(g.max()) + 1).index_add(0, g, keep.reshape(-1))
        others = (total[g] - x) / (count[g] - 1).clamp(min=1)[:, None]
        return (self.pool(others) * (count[g] > 1)[:, None]).reshape(d, n, w) * keep

def load(path, words):
    docs = []
    for line in open(path):
        d = json.loads(line); src = d['source']; d['words'] = np.array(d['words']); d['groups'] = np.array(d['groups']); d['context'] = np.array(d['context'])
        hide = UNANNOTATED[src]; allowed = np.zeros((len(d['words']), len(LABELS)), bool); gold = []
        for i, label in enumerate(d['labels']):
            if label == 'O':
                gold.append('O'); allowed[i, 0] = True
                s = words.surface[d['words'][i]]
                if hide and (s[:1].isupper() or s[:1].isdigit()):
                    for t in hide:
                        for r in 'BILU': allowed[i, INDEX[f'{r}-{t}']] = True
                elif hide:
                    for t in hide: allowed[i, INDEX[f'I-{t}']] = True
            else:
                role, t = label.split('-'); t = MERGE[t]; gold.append(f'{role}-{t}'); allowed[i, INDEX[f'{role}-{t}']] = True
                if label.endswith('-MISC') and src in HIDES_NORP: allowed[i, INDEX[f'{role}-NORP']] = True
        d['allowed'] = allowed; d['gold'] = gold; docs.append(d)
    return docs

def teach(docs, rows):
    """Gives each document the teacher's log-probabilities, kept to what its labels allow. Silver labels give way to the teacher."""
    at = 0
    for d in docs:
        n = len(d['words']); logp = rows[at:at + n].astype(np.float32); at += n
        if d['source'] not in TAUGHT: logp = np.where(d['allowed'], logp, -20)
        p = np.exp(logp); d['soft'] = (p / np.maximum(p.sum(1, keepdims=True), 1e-9)).astype(np.float16)
    assert at == len(rows)
TAUGHT = {'gmb_voa_silver', 'open_text'}

def change_case(d, words, rng):
    """Headline style and careless typing: whole documents' stretches in capitals or in lower case."""
    kind = rng.random()
    if kind > 0.08: return d
    table = words.upper if kind < 0.04 else words.lower
    a = rng.randrange(len(d['words'])); b = min(len(d['words']), a + rng.randrange(10, 60))
    d = dict(d); ids = d['words'].copy(); ids[a:b] = [table[i] for i in ids[a:b]]; d['words'] = ids
    if kind < 0.04: c = d['context'].copy(); c[a:b] |= 4; d['context'] = c
    return d

def pad(docs):
    n = max(len(d['words']) for d in docs); z = lambda k, w=(): torch.zeros((len(docs), n) + w, dtype=k)
    soft = z(torch.float, (len(LABELS),)) if 'soft' in docs[0] else None
    ids, groups, context, keep, allowed = z(torch.long), z(torch.long), z(torch.long), z(torch.float), z(torch.bool, (len(LABELS),))
    for i, d in enumerate(docs):
        m = len(d['words']); ids[i, :m] = torch.from_numpy(d['words']); groups[i, :m] = torch.from_numpy(d['groups']); context[i, :m] = torch.from_numpy(d['context'])
        keep[i, :m] = 1; allowed[i, :m] = torch.from_numpy(d['allowed'])
        if soft is not None: soft[i, :m] = torch.from_numpy(d['soft'].astype(np.float32))
    return (ids, groups, context, keep[..., None], allowed) if soft is None else (ids, groups, context, keep[..., None], soft)

def batches(docs, tokens, rng):
    docs = sorted(docs, key=lambda d: len(d['words']) + rng.random() * 40); out = []; cur = []
    for d in docs:
        if cur and len(d['words']) * (len(cur) + 1) > tokens: out.append(cur); cur = []
        cur.append(d)
    if cur: out.append(cur)
    rng.shuffle(out); return out

def transitions():
    t = torch.full((len(LABELS), len(LABELS)), -1e4)
    for a in LABELS:
        for b in LABELS:
            open_ = a[0] in 'BI'; inside = b[0] in 'IL'
            if open_ == inside and (not open_ or a[2:] == b[2:]): t[INDEX[a], INDEX[b]] = 0
    return t
TRANS = transitions().numpy()

def viterbi(logits):
    s = logits[0].copy(); s[[i for i, l in enumerate(LABELS) if l[0] in 'IL']] -= 1e4; back = []
    for x in logits[1:]:
        m = s[:, None] + TRANS; b = m.argmax(0); back.append(b); s = m[b, np.arange(len(LABELS))] + x
    s[[i for i, l in enumerate(LABELS) if l[0] in 'BI']] -= 1e4
    path = [int(s.argmax())]
    for b in reversed(back): path.append(int(b[path[-1]]))
    return [LABELS[i] for i in reversed(path)]

def spans(labels):
    out = set(); start = 0
    for i, l in enumerate(labels):
        if l[0] in 'BU': start = i
        if l[0] in 'LU': out.add((start, i, l[2:]))
    return out

def predict(model, docs):
    model.eval(); out = []
    with torch.no_grad():
        for i in range(0, len(docs), 8):
            part = docs[i:i + 8]; ids, groups, context, keep, _ = pad(part); logits = F.log_softmax(model(ids, groups, context, keep), -1).numpy()
            out += [viterbi(logits[j, :len(d['words'])]) for j, d in enumerate(part)]
    return out

def score(docs, predicted):
    """Typed span F1 per source; PER, ORG, LOC, and NORP where the source has it; predictions on gold MISC do not count."""
    res = {}
    for src in sorted({d['source'] for d in docs}):
        tp = fp = fn = 0; part = [(d, p) for d, p in zip(docs, predicted) if d['source'] == src]
        norp = any('NORP' in g for d, _ in part for g in d['gold'])
        ok = {'PER', 'ORG', 'LOC'} | ({'NORP'} if norp else set())
        for d, p in part:
            g = spans(d['gold']); mask = [s for s in g if s[2] == 'MISC']; g = {s for s in g if s[2] in ok}
            q = {s for s in spans(p) if s[2] in ok and not any(s[0] <= m[1] and m[0] <= s[1] for m in mask)}
            tp += len(g & q); fp += len(q - g); fn += len(g - q)
        res[src] = round(200 * tp / max(1, 2 * tp + fp + fn), 1)
    return res

def main():
    o = parse(); torch.manual_seed(o.seed); rng = random.Random(o.seed); torch.set_num_threads(o.threads)
    words = Words(o.work, o.vocab); train = load(f'{o.work}/train.jsonl', words); dev = load(f'{o.work}/dev.jsonl', words)
    model = Tagger(words, o.width, o.blocks, o.drop); ema = copy.deepcopy(model)
    params = [p for p in model.parameters() if p.requires_grad]
    opt = torch.optim.AdamW(params, lr=o.lr, weight_decay=0.01)
    gold = [d for d in train if d['source'] != 'gmb_voa_silver']; silver = [d for d in train if d['source'] == 'gmb_voa_silver']
    if o.teacher:
        rows = np.load(f'{o.work}/teacher-labels.npz'); teach(train, rows['train']); text = load(f'{o.work}/text.jsonl', words); teach(text, rows['text']); silver = silver + text
    portion = int(len(silver) * o.silver)
    steps = o.epochs * len(batches(rng.sample(silver, portion) + gold, o.tokens, rng)); step = 0; t0 = time.time()
    print(len(gold), len(silver), 'documents', steps, 'steps', sum(p.numel() for p in params), 'weights', flush=True)
    for epoch in range(o.epochs):
        model.train(); total = 0; seen = 0
        for batch in batches(rng.sample(silver, portion) + gold, o.tokens, rng):
            for g in opt.param_groups: g['lr'] = o.lr * min(1, step / 100) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            ids, groups, context, keep, allowed = pad([change_case(d, words, rng) for d in batch])
            logp = F.log_softmax(model(ids, groups, context, keep), -1)
            if o.teacher: loss = -((allowed * logp).sum(-1) * keep[..., 0]).sum() / keep.sum()
            else: loss = -(torch.logsumexp(logp.masked_fill(~allowed, -1e4), -1) * keep[..., 0]).sum() / keep.sum()
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(params, 1.0); opt.step(); step += 1
            with torch.no_grad():
                k = min(0.998, (1 + step) / (10 + step))
                for p, q in zip(ema.parameters(), model.parameters()):
                    if q.requires_grad: p.lerp_(q, 1 - k)
            total += loss.item(); seen += 1
        r = score(dev, predict(ema, dev)); mean = (r['uner_pud'] + r['worldwide_newswire'] + r['gum_test']) / 3
        print(epoch, f'loss {total / seen:.4f}', f'{time.time() - t0:.0f}s', 'mean', round(mean, 2), r, flush=True)
        torch.save({k: v for k, v in ema.state_dict().items() if k != 'glove.weight'}, f'{o.work}/{o.out}')

if __name__ == '__main__': main()
