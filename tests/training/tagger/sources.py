"""What is known of each source: which classes it does not annotate, which it gets wrong, what kind of source it is."""
import numpy as np

from labels import INDEX, LABELS, TYPES

MERGED = {'PLACE': 'LOC', 'EVENT': 'MISC', 'WORK': 'MISC'}

NOT_ANNOTATED = {
    'gmb_voa_silver': {'MISC'},
    'btc': {'NORP', 'MISC'},
    'wnut17': {'NORP', 'MISC'},
    'multiner_srilanka': {'NORP', 'MISC'},
    'uner_ewt_dev': {'NORP', 'MISC'},
    'uner_ewt_test': {'NORP', 'MISC'},
    'open_text': set(TYPES),
}
# Their MISC may be a NORP.
HIDES_NORP = {'wikigold', 'europarl', 'gum', 'crossner_politics_dev', 'crossner_politics_train'}
# Spans of these classes are too often wrong to learn from.
UNSURE = {'gmb_voa_silver': {'EVENT', 'WORK', 'MISC'}, 'europarl': {'MISC'}}

# Sources differ in what they call a name. The network is told the kind of source it learns from, and keeps one of
# them, or a mixture, when it is packed. `any` is said now and then instead of the kind; `text` is text without labels.
KINDS = ['any', 'silver', 'tweets', 'wiki', 'gum', 'web', 'asia', 'conflict', 'parliament', 'text']
BEGINNINGS = {
    'gmb': 'silver', 'btc': 'tweets', 'wnut': 'tweets', 'wikigold': 'wiki', 'crossner': 'wiki', 'gum': 'gum',
    'uner_ewt': 'web', 'multiner': 'asia', 're3d': 'conflict', 'europarl': 'parliament', 'open_text': 'text',
}


def kind_of(source):
    kinds = [kind for beginning, kind in BEGINNINGS.items() if source.startswith(beginning)]
    return KINDS.index(kinds[0] if kinds else 'any')


def merged(label):
    if label == 'O':
        return label
    role, type_ = label.split('-')
    return f'{role}-{MERGED.get(type_, type_)}'


def allowed_labels(source, labels, surfaces, groups):
    """(tokens, labels) booleans: every label that the annotation leaves possible."""
    allowed = np.zeros((len(labels), len(LABELS)), bool)
    for row, label, surface in zip(allowed, labels, surfaces):
        if is_lone_group(label, surface, groups):
            row[[INDEX[f'{role}-NORP'] for role in 'BILU']] = True
        elif label == 'O':
            row[0] = True
            hidden = 'BILU' if surface[:1].isupper() or surface[:1].isdigit() else 'I'
            row[[INDEX[f'{role}-{type_}'] for type_ in NOT_ANNOTATED.get(source, ()) for role in hidden]] = True
        elif label.split('-')[1] in UNSURE.get(source, ()):
            row[:] = True
        else:
            role, type_ = merged(label).split('-')
            row[INDEX[f'{role}-{type_}']] = True
            if type_ == 'MISC' and source in HIDES_NORP:
                row[INDEX[f'{role}-NORP']] = True
    return allowed


def is_lone_group(label, surface, groups):
    """A people or faith by itself, which the sources mark unevenly."""
    return (label == 'O' or label[0] == 'U') and surface[:1].isupper() and surface.lower().replace('’', "'") in groups
