"""Embeds 1,000 texts with transformers, for `ask-bench teacher MODEL compare FOLDER` to compare with.

usage: reference.py MODEL FOLDER-OF-TEXT FOLDER

700 stretches of 1 to 300 words from the texts by turns, 290 hostile strings (samples.py), 10 by hand. Writes texts.json
and vectors.f32, rows of unit length in the order of the texts.
"""

import json
import pathlib
import sys

import numpy
import samples
import torch
from transformers import AutoModel, AutoTokenizer

BY_HAND = ["", " ", "a", "[CLS] [SEP] [MASK]", "\x00\ufffd\u200b", "?" * 1000, "x" * 101, "word " * 600, "日本語" * 200, "😀"]


def main():
    model_folder, text, folder = sys.argv[1:]
    torch.set_num_threads(2)
    model = AutoModel.from_pretrained(model_folder).eval()
    tokenizer = AutoTokenizer.from_pretrained(model_folder)
    limits = pathlib.Path(model_folder, "sentence_bert_config.json")
    longest = json.loads(limits.read_text())["max_seq_length"] if limits.exists() else tokenizer.model_max_length
    # Lengths spread evenly on a logarithmic scale.
    texts = samples.natural(text, 700, lambda chance: int(300 ** chance.random()), seed=1)
    texts += samples.hostile(290, seed=2) + BY_HAND
    vectors = []
    with torch.no_grad():
        for one in texts:
            inputs = tokenizer(one, truncation=True, max_length=longest, padding=False, split_special_tokens=True,
                               return_tensors="pt")
            rows = model(**inputs).last_hidden_state
            vectors.append(torch.nn.functional.normalize(rows.mean(1), dim=1)[0].numpy())
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "texts.json").write_text(json.dumps(texts))
    numpy.stack(vectors).astype("<f4").tofile(folder / "vectors.f32")
    print(f"{len(texts)} texts")


if __name__ == "__main__":
    main()
