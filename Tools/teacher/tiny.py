"""Writes a tiny BERT with random weights and the vectors that transformers gives: the golden model of AskTeacherTests.

usage: tiny.py FOLDER
"""

import json
import pathlib
import sys

import samples
import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertModel, BertTokenizerFast

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"abcdefghijklmnopqrstuvwxyz0123456789.,?!'-",
          *("##" + letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789"), "the", "how", "##ing", "data", "日"]
TEXTS = ["", "a", "How is the data?", "running! the 日本", "[SEP]", "\u0000 \u200b", "x" * 101,
         "the teams are asking how the long text is cut where it has more pieces than there are positions for it"]


def main():
    folder = pathlib.Path(sys.argv[1])
    (folder / "1_Pooling").mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7)
    config = BertConfig(vocab_size=len(PIECES), hidden_size=12, num_attention_heads=3, intermediate_size=20,
                        num_hidden_layers=2, max_position_embeddings=40, type_vocab_size=2)
    model = BertModel(config, add_pooling_layer=False).eval()
    with torch.no_grad():
        # Far from the usual start, so that every part counts.
        for parameter in model.parameters():
            parameter.copy_(torch.randn_like(parameter) * 0.6)
    save_file({name: value.contiguous() for name, value in model.state_dict().items() if value.is_floating_point()},
              folder / "model.safetensors")
    (folder / "vocab.txt").write_text("".join(piece + "\n" for piece in PIECES))
    kept = {name: getattr(config, name) for name in (
        "model_type", "vocab_size", "hidden_size", "num_attention_heads", "intermediate_size", "num_hidden_layers",
        "max_position_embeddings", "type_vocab_size", "hidden_act", "layer_norm_eps")}
    (folder / "config.json").write_text(json.dumps(kept, indent=2) + "\n")
    (folder / "1_Pooling/config.json").write_text(json.dumps({"pooling_mode_mean_tokens": True}) + "\n")
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 32}) + "\n")

    tokenizer = BertTokenizerFast(vocab={piece: id for id, piece in enumerate(PIECES)})
    expected = []
    for text in TEXTS + samples.hostile(12, seed=3):
        inputs = tokenizer(text, truncation=True, max_length=32, split_special_tokens=True, return_tensors="pt")
        with torch.no_grad():
            rows = model(**inputs).last_hidden_state[0].double()
        vectors = {kind: torch.nn.functional.normalize(row, dim=0).tolist()
                   for kind, row in (("mean", rows.mean(0)), ("first", rows[0]))}
        expected.append({"text": text, "pieces": inputs["input_ids"][0].tolist()} | vectors)
    (folder / "expected.json").write_text(json.dumps(expected, indent=0) + "\n")


if __name__ == "__main__":
    main()
