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

# From here on gradients are complex steps: f(x + ih) has the derivative as its imaginary part over h, with nothing
# cancelled and no formula of ours derived by hand.
def slopes(f, x):
    d = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = x.astype(complex); step[i] += 1e-200j
        d[i] = f(step).imag / 1e-200
    return d
relu = lambda a: np.where(a.real > 0, a, 0)
logsumexp = lambda a, keep: np.log(np.exp(np.where(keep, a, 0)).sum(where=keep, axis=-1))

# The temperature of the InfoNCE above, by its logarithm; extra passage 3 shares a group with question 1 in addition.
keep = np.isfinite(masked); keep_groups = keep.copy(); keep_groups[1, 3] = False
def nce(keep, q, p, logt):
    s = q @ p.T / np.exp(logt)
    own = np.diagonal(s[:, :3])
    return 0.5 * ((logsumexp(s, keep) - own).mean() + (logsumexp(s[:, :3].T, keep[:, :3].T) - own).mean())
logt = np.array([np.log(t)])
put("temperatureSlope", slopes(lambda a: nce(keep, q, p, a[0]), logt))
put("groupLoss", [nce(keep_groups, q, p, logt[0])]); put("groupSlope", slopes(lambda a: nce(keep_groups, q, p, a[0]), logt))
put("dGroupQuestions", slopes(lambda a: nce(keep_groups, a, p, logt[0]), q))
put("dGroupPassages", slopes(lambda a: nce(keep_groups, q, a, logt[0]), p))

# A learned temperature: Adam on its logarithm, no decay, held inside 0.01...1.
value, m, v, path = np.log(0.5), 0.0, 0.0, []
for step, grad in enumerate([0.3, -2.0, -1.0, -1.0, -5.0, 0.5], 1):
    m = 0.9 * m + 0.1 * grad; v = 0.999 * v + 0.001 * grad ** 2
    value -= 0.4 * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
    value = np.clip(value, np.log(0.01), np.log(1.0)); path.append(np.exp(value))
put("temperatures", path)

# Margin loss of four questions and six passages, margin 0.5, weight 0.7.
mv, wrong = r(10, 3), [[2, 4], [5], [], [4, 0]]
def hinge(a):
    terms = [relu(0.5 - a[i] @ a[4 + i] + a[i] @ a[4 + n]) for i, row in enumerate(wrong) for n in row]
    return 0.7 * sum(terms) / len(terms)
put("marginVectors", mv); put("marginLoss", [hinge(mv.astype(complex)).real]); put("dMargin", slopes(hinge, mv))

r(3, 3), r(6, 3)  # Drawn for a loss that is gone, so that what follows keeps its values.

# ReLU and dropout: the mask is a hash of key and place, kept where it is at least the share of 2 ** 32.
dx, key, share = r(4, 6), 12345, float(np.float32(0.4))
def mask(place):
    h = (place * 0x9E3779B1 & 0xFFFFFFFF) ^ key
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return (h ^ h >> 16) >= int(share * 2 ** 32)
kept = np.array([mask(i) for i in range(24)]).reshape(4, 6)
put("dropoutInput", dx); put("dropout", np.where(kept, np.maximum(dx, 0) / (1 - share), 0))

# A network in training: 6 tokens, width 3, two residual blocks of 2 hidden units, statistics of the batch; the loss is
# a random linear function of the outputs. Numbers are exact in single precision, which is what a network holds.
e = lambda *shape: np.round(rng.normal(size=shape) * 64) / 64
N, B = 6, [[0, 1, 1], [2], [3, 4], [5, 0], [2, 5]]
pTable, pLog, pLayers, up = e(N, 3), e(N), e(2, 2 * 6 + 4 + 3), e(5, 3)
stats = []
def network(tab, lw, layers):
    rows = lambda a: a / np.sqrt((a * a).sum(1, keepdims=True))
    h = rows(np.stack([(np.exp(lw[b])[:, None] * tab[b]).sum(0) / np.exp(lw[b]).sum() for b in B]))
    stats.clear()
    for a in layers:
        z = h @ a[:6].reshape(3, 2)
        mu = z.mean(0); c = z - mu; var = (c * c).mean(0); stats.append((mu, var))
        h = h + relu(c / np.sqrt(var + 1e-5) * a[6:8] + a[8:10]) @ a[10:16].reshape(2, 3) + a[16:]
    return rows(h)
total = lambda *a: (network(*a) * up).sum()
d = [slopes(lambda a: total(a, pLog, pLayers), pTable), slopes(lambda a: total(pTable, a, pLayers), pLog),
     slopes(lambda a: total(pTable, pLog, a), pLayers)]
put("passTable", pTable); put("passLogWeights", pLog); put("passLayers", pLayers); put("passUp", up)
put("passOutput", network(pTable, pLog, pLayers))
put("passMean", [0.1 * mu for mu, _ in stats]); put("passVariance", [0.9 + 0.1 * var * 5 / 4 for _, var in stats])
put("dPassTable", d[0]); put("dPassLogWeights", d[1]); put("dPassLayers", d[2])

# Its gradient clipped to length 0.5, and one step of Adam with it: rates 0.01 and, for tokens, 0.05; decay 0.1 for the
# linear maps and their bias-free matrices alone.
norm = np.sqrt(sum((a * a).sum() for a in d))
first = lambda x, g, rate, decay: x - rate * (g / (np.abs(g) + 1e-8) + decay * x)
decay = np.where([i < 6 or 10 <= i < 16 for i in range(19)], 0.1, 0)
cut = [a * min(1, 0.5 / norm) for a in d]
put("passNorm", [norm]); put("steppedTable", first(pTable, cut[0], 0.05, 0))
put("steppedLogWeights", first(pLog, cut[1], 0.05, 0)); put("steppedLayers", first(pLayers, cut[2], 0.01, decay))

# Warm-up over a tenth of 100 steps, then a cosine.
put("schedule", [(k + 1) / 11 if k < 10 else 0.5 * (1 + np.cos(np.pi * (k - 10) / 90)) for k in range(100)])

print("// Written by Reference/reference.py: do not edit.\nenum Reference {")
for name, a in out.items():
    values = [repr(float(v)) for v in a.ravel()]
    lines, line = [], "   "
    for v in values:
        if len(line) + len(v) + 2 > 106: lines.append(line); line = "   "
        line += " " + v + ","
    lines.append(line if len(values) > 1 else line[:-1])
    print(f"  static let {name}: [Double] = [\n" + "\n".join(lines) + "\n  ]")
print("}")
