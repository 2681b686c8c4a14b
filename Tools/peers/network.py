"""The network of Sources/AskNet in JAX, written from its description, and one step of training it.

What makes it as fast as we could: everything in one jit with its state donated; single precision; each batch's
distinct tokens found beforehand with numpy.unique, outside the time, and padded to one size; batches in memory on the
device; large pages (race.py); the bag in three forms, of which the fastest counts.
"""

import functools
import time

import jax
import jax.numpy as jnp
import numpy as np

# How a bag's weighted mean and its gradient are taken: by gathering all rows and scattering back, as one writes it
# first; by a product with the bags' matrix of counts; place by place, with the gradient by hand.
FORMS = ["gather", "product", "loop"]

# Tokens whose gradient the form "loop" takes as a product.
FREQUENT = 1024

BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8
NORM_EPSILON = 1e-5
TINY = 1e-12


def unit(x):
    length = jnp.sqrt(jnp.sum(x * x, axis=1, keepdims=True) + 1e-30)
    return jnp.where(length > TINY, x / length, 0)


def bag_product(rows, weights, batch, count):
    """Bags as a product: [bags, slots] of counts."""
    bags, side = batch["slots"].shape
    counts = jnp.zeros((bags, count), jnp.float32)
    counts = counts.at[jnp.arange(bags)[:, None], batch["slots"]].add(1.0)
    return (counts @ (weights[:, None] * rows)) / (counts @ weights)[:, None]


def bag_gather(rows, weights, batch, count):
    shares = weights[batch["slots"]]
    shares = shares / jnp.sum(shares, axis=1, keepdims=True)
    return jnp.einsum("bl,blw->bw", shares, rows[batch["slots"]])


@functools.partial(jax.custom_vjp, nondiff_argnums=(3,))
def bag_loop(rows, weights, batch, count):
    return bag_loop_forward(rows, weights, batch, count)[0]


def bag_loop_forward(rows, weights, batch, count):
    slots = batch["slots"]
    shares = weights[slots]
    shares = shares / jnp.sum(shares, axis=1, keepdims=True)

    def add(i, sum_):
        return sum_ + shares[:, i, None] * rows[slots[:, i]]

    mean = jax.lax.fori_loop(0, slots.shape[1], add, jnp.zeros((slots.shape[0], rows.shape[1])))
    return mean, (rows, weights, batch, shares, mean)


