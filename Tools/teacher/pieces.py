"""Writes the golden file of the piece tests: strings, and the pieces that transformers' BertTokenizerFast cuts them into.

usage: pieces.py GOLDEN-FILE

The vocabulary is made here, of the strings' own characters and some longer stretches of them. Special pieces are not
looked for in a text (`split_special_tokens`).
"""

import collections
import json
import random
import sys

import samples
from tokenizers import BertWordPieceTokenizer
from transformers import BertTokenizerFast

COUNT = 6000


def vocabulary(texts):
    cutter = BertWordPieceTokenizer(lowercase=True)
    counts = collections.Counter()
    for text in texts:
        normal = cutter.normalizer.normalize_str(text)
        for word, _ in cutter.pre_tokenizer.pre_tokenize_str(normal):
            counts[word] += 1
    chance = random.Random(5)
    pieces = dict.fromkeys(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    for word, _ in sorted(counts.items()):
        # Not every character, so that some words cannot be cut.
        if chance.random() < 0.9 and len(word) < 40:
            pieces[word[0]] = None
        for _ in range(2):
            start = chance.randrange(len(word))
            part = word[start:start + chance.randint(1, 6)]
            pieces[part if start == 0 else "##" + part] = None
    letters = sorted({c for word in counts for c in word})
    for letter in letters:
        if chance.random() < 0.85:
            pieces["##" + letter] = None
    return list(pieces)


def digest(ids):
    """FNV-1a over the ids, its upper half."""
    value = 0xCBF29CE484222325
    for number in ids:
        value = (value ^ number) * 0x100000001B3 % 2**64
    return f"{value >> 32:08x}"


def main():
    texts = samples.hostile(COUNT, seed=1)
    # All strings are made of the same fragments: the vocabulary of some serves them all.
    pieces = vocabulary(texts[:400] + samples.FRAGMENTS)
    tokenizer = BertTokenizerFast(vocab={piece: id for id, piece in enumerate(pieces)})
    ids = [tokenizer(text, add_special_tokens=False, split_special_tokens=True)["input_ids"] for text in texts]
    golden = {
        "pieces": pieces,
        "fragments": samples.FRAGMENTS,
        "ids": ids[:200],
        "digests": [digest(some) for some in ids],
    }
    with open(sys.argv[1], "w") as file:
        json.dump(golden, file, indent=0)
        file.write("\n")


if __name__ == "__main__":
    main()
