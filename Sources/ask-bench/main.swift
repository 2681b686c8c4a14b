import Foundation

// ask-bench ASK-BINARY CORPUS [SHARED-TEXT]: prints the tables of docs/benchmarks.md.

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "network" {
  // ask-bench network: needs neither program nor posts.
  try NetworkBench().run()
  exit(0)
}

if arguments.first == "pairs" {
  // ask-bench pairs: what `ask duplicates` does with vectors.
  PairsBench().run()
  exit(0)
}

if arguments.first == "peer", let training = PeerTraining(arguments.dropFirst()) {
  // ask-bench peer FOLDER STEPS WINDOW DROPOUT: started by Tools/peers/race.py.
  try training.run()
  exit(0)
}

if arguments.first == "teacher" {
  // ask-bench teacher MODEL MODE FOLDER: see TeacherBench.
  guard let bench = try TeacherBench(arguments.dropFirst()) else {
    FileHandle.standardError.write(Data("usage: ask-bench teacher MODEL compare|race|int8 FOLDER\n".utf8))
    exit(2)
  }
  exit(try bench.run() ? 0 : 1)
}

guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: ask-bench ASK-BINARY CORPUS [FOLDER-OF-TEXT]\n".utf8))
  exit(2)
}
let binary = arguments[0]
let corpus = arguments[1]
let text = arguments.count > 2 ? arguments[2] : nil

if arguments[0] == "memory" {
  // ask-bench memory COMMAND…: a process of its own, because a child's peak begins at that of its parent.
  print(String(format: "%.1f", try ProcessRun(Array(arguments.dropFirst())).peakMemory))
  exit(0)
}

if arguments[0] == "questions" {
  // ask-bench questions FOLDER-OF-TEXT FOLDER: the questions alone, over and over, for a profiler.
  try ThousandPosts(binary: "", scratch: arguments[2], text: arguments[1]).profile()
  exit(0)
}

if arguments[0] == "base" {
  try BaseBench(corpus: arguments[1], text: arguments.count > 2 ? arguments[2] : "").run()
  exit(0)
}

if arguments[0] == "import" {
  // ask-bench import ASK-BINARY SCRATCH MEGABYTES SET…: sets in the layout of BEIR.
  guard arguments.count >= 5, let megabytes = Int(arguments[3]) else {
    FileHandle.standardError.write(Data("usage: ask-bench import ASK-BINARY SCRATCH MEGABYTES SET…\n".utf8))
    exit(2)
  }
  try ImportBench(
    binary: arguments[1], sets: Array(arguments.dropFirst(4)), scratch: arguments[2], megabytes: megabytes
  ).run()
  exit(0)
}

if arguments[0] == "typos" {
  guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: ask-bench typos CORPUS STATE [FILE-OF-QUESTIONS…]\n".utf8))
    exit(2)
  }
  try TyposBench(corpus: arguments[1], state: arguments[2], files: Array(arguments.dropFirst(3))).run()
  exit(0)
}

if arguments[0] == "ranking" {
  try RankingTable(folders: Array(arguments.dropFirst())).run()
  exit(0)
}

if arguments[0] == "ablation" {
  try Ablation(folders: Array(arguments.dropFirst())).run()
  exit(0)
}

if arguments[0] == "features" {
  try FeatureAblation(folders: Array(arguments.dropFirst())).run()
  exit(0)
}

if arguments[0] == "confidence" {
  try ConfidenceBench(
    corpus: arguments[1], plots: arguments.count > 2 ? arguments[2] : ".", sets: Array(arguments.dropFirst(3))
  ).run()
  exit(0)
}

if arguments[0] == "confidence-shipped" {
  try ShippedConfidence(corpus: arguments[1], sets: Array(arguments.dropFirst(2))).run()
  exit(0)
}

if arguments[0] == "heads" {
  try ShippedHeads(folders: Array(arguments.dropFirst())).run()
  exit(0)
}

do {
  let scratch = FileManager.default.temporaryDirectory.appending(path: "ask-bench-\(getpid())")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  try ColdStart(binary: binary, corpus: corpus, scratch: scratch.path()).run()
  try ThousandPosts(binary: binary, scratch: scratch.path(), text: text).run()
  try NetworkBench().run()
} catch {
  FileHandle.standardError.write(Data("ask-bench: \(error)\n".utf8))
  exit(1)
}
