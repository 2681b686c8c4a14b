import Foundation

// ask-bench ASK-BINARY CORPUS [SHARED-TEXT]: prints the tables of docs/benchmarks.md.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: ask-bench ASK-BINARY CORPUS [FOLDER-OF-TEXT]\n".utf8))
  exit(2)
}
let binary = arguments[1]
let corpus = arguments[2]
let text = arguments.count > 2 ? arguments[3] : nil

do {
  let scratch = FileManager.default.temporaryDirectory.appending(path: "ask-bench-\(getpid())")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  try ColdStart(binary: binary, corpus: corpus, scratch: scratch.path()).run()
  try ThousandPosts(binary: binary, scratch: scratch.path(), text: text).run()
} catch {
  FileHandle.standardError.write(Data("ask-bench: \(error)\n".utf8))
  exit(1)
}
