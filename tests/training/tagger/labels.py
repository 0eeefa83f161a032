"""The tag set (the order is that of utils/extract/names/tagger/labels.ts), and decoding."""
import numpy as np

TYPES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC']
LABELS = ['O'] + [f'{role}-{type_}' for type_ in TYPES for role in 'BILU']
INDEX = {label: at for at, label in enumerate(LABELS)}
NEVER = -1e4


def may_follow(label, following):
    """BILOU: an open name goes on in its own type, a closed one does not."""
    is_open, goes_on = label[0] in 'BI', following[0] in 'IL'
    return is_open == goes_on and (not is_open or label[2:] == following[2:])


TRANSITIONS = np.array([[0 if may_follow(a, b) else NEVER for b in LABELS] for a in LABELS], np.float32)
CANNOT_BEGIN = [at for at, label in enumerate(LABELS) if label[0] in 'IL']
CANNOT_END = [at for at, label in enumerate(LABELS) if label[0] in 'BI']


def viterbi(scores):
    """Likeliest allowed labels for log-probabilities (tokens, labels)."""
    best = scores[0].copy()
    best[CANNOT_BEGIN] += NEVER
    back = []
    for row in scores[1:]:
        paths = best[:, None] + TRANSITIONS
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    best[CANNOT_END] += NEVER
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return [LABELS[at] for at in reversed(path)]


def spans(labels):
    """{(first, last, type)}, both inclusive."""
    found, start = set(), 0
    for at, label in enumerate(labels):
        if label[0] in 'BU':
            start = at
        if label[0] in 'LU':
            found.add((start, at, label[2:]))
    return found
