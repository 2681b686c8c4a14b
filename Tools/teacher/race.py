"""Encodes the same pieces with Ask and with onnxruntime in float32, window by window in turn, and prints speeds.

usage: race.py ASK-BENCH MODEL FOLDER-OF-TEXT, in an environment with requirements.txt; `make teacher-check` does both.

onnxruntime gets the graph that its own optimiser for BERT makes of the exported model, batches of texts sorted by
length, and several forms to run them in; the fastest is what Ask is compared with.
"""

import concurrent.futures
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

THREADS = 2
os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:THREADS]))

import numpy  # noqa: E402
import onnxruntime  # noqa: E402
import samples  # noqa: E402
import torch  # noqa: E402
from onnxruntime.transformers import optimizer  # noqa: E402
from transformers import AutoModel, AutoTokenizer  # noqa: E402

WINDOWS = 7
LENGTHS = {"short": (192, 15, 25), "long": (32, 120, 200)}
# Texts a batch, and whether each thread has a session of its own.
FORMS = [(1, False), (8, False), (32, False), (1, True), (8, True)]


class Rows(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def export(folder, path):
    model = AutoModel.from_pretrained(folder, attn_implementation="eager").eval()
    some = torch.ones(2, 9, dtype=torch.long)
    sides = {0: "batch", 1: "length"}
    torch.onnx.export(
        Rows(model), (some, some), path, input_names=["input_ids", "attention_mask"], output_names=["rows"],
        dynamic_axes={name: sides for name in ("input_ids", "attention_mask", "rows")}, opset_version=17, dynamo=False)
    best = optimizer.optimize_model(
        path, model_type="bert", num_heads=model.config.num_attention_heads, hidden_size=model.config.hidden_size,
        opt_level=0)
    best.save_model_to_file(path)


class Peer:
    def __init__(self, path, batch, apart):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1 if apart else THREADS
        options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        self.sessions = [onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
                         for _ in range(THREADS if apart else 1)]
        self.batch = batch
        self.pool = concurrent.futures.ThreadPoolExecutor(THREADS)

    def embed(self, texts):
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        batches = [order[i:i + self.batch] for i in range(0, len(order), self.batch)]
        vectors = numpy.zeros((len(texts), 0), numpy.float32)
        results = {}

        def work(session, some):
            for batch in some:
                longest = max(len(texts[i]) for i in batch)
                ids = numpy.zeros((len(batch), longest), numpy.int64)
                mask = numpy.zeros_like(ids)
                for row, i in enumerate(batch):
                    ids[row, :len(texts[i])] = texts[i]
                    mask[row, :len(texts[i])] = 1
                rows, = session.run(None, {"input_ids": ids, "attention_mask": mask})
                for row, i in enumerate(batch):
                    vector = rows[row, :len(texts[i])].mean(0)
                    results[i] = vector / numpy.linalg.norm(vector)

        if len(self.sessions) == 1:
            work(self.sessions[0], batches)
        else:
            # By turns: batches of about the same length for both.
            list(self.pool.map(work, self.sessions, [batches[k::THREADS] for k in range(THREADS)]))
        vectors = numpy.stack([results[i] for i in range(len(texts))])
        return vectors


class Ask:
    """The other program: see TeacherRace.swift."""

    def __init__(self, binary, model, folder):
        self.folder = folder
        self.process = subprocess.Popen(
            [binary, "teacher", model, "race", str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def window(self, name):
        self.process.stdin.write(name + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["seconds"], answer["processorSeconds"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work, *arguments):
    start, processor = time.perf_counter(), time.process_time()
    work(*arguments)
    return time.perf_counter() - start, time.process_time() - processor


def main():
    binary, model, text = sys.argv[1:]
    tokenizer = AutoTokenizer.from_pretrained(model)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        export(model, str(folder / "model.onnx"))
        texts = {}
        for kind, (count, least, most) in LENGTHS.items():
            words = samples.natural(text, count, lambda chance: chance.randint(least, most), seed=4)
            texts[kind] = [tokenizer(one, truncation=True, max_length=256)["input_ids"] for one in words]
            (folder / f"{kind}.json").write_text(json.dumps([ids[1:-1] for ids in texts[kind]]))
        ask = Ask(binary, model, folder)
        runs = {"Ask": ask.window}
        for batch, apart in FORMS:
            peer = Peer(str(folder / "model.onnx"), batch, apart)
            form = f"onnxruntime, batches of {batch}, " + ("a session a thread" if apart else "one session")
            runs[form] = lambda kind, peer=peer: timed(peer.embed, texts[kind])
        clock = {(run, kind): [] for run in runs for kind in texts}
        processor = {(run, kind): [] for run in runs for kind in texts}
        for window in range(WINDOWS + 1):
            for kind in texts:
                for run, work in runs.items():
                    seconds, busy = work(kind)
                    # The first window warms up.
                    if window > 0:
                        clock[run, kind].append(seconds)
                        processor[run, kind].append(busy)
        smallest = 1.0
        for kind in texts:
            ours = numpy.fromfile(folder / f"{kind}.f32", "<f4").reshape(len(texts[kind]), -1)
            smallest = min(smallest, float((ours * Peer(str(folder / "model.onnx"), 1, False).embed(texts[kind])).sum(1).min()))
        ask.end()
    print(f"onnxruntime {onnxruntime.__version__}, float32, {THREADS} threads on both sides, {WINDOWS} windows in turn\n")
    print("| texts/s | words | median | fastest window | by CPU time, 2 cores |\n|---|---|---|---|---|")
    passed = True
    for kind, (count, least, most) in LENGTHS.items():
        for run in runs:
            print(f"| {run} | {least}-{most} | {count / statistics.median(clock[run, kind]):.0f} "
                  f"| {count / min(clock[run, kind]):.0f} | {THREADS * count / statistics.median(processor[run, kind]):.0f} |")
        others = [run for run in runs if run != "Ask"]
        best = min(others, key=lambda run: statistics.median(clock[run, kind]))
        ratio = statistics.median(b / a for a, b in zip(clock["Ask", kind], clock[best, kind]))
        least_work = min(others, key=lambda run: statistics.median(processor[run, kind]))
        work = statistics.median(b / a for a, b in zip(processor["Ask", kind], processor[least_work, kind]))
        print(f"| **Ask against {best.removeprefix('onnxruntime, ')}** | {least}-{most} | **{ratio:.2f}** | | {work:.2f} |")
        passed = passed and ratio >= 1
    print(f"\nsmallest cosine between the vectors of both: {smallest:.7f}")
    return 0 if passed and smallest >= 0.9999 else 1


if __name__ == "__main__":
    sys.exit(main())
