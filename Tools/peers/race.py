"""Trains the same network with Ask and with JAX, window by window in turn, and prints speeds and losses.

usage: race.py ASK-BENCH, in an environment with requirements.txt; `make bench-peers` does both.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

THREADS = 2
# Read when jax is imported: as many threads as Ask takes, on the same cores.
os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:THREADS]))
os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_prefer_vector_width=512")
# Large pages, and freed memory kept: nearly twice as fast. Read when a program starts, so it starts again.
TUNABLES = ("glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1073741824"
            ":glibc.malloc.trim_threshold=8589934592:glibc.malloc.top_pad=268435456")
if os.environ.get("GLIBC_TUNABLES") != TUNABLES:
    os.environ["GLIBC_TUNABLES"] = TUNABLES
    os.execv(sys.executable, [sys.executable, *sys.argv])

import jax  # noqa: E402
import network  # noqa: E402

# Single precision on both sides, sums in another order, errors carried on from step to step.
TOLERANCE = 1e-4


class Ask:
    """The other program: see PeerTraining.swift."""

    def __init__(self, binary, folder, steps, window, dropout):
        command = [binary, "peer", folder, str(steps), str(window), str(dropout)]
        settings = {name: value for name, value in os.environ.items() if name != "GLIBC_TUNABLES"}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=settings)
        self.head = json.loads(self.process.stdout.readline())

    def window(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["seconds"], answer["losses"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def race(binary, steps, window, dropout, forms):
    """Seconds a window, and losses, of Ask and of each form of JAX."""
    with tempfile.TemporaryDirectory() as folder:
        ask = Ask(binary, folder, steps, window, dropout)
        peers = {"Ask": ask.window}
        for form in forms:
            peers[f"JAX, {form}"] = network.Training(folder, ask.head, form).window
        seconds = {name: [] for name in peers}
        losses = {name: [] for name in peers}
        for _ in range(steps // window):
            for name, run in peers.items():
                took, values = run()
                seconds[name].append(took)
                losses[name] += values
        ask.end()
        return ask.head, seconds, losses


def main():
    binary = sys.argv[1]
    window = 10
    forms = network.FORMS if len(sys.argv) < 3 else sys.argv[2].split(",")
    head, seconds, _ = race(binary, 120, window, 0.1, forms)
    print(f"JAX {jax.__version__}, {THREADS} threads on both sides, dropout 0.1, windows of {window} steps in turn\n")
    print("| training | pairs/s, median | pairs/s, fastest window |\n|---|---|---|")
    # The first window of each warms up caches and clock.
    speed = {name: [window * head["batch"] / s for s in all[1:]] for name, all in seconds.items()}
    for name, all in speed.items():
        print(f"| {name} | {statistics.median(all):,.0f} | {max(all):,.0f} |")
    best = max((name for name in speed if name != "Ask"), key=lambda name: statistics.median(speed[name]))
    pairs = zip(speed["Ask"], speed[best])
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"\nAsk against the fastest ({best}), median of the windows' ratios: {ratio:.2f}\n")

    _, _, losses = race(binary, 100, window, 0.0, [best.removeprefix("JAX, ")])
    print("| step, dropout 0 | Ask | JAX | relative difference |\n|---|---|---|---|")
    largest = 0.0
    for step, (a, b) in enumerate(zip(losses["Ask"], losses[best])):
        difference = abs(a - b) / abs(b)
        largest = max(largest, difference)
        if step % 10 == 9 or step == 0:
            print(f"| {step + 1} | {a:.6f} | {b:.6f} | {difference:.1e} |")
    print(f"\nlargest relative difference of {len(losses[best])} steps: {largest:.1e}, allowed {TOLERANCE:.0e}")
    return 0 if largest <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
