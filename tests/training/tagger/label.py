"""Lets the teacher label the training documents and the open text; train.py --teacher learns from it.

    python tests/training/tagger/label.py WORK ENCODER      ->  WORK/teacher-labels.npz
"""
import json, sys, time
import numpy as np, torch
from transformers import AutoTokenizer
import teacher as E, train as T

def main():
    work, encoder = sys.argv[1:3]; torch.set_num_threads(2); words = T.Words(work, 100000)
    pieces = E.pieces_of(words, AutoTokenizer.from_pretrained(encoder))
    model = E.Teacher(words, encoder); model.load_state_dict(torch.load(f'{work}/teacher.pt'), strict=False)
    out = {}
    for part in ('train', 'text'):
        docs = T.load(f'{work}/{part}.jsonl', words); t0 = time.time(); rows = []
        for i in range(0, len(docs), 200):
            some = docs[i:i + 200]; rows += E.logits_of(model, E.cut(some, pieces, 160), pieces, some)
            print(part, i, f'{time.time() - t0:.0f}s', flush=True)
        out[part] = np.concatenate(rows).astype(np.float16)
    np.savez(f'{work}/teacher-labels.npz', **out)

if __name__ == '__main__': main()
