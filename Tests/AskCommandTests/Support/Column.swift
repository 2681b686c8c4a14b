import Foundation
import Glibc

/// A temporary folder with a `corpus/` in it, and `ask` to run there.
final class Column {
  let path: String
  /// Before each command, such as setpriv and its options.
  var prefix: [String] = []
  /// Instead of the binary under test.
  var binary = AskBinary.path
  var environment: [String: String]

  /// - Parameter posts: by path below `corpus/`; nil for no `corpus/`.
  init(_ posts: [String: String]? = [:]) throws {
    var name = Array("/tmp/ask-column-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // Another user must be able to come here too.
    chmod(path, 0o755)
    environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": path + "/home",
      "ASK_TODAY": "2026-06-01",
    ]
    try FileManager.default.createDirectory(atPath: path + "/home", withIntermediateDirectories: true)
    guard let posts else { return }
    try FileManager.default.createDirectory(atPath: path + "/corpus/posts", withIntermediateDirectories: true)
    for (name, text) in posts { try write(text, to: "corpus/" + name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A copy of a column of eight posts with index and network.
  static func indexed() throws -> Column {
    let column = try Column(nil)
    try indexedOnce.get().copy("corpus", to: column)
    try indexedOnce.get().copy(".ask", to: column)
    return column
  }

  /// The same without index.
  static func plain() throws -> Column { try Column(SamplePosts.all) }

  // Built once and only copied afterwards; the suite is serialized.
  nonisolated(unsafe) private static let indexedOnce: Result<Column, any Error> = Result {
    let column = try plain()
    // A static value is never deinitialised.
    atexit { try? FileManager.default.removeItem(atPath: Column.indexedOnce.get().path) }
    let run = try column.ask("index")
    guard run.end == .exit(0) else { throw UnexpectedEnd(run: run) }
    return column
  }

  struct UnexpectedEnd: Error {
    let run: AskRun
  }

  private func copy(_ name: String, to other: Column) throws {
    try FileManager.default.copyItem(atPath: path + "/" + name, toPath: other.path + "/" + name)
  }

  // MARK: Files, by paths relative to the folder

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  func append(_ text: String, to name: String) throws {
    try write(try bytes(of: name) + Array(text.utf8), to: name)
  }

  /// Adds a paragraph to the answer of a sample post.
  func edit(_ post: String, adding paragraph: String) throws {
    let name = "corpus/posts/\(post).md"
    let text = String(decoding: try bytes(of: name), as: UTF8.self)
    try write(text.replacing("## Further reading", with: paragraph + "\n\n## Further reading"), to: name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
  }

  /// The generation in force, such as `0001`.
  func generation(state: String = ".ask") throws -> String {
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: path + "/" + state + "/current")
    return target.split(separator: "/").last.map(String.init) ?? target
  }

  /// Path, kind, size, times and mode of everything below `name`.
  func listing(of name: String) throws -> [String] {
    let all = [""] + (FileManager.default.subpaths(atPath: path + "/" + name) ?? [])
    return all.sorted().map { entry in
      var status = stat()
      lstat(path + "/" + name + "/" + entry, &status)
      let (written, changed) = (status.st_mtim, status.st_ctim)
      return "\(entry) \(status.st_mode) \(status.st_size) \(written.tv_sec).\(written.tv_nsec) "
        + "\(changed.tv_sec).\(changed.tv_nsec)"
    }
  }

  // MARK: Commands

  func ask(_ words: String...) throws -> AskRun { try ask(words) }

  func ask(_ words: [String], input: [UInt8] = [], output: String? = nil, in folder: String = "") throws
    -> AskRun
  {
    try ask(bytes: words.map { Array($0.utf8) }, input: input, output: output, in: folder)
  }

  func ask(bytes words: [[UInt8]], input: [UInt8] = [], output: String? = nil, in folder: String = "") throws
    -> AskRun
  {
    AskRun(try start(bytes: words, input: input, output: output, in: folder))
  }

  /// Starts `ask` and does not wait.
  func start(_ words: String...) throws -> ChildProcess { try start(bytes: words.map { Array($0.utf8) }) }

  private func start(
    bytes words: [[UInt8]], input: [UInt8] = [], output: String? = nil, in folder: String = ""
  ) throws -> ChildProcess {
    try ChildProcess(
      (prefix + [binary]).map { Array($0.utf8) } + words, in: path + "/" + folder, environment: environment,
      input: input, output: output)
  }

  /// Runs a line of shell with `$ASK` as the binary.
  func shell(_ line: String, prefix: [String] = []) throws -> AskRun {
    var environment = environment
    environment["ASK"] = binary
    let words = prefix + ["/bin/sh", "-c", line]
    return AskRun(try ChildProcess(words.map { Array($0.utf8) }, in: path, environment: environment))
  }
}
