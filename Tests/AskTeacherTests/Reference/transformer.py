"""Writes TransformerReference.swift: what transformers' BertModel makes of a small random encoder, in double precision.

Run in this folder: python3 transformer.py > ../Training/TransformerReference.swift
Needs torch and transformers.
"""
import torch
from transformers import BertConfig, BertModel

torch.manual_seed(5)
V, W, H, I, L, P = 9, 4, 2, 6, 2, 5
model = BertModel(
    BertConfig(vocab_size=V, hidden_size=W, num_attention_heads=H, intermediate_size=I, num_hidden_layers=L,
               max_position_embeddings=P, type_vocab_size=2, pad_token_id=None, attn_implementation="eager"),
    add_pooling_layer=False).double().eval()
with torch.no_grad():
    for p in model.parameters():
        # Three decimals, so that single and double precision hold the same values to 1e-8.
        p.copy_((p + 0.5 * torch.randn_like(p)).mul(1000).round().div(1000))
projection = torch.randn(3, W, dtype=torch.double).mul(1000).round().div(1000)
projection.requires_grad_()
texts = [[1, 5, 2], [3], [8, 0, 0, 7, 4]]
up = torch.randn(len(texts), 3, dtype=torch.double).mul(1000).round().div(1000)
means = torch.stack([model(torch.tensor([t])).last_hidden_state[0].mean(0) for t in texts])
output = torch.nn.functional.normalize(means @ projection.T, dim=1)
(output * up).sum().backward()

e = model.embeddings
def layer(l, of):
    a = l.attention
    attention = [a.self.query, a.self.key, a.self.value]
    parts = [m.weight for m in attention] + [m.bias for m in attention]
    for m in (a.output.dense, a.output.LayerNorm, l.intermediate.dense, l.output.dense, l.output.LayerNorm):
        parts += [m.weight, m.bias]
    return torch.cat([of(p).flatten() for p in parts])

def put(name, values):
    print(f"  static let {name}: [Double] = [")
    numbers = [repr(round(float(v), 12)) for v in values.detach().flatten()]
    line = "   "
    for n in numbers:
        if len(line) + len(n) + 2 > 108:
            print(line)
            line = "   "
        line += f" {n},"
    print(line + "\n  ]")

print("// Written by Reference/transformer.py: do not edit.")
print("enum TransformerReference {")
print(f"  static let texts: [[Int32]] = {texts}")
put("tokens", e.word_embeddings.weight)
put("positions", e.position_embeddings.weight + e.token_type_embeddings.weight[0])
put("scale", e.LayerNorm.weight)
put("shift", e.LayerNorm.bias)
for i, l in enumerate(model.encoder.layer):
    put(f"layer{i}", layer(l, lambda p: p))
put("projection", projection)
put("up", up)
put("output", output)
put("dTokens", e.word_embeddings.weight.grad)
put("dPositions", e.position_embeddings.weight.grad)
for i, l in enumerate(model.encoder.layer):
    put(f"dLayer{i}", layer(l, lambda p: p.grad))
put("dProjection", projection.grad)
print("}")
