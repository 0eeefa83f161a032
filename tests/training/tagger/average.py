"""Averages weights trained from one start with different seeds (Wortsman et al. 2022, "Model soups").

    python tests/training/tagger/average.py WORK OUT.pt NAME.pt NAME.pt [...]
"""
import sys

import torch


def main():
    work, out, *names = sys.argv[1:]
    parts = [torch.load(f'{work}/{name}') for name in names]
    torch.save({key: sum(part[key] for part in parts) / len(parts) for key in parts[0]}, f'{work}/{out}')


if __name__ == '__main__':
    main()
