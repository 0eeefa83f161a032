"""The network; its twin that runs is utils/extract/names/tagger/network.ts."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from labels import LABELS
from sources import KINDS

# Rows (those of word-features.ts) and columns of the feature tables.
TABLES = {'word': (16384, 24), 'prefix': (4096, 16), 'suffix': (4096, 16), 'shape': (512, 12), 'trigram': (8192, 32)}
CONTEXTS = 32
DILATIONS = [1, 2, 4, 1, 2, 4]
KERNEL = 7
SHARE_AFTER = 2
# Most tokens between two with a capital that are worked out as far as they are (eligible.ts).
BETWEEN = 2
# Where a name may reach beyond such.
BEFORE, AFTER = 1, 2
# Logits of what is not worked on.
NO_NAME = torch.tensor([0.0] + [-20.0] * (len(LABELS) - 1))
# How often a word's pretrained vector, or its row of the word table, is hidden in training.
HIDE_PRETRAINED = 0.1
HIDE_WORD = 0.5


def eligible_tokens(capital, nameless):
    """(documents, tokens): 1 for tokens with a capital, nameless ones only beside others, and for short gaps between."""
    tokens = capital.shape[1]
    naming = F.pad(capital & ~nameless, (1, 1))
    capital = capital & (~nameless | naming[:, :-2] | naming[:, 2:])
    padded = F.pad(capital, (BETWEEN, BETWEEN))

    def moved(by):
        return padded[:, BETWEEN + by : BETWEEN + by + tokens]

    eligible = capital.clone()
    for back in range(1, BETWEEN + 1):
        for ahead in range(1, BETWEEN + 2 - back):
            eligible |= moved(-back) & moved(ahead)
    return eligible.float()


def worked_on(words, ids, keep):
    """(documents, tokens, 1), twice: 1 for what the first block works on, and for what the others do."""
    inside = eligible_tokens(words.capital[ids] & (keep[..., 0] > 0), words.nameless[ids])
    around = F.max_pool1d(F.pad(inside, (AFTER, BEFORE)), 1 + BEFORE + AFTER, 1)
    return around[..., None] * keep, inside[..., None] * keep


class Block(nn.Module):
    def __init__(self, width, dilation, drop):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        reach = dilation * (KERNEL // 2)
        self.depth = nn.Conv1d(width, width, KERNEL, padding=reach, dilation=dilation, groups=width)
        self.point = nn.Linear(width, 2 * width)
        self.drop = nn.Dropout(drop)

    def forward(self, states, keep, worked):
        mixed = self.depth((self.norm(states) * keep).transpose(1, 2)).transpose(1, 2)
        return states + self.drop(F.glu(self.point(mixed), -1)) * worked


class Tagger(nn.Module):
    """`words`: a documents.Words; `sparse`: works as the engine does on the tokens that may be part of a name only, else on
    all. Logits (documents, tokens, labels)."""

    def __init__(self, words, width=160, blocks=6, drop=0.2, sparse=False):
        super().__init__()
        self.words = words
        self.register_buffer('sparse', torch.tensor(float(sparse)))
        unknown = torch.zeros(1, words.vectors.shape[1])
        self.glove = nn.Embedding.from_pretrained(torch.cat([unknown, words.vectors]), freeze=True)
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in TABLES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        columns = words.vectors.shape[1] + sum(size for _, size in TABLES.values())
        self.enter = nn.Linear(columns, width)
        self.context = nn.Embedding(CONTEXTS, width)
        nn.init.normal_(self.context.weight, std=0.1)
        self.source = nn.Embedding(len(KINDS), width)
        self.prior = nn.Embedding(len(KINDS), len(LABELS))
        nn.init.zeros_(self.source.weight)
        nn.init.zeros_(self.prior.weight)
        self.blocks = nn.ModuleList(Block(width, DILATIONS[at % len(DILATIONS)], drop) for at in range(blocks))
        self.poolnorm = nn.LayerNorm(width)
        self.pool = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.leave = nn.Linear(width, len(LABELS))
        self.drop = nn.Dropout(drop)

    def forward(self, batch):
        keep = batch.keep
        around, inside = worked_on(self.words, batch.words, keep) if self.sparse else (keep, keep)
        states = self.begin(batch) * keep
        for at, block in enumerate(self.blocks):
            worked = inside if at else around
            states = block(states, keep, worked)
            if at + 1 == SHARE_AFTER:
                states = states + self.share(states, batch.groups, keep) * worked
        logits = self.leave(self.drop(self.norm(states))) + self.prior(batch.kinds)[:, None]
        return torch.where(around > 0, logits, NO_NAME)

    def begin(self, batch):
        """What each token's word, context and kind of source say."""
        unique, back = torch.unique(batch.words, return_inverse=True)
        return self.vectors(unique)[back] + self.context(batch.context) + self.source(batch.kinds)[:, None]

    def vectors(self, ids):
        words, tables = self.words, self.tables
        pretrained, word = self.glove(words.glove[ids]), tables['word'](words.rows[ids, 0])
        if self.training:
            pretrained = pretrained * (torch.rand(len(ids), 1) > HIDE_PRETRAINED)
            word = word * (torch.rand(len(ids), 1) > HIDE_WORD)
        affixes = [tables[name](words.rows[ids, at]) for at, name in ((1, 'prefix'), (2, 'suffix'), (3, 'shape'))]
        rows, count = words.trigrams[ids], words.trigram_count[ids]
        inside = torch.arange(rows.shape[1])[None] < count[:, None]
        trigrams = (tables['trigram'](rows) * inside[..., None]).sum(1) / count.clamp(min=1)[:, None]
        return self.enter(self.drop(torch.cat([pretrained, word, *affixes, trigrams], -1)))

    def share(self, states, groups, keep):
        """What the mean over the other places of the same word in the document says."""
        documents, tokens, width = states.shape
        apart = groups + torch.arange(documents)[:, None] * 10_000_000
        _, group = torch.unique(apart, return_inverse=True)
        group = group.reshape(-1)
        places = int(group.max()) + 1
        normal = (self.poolnorm(states) * keep).reshape(-1, width)
        total = torch.zeros(places, width).index_add(0, group, normal)
        count = torch.zeros(places).index_add(0, group, keep.reshape(-1))
        others = (total[group] - normal) / (count[group] - 1).clamp(min=1)[:, None]
        heard = self.pool(others) * (count[group] > 1)[:, None]
        return heard.reshape(documents, tokens, width) * keep


def weights_of(model):
    """All that was learned; the pretrained vectors are kept in their compressed form beside it."""
    return {name: value for name, value in model.state_dict().items() if name != 'glove.weight'}


def open_tagger(path, words, drop=0.2, sparse=False):
    weights = torch.load(path)
    blocks = 1 + max(int(name.split('.')[1]) for name in weights if name.startswith('blocks.'))
    model = Tagger(words, weights['enter.weight'].shape[0], blocks, drop)
    model.load_state_dict(weights, strict=False)
    if sparse:
        model.sparse.fill_(1)
    return model


def settle(model, mixture, caution=0.0):
    """Fixes the kind of source to a mixture {kind: share}, stored as `any`; `caution` is taken from the score of O."""
    with torch.no_grad():
        for table in (model.source.weight, model.prior.weight):
            table[0] = sum(share * table[KINDS.index(kind)] for kind, share in mixture.items())
        model.prior.weight[0, 0] -= caution
