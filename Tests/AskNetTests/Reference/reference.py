"""Writes ReferenceValues.swift: what NumPy makes of the layers, in double precision.

Run in this folder: python3 reference.py > ../Layers/ReferenceValues.swift
"""
import numpy as np

rng = np.random.default_rng(7)
r = lambda *shape: np.round(rng.normal(size=shape), 3)
out = {}
def put(name, a): out[name] = np.asarray(a, dtype=np.float64)

# Embedding bag: three bags, one with a repeated token, one empty.
table, logw = r(5, 3), r(5)
bags = [[0, 2, 2], [], [4, 1]]
mean = np.zeros((3, 3))
for b, bag in enumerate(bags):
    if bag:
        w = np.exp(logw[bag])
        mean[b] = (w[:, None] * table[bag]).sum(0) / w.sum()
put("table", table); put("logWeights", logw); put("bagMeans", mean)

# Batch normalisation in training, momentum 0.1 from running mean 0 and variance 1.
x, scale, shift = r(4, 3), r(3), r(3)
mu, var = x.mean(0), x.var(0)
put("x", x); put("scale", scale); put("shift", shift)
put("normalised", (x - mu) / np.sqrt(var + 1e-5) * scale + shift)
put("runningMean", 0.1 * mu); put("runningVariance", 0.9 + 0.1 * x.var(0, ddof=1))
put("relu", np.maximum(x, 0))
put("unit", x / np.linalg.norm(x, axis=1, keepdims=True))
w, b = r(3, 2), r(2)
put("weights", w); put("bias", b); put("linear", x @ w + b)

# InfoNCE of three questions and four passages; passage 3 answers question 0 as well, so it is no negative of it.
q, p, t = r(3, 2), r(4, 2), 0.5
s = q @ p.T / t
masked = s.copy(); masked[0, 3] = -np.inf
rows = np.exp(masked); rows /= rows.sum(1, keepdims=True)
cols = np.exp(masked[:, :3]); cols /= cols.sum(0, keepdims=True)
loss = 0.5 * (-np.log(np.diag(rows)).mean() - np.log(np.diag(cols)).mean())
g = rows.copy(); g[:, :3] += cols; g[range(3), range(3)] -= 2; g /= 6
put("questions", q); put("passages", p); put("loss", [loss])
put("dQuestions", g @ p / t); put("dPassages", g.T @ q / t)

# Two steps of Adam with decoupled decay, gradients halved by clipping.
value, m, v = np.array([0.5, -1.0, 2.0]), np.zeros(3), np.zeros(3)
for step, grad in enumerate([np.array([0.1, -2.0, 0.0]), np.array([0.3, 1.0, -0.5])], 1):
    grad = grad * 0.5
    m = 0.9 * m + 0.1 * grad; v = 0.999 * v + 0.001 * grad ** 2
    value = value - 0.01 * (m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8) + 0.1 * value)
put("adam", value)

# Inference of a whole network: 5 tokens, width 3, hidden 2, two layers.
tab, lw, L = r(5, 3), r(5), []
for _ in range(2):
    L.append(dict(first=r(3, 2), scale=r(2), shift=r(2), second=r(2, 3), bias=r(3), mean=r(2), var=np.abs(r(2)) + 0.5))
unit = lambda a: a / np.linalg.norm(a)
bag = [1, 3, 3, 0]
weight = np.exp(lw[bag]); h = unit((weight[:, None] * tab[bag]).sum(0) / weight.sum())
for l in L:
    n = (h @ l["first"] - l["mean"]) / np.sqrt(l["var"] + 1e-5) * l["scale"] + l["shift"]
    h = h + np.maximum(n, 0) @ l["second"] + l["bias"]
put("netTable", tab); put("netLogWeights", lw)
put("netLayers", np.concatenate([np.concatenate([l[k].ravel() for k in ("first", "scale", "shift", "second", "bias")]) for l in L]))
put("netMean", [l["mean"] for l in L]); put("netVariance", [l["var"] for l in L]); put("netVector", unit(h))

# The singular values of a small matrix and its first two right vectors, largest component positive.
a = np.round(rng.random((6, 4)) * (rng.random((6, 4)) < 0.6), 2)
_, sv, vt = np.linalg.svd(a, full_matrices=False)
vt *= np.sign(vt[np.arange(4), np.abs(vt).argmax(1)])[:, None]
put("sparse", a); put("singularValues", sv); put("rightVectors", vt.T)

print("// Written by Reference/reference.py: do not edit.\nenum Reference {")
for name, a in out.items():
    values = [repr(float(v)) for v in a.ravel()]
    lines, line = [], "   "
    for v in values:
        if len(line) + len(v) + 2 > 106: lines.append(line); line = "   "
        line += " " + v + ","
    lines.append(line)
    print(f"  static let {name}: [Double] = [\n" + "\n".join(lines) + "\n  ]")
print("}")
