import AskCorpus
import AskSearch
import Foundation

/// A column in a folder of its own, deleted with it.
final class TemporaryColumn {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ask-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "corpus/posts"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var column: Column {
    get throws {
      Column(
        corpus: try CorpusFolder(path: folder.appending(path: "corpus").path(percentEncoded: false)),
        settings: try Settings(contentsOf: folder.appending(path: "ask.toml").path(percentEncoded: false)),
        state: state,
        pathPrefix: "corpus/")
    }
  }

  var state: StateFolder { StateFolder(path: folder.path(percentEncoded: false) + ".ask") }

  func path(of name: String) -> String {
    folder.appending(path: "corpus/posts/\(name).md").path(percentEncoded: false)
  }

  func write(_ text: String, as name: String) throws {
    try text.write(toFile: path(of: name), atomically: false, encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(of: name))
  }

  @discardableResult
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
    var options = BuildOptions()
    change(&options)
    guard let report = try Builder(column, options: options).build() else {
      throw SearchError(reason: .interrupted)
    }
    return report
  }

  func generation() throws -> Generation {
    guard let generation = try state.currentGeneration() else {
      throw SearchError(reason: .noPosts(refused: 0))
    }
    return generation
  }

  func engine() throws -> SearchEngine { try SearchEngine(ofColumn: column) }
}