def bag_loop_backward(count, kept, d):
    rows, weights, batch, shares, mean = kept
    bags, side = shares.shape
    along = jnp.sum(d * mean, axis=1)
    # The few frequent tokens as a product with their shares of every bag ...
    dense = jnp.zeros((FREQUENT, bags), jnp.float32)
    dense = dense.at[batch["frequent"], jnp.arange(bags)[:, None]].add(shares, mode="drop")
    # ... the many rare ones by their first place, their second, and so on.
    flat = shares.reshape(-1)

    def add(i, sums):
        places = batch["places"][i]
        share = flat.at[places].get(mode="fill", fill_value=0)  # beyond the last: none
        bag = jnp.minimum(places // side, bags - 1)
        return sums[0] + share[:, None] * d[bag], sums[1] + share * along[bag]

    start = (jnp.zeros((count, d.shape[1])), jnp.zeros(count))
    d_rows, back = jax.lax.fori_loop(0, batch["places"].shape[0], add, start)
    put = dict(mode="drop", unique_indices=True)
    d_rows = d_rows.at[batch["frequent_slots"]].set(dense @ d, **put)
    back = back.at[batch["frequent_slots"]].set(dense @ along, **put)
    return d_rows, (jnp.sum(d_rows * rows, axis=1) - back) / weights, None


bag_loop.defvjp(bag_loop_forward, bag_loop_backward)
BAGS = {"gather": bag_gather, "product": bag_product, "loop": bag_loop}


def forward(layers, rows, log_weights, batch, key, head, bag):
    count = rows.shape[0]
    x = unit(bag(rows, jnp.exp(log_weights), batch, count))
    statistics = []
    for i, layer in enumerate(layers):
        h = x @ layer["first"]
        mean = jnp.mean(h, axis=0)
        variance = jnp.mean((h - mean) ** 2, axis=0)
        statistics.append((mean, variance * (h.shape[0] / (h.shape[0] - 1))))
        h = layer["scale"] * (h - mean) * jax.lax.rsqrt(variance + NORM_EPSILON) + layer["shift"]
        h = jax.nn.relu(h)
        if head["dropout"] > 0:
            kept = jax.random.bernoulli(jax.random.fold_in(key, i), 1 - head["dropout"], h.shape)
            h = jnp.where(kept, h / (1 - head["dropout"]), 0)
        x = x + h @ layer["second"] + layer["bias"]
    return unit(x), statistics


def loss_of(parameters, batch, key, head, bag):
    """InfoNCE in both directions."""
    vectors, statistics = forward(*parameters, batch, key, head, bag)
    b = head["batch"]
    scores = vectors[:b] @ vectors[b:].T / head["temperature"]
    own = jnp.diagonal(scores)
    there = jax.nn.logsumexp(scores, axis=1) - own
    back = jax.nn.logsumexp(scores, axis=0) - own
    return 0.5 * (jnp.mean(there) + jnp.mean(back)), statistics


def adam(value, m, v, g, rate, decay, corrections):
    m = BETA1 * m + (1 - BETA1) * g
    v = BETA2 * v + (1 - BETA2) * g * g
    change = m * corrections[0] / (jnp.sqrt(v * corrections[1]) + EPSILON) + decay * value
    return value - rate * change, m, v


def corrections_of(steps, head):
    """From a table: a power would be taken anew for each value of a row, as the compiler fuses it."""
    t = np.arange(1, head["steps"] + 1)
    return tuple(jnp.array(1 / (1 - beta**t), jnp.float32)[steps - 1] for beta in (BETA1, BETA2))


def step(state, batch, pace, key, head, bag):
    distinct = batch["distinct"]  # ascending; padded with a token that does not exist
    get = dict(mode="clip", unique_indices=True, indices_are_sorted=True)
    rows, row_m, row_v, log_weights, weight_m, weight_v, token_steps = (
        part.at[distinct].get(**get) for part in state["table"])
    parameters = (state["layers"], rows, log_weights)
    (loss, statistics), gradients = jax.value_and_grad(loss_of, has_aux=True)(parameters, batch, key, head, bag)
    squares = sum(jnp.sum(g * g) for g in jax.tree.leaves(gradients))
    norm = jnp.sqrt(squares)
    scale = jnp.where(norm > head["clip"], head["clip"] / norm, 1.0)
    d_layers, d_rows, d_weights = jax.tree.map(lambda g: g * scale, gradients)

    steps = state["steps"] + 1
    dense = corrections_of(steps, head)
    layers, first, second, running = [], [], [], []
    momentum = jnp.maximum(0.1, 1 / steps.astype(jnp.float32))
    for l, layer in enumerate(state["layers"]):
        new = {}
        for name, value in layer.items():
            decay = head["weightDecay"] if name in ("first", "second") else 0.0
            new[name] = adam(
                value, state["m"][l][name], state["v"][l][name], d_layers[l][name],
                head["learningRate"] * pace, decay, dense)
        layers.append({name: new[name][0] for name in new})
        first.append({name: new[name][1] for name in new})
        second.append({name: new[name][2] for name in new})
        running.append(
            tuple(old + momentum * (now - old) for old, now in zip(state["running"][l], statistics[l])))

    rate = head["tokenLearningRate"] * pace
    token_steps = token_steps + 1
    sparse = corrections_of(token_steps, head)
    column = (sparse[0][:, None], sparse[1][:, None])
    new_rows = adam(rows, row_m, row_v, d_rows, rate, 0.0, column)
    new_weights = adam(log_weights, weight_m, weight_v, d_weights, rate, 0.0, sparse)
    put = dict(mode="drop", unique_indices=True, indices_are_sorted=True)
    new = (*new_rows, *new_weights, token_steps)
    table = tuple(old.at[distinct].set(part, **put) for old, part in zip(state["table"], new))
    return {
        "table": table, "steps": steps, "layers": layers, "m": first, "v": second, "running": running,
    }, loss


class Training:
    """State and batches of one training."""

    def __init__(self, folder, head, form):
        self.head = head
        self.done = 0
        self.state = self.start(np.fromfile(f"{folder}/start.bin", np.float32))
        tokens = np.fromfile(f"{folder}/tokens.bin", np.int32)
        self.batches = self.prepare(tokens.reshape(head["steps"], 2 * head["batch"], head["side"]))
        # Made by the processor's own generator, the cheapest that there is.
        self.key = jax.random.key(1, impl="unsafe_rbg")
        run = functools.partial(step, head=head, bag=BAGS[form])
        # Compiled before the clock runs.
        example = (self.state, self.batches[0], jnp.float32(1), self.key)
        self.step = jax.jit(run, donate_argnums=0).lower(*example).compile()

    def start(self, values):
        head = self.head
        tokens, width, hidden = head["tokens"], head["width"], head["hidden"]
        place = 0

        def take(*shape):
            nonlocal place
            count = int(np.prod(shape))
            place += count
            return values[place - count:place].reshape(shape)

        table = take(tokens, width)
        weights = take(tokens)
        # Each with its moments; last the steps that a token has seen.
        sparse = [part for value in (table, weights) for part in (value, np.zeros_like(value), np.zeros_like(value))]
        sparse.append(np.zeros(tokens, np.int32))
        layers = [
            dict(
                first=take(width, hidden), scale=take(hidden), shift=take(hidden), second=take(hidden, width),
                bias=take(width)) for _ in range(head["layers"])
        ]
        state = {
            "table": tuple(sparse), "steps": np.int32(0), "layers": layers,
            "m": jax.tree.map(np.zeros_like, layers), "v": jax.tree.map(np.zeros_like, layers),
            "running": [(np.zeros(hidden, np.float32), np.ones(hidden, np.float32)) for _ in layers],
        }
        return jax.block_until_ready(jax.tree.map(jnp.array, state))

    def prepare(self, tokens):
        found = [np.unique(batch, return_inverse=True) for batch in tokens]
        size = -(-max(len(distinct) for distinct, _ in found) // 64) * 64
        batches = [self.batch(distinct, slots.reshape(tokens.shape[1:]), size) for distinct, slots in found]
        deepest = max(len(batch["places"]) for batch in batches)
        for batch in batches:
            missing = ((0, deepest - len(batch["places"])), (0, 0))
            batch["places"] = np.pad(batch["places"], missing, constant_values=tokens[0].size)
        return jax.block_until_ready(jax.tree.map(jnp.array, batches))

    def batch(self, distinct, slots, size):
        padded = np.full(size, self.head["tokens"], np.int32)
        padded[:len(distinct)] = distinct
        flat = slots.reshape(-1)
        counts = np.bincount(flat, minlength=size)
        frequent_slots = np.sort(np.argsort(-counts, kind="stable")[:FREQUENT])
        row = np.full(size, FREQUENT)
        row[frequent_slots] = np.arange(FREQUENT)
        order = np.argsort(flat, kind="stable")
        rank = np.arange(len(flat)) - np.searchsorted(flat[order], flat[order])
        rare = row[flat[order]] == FREQUENT
        places = np.full((rank[rare].max() + 1, size), len(flat))
        places[rank[rare], flat[order][rare]] = order[rare]
        return {
            name: value.astype(np.int32) for name, value in dict(
                distinct=padded, slots=slots, frequent=row[slots], frequent_slots=frequent_slots,
                places=places).items()
        }

    def window(self):
        """Seconds and losses of the next window of steps."""
        steps = range(self.done, self.done + self.head["window"])
        keys = [jax.random.fold_in(self.key, i) for i in steps]
        paces = [jnp.float32(self.head["schedule"][i]) for i in steps]
        jax.block_until_ready(keys)
        losses = []
        begin = time.perf_counter()
        for i, pace, key in zip(steps, paces, keys):
            self.state, loss = self.step(self.state, self.batches[i], pace, key)
            losses.append(loss)
        jax.block_until_ready((self.state, losses))
        took = time.perf_counter() - begin
        self.done += self.head["window"]
        return took, [float(loss) for loss in losses]
