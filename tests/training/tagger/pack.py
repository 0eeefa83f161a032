"""Packs trained weights into the tagger's section of the model file; the order is that of utils/extract/names/tagger/weights.ts.

    python tests/training/tagger/pack.py WORK OUT.bin [--weights tagger.pt]
"""
import argparse, json
import numpy as np, torch

def word_hash(text):
    """FNV-1a over UTF-16 code units, as `hashOf` in word-features.ts."""
    value = 0x811c9dc5; units = text.encode('utf-16-le', 'surrogatepass')
    for i in range(0, len(units), 2): value = ((value ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xffffffff
    return value ^ (value >> 15)

class Writer:
    def __init__(self): self.out = bytearray()
    def raw(self, x):
        self.out += np.ascontiguousarray(x).tobytes(); self.out += b'\0' * (-len(self.out) % 4)
    def floats(self, x): self.raw(x.numpy().astype('<f4'))
    def matrix(self, x, whole=False):
        x = x.numpy().astype(np.float32); scale = np.abs(x).max(axis=None if whole else 1) / 127; scale = np.atleast_1d(np.maximum(scale, 1e-12))
        self.raw(scale.astype('<f4')); self.raw(np.rint(x / (scale if whole else scale[:, None])).clip(-127, 127).astype(np.int8))

def main():
    a = argparse.ArgumentParser(); a.add_argument('work'); a.add_argument('out'); a.add_argument('--weights', default='tagger.pt'); o = a.parse_args()
    w = {k: v.float() for k, v in torch.load(f'{o.work}/{o.weights}').items()}; words = json.load(open(f'{o.work}/glove_words.json')); codes = np.load(f'{o.work}/codes.npy'); book = np.load(f'{o.work}/codebook.npy')
    hashes = {}
    for i, word in enumerate(words): hashes.setdefault(word_hash(word), i)
    order = sorted(hashes); width = w['enter.weight'].shape[0]; blocks = 1 + max(int(k.split('.')[1]) for k in w if k.startswith('blocks'))
    names = ['word', 'prefix', 'suffix', 'shape', 'trigram']; columns = [w[f'tables.{n}.weight'].shape[1] for n in names]; kernel = w['blocks.0.depth.weight'].shape[-1]
    f = Writer(); header = [width, blocks, len(order), book.shape[0], book.shape[2], kernel] + columns; f.raw(np.array(header + [0] * (16 - len(header)), '<u4'))
    f.raw(np.array(order, '<u4')); f.raw(book.astype('<f4')); f.raw(codes[[hashes[h] for h in order]])
    for n in names: f.matrix(w[f'tables.{n}.weight'], whole=True)
    f.matrix(w['enter.weight']); f.floats(w['enter.bias']); f.matrix(w['context.weight'])
    for i in range(blocks):
        b = f'blocks.{i}.'; f.floats(w[b + 'norm.weight']); f.floats(w[b + 'norm.bias']); f.matrix(w[b + 'depth.weight'][:, 0]); f.floats(w[b + 'depth.bias'])
        f.matrix(w[b + 'point.weight']); f.floats(w[b + 'point.bias'])
    f.floats(w['poolnorm.weight']); f.floats(w['poolnorm.bias']); f.matrix(w['pool.weight']); f.floats(w['pool.bias'])
    f.floats(w['norm.weight']); f.floats(w['norm.bias']); f.matrix(w['leave.weight']); f.floats(w['leave.bias'])
    open(o.out, 'wb').write(f.out); print(len(f.out), 'bytes')

if __name__ == '__main__': main()
