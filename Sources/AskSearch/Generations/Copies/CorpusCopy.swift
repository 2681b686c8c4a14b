package import AskCorpus
import AskNet
import Glibc

/// What the corpus said when a generation came into force: the hash of each text, which `TextStore` keeps.
///
///     8f2c…  posts/first-hire.md
///
/// The first line is the hash of all others.
package struct CorpusCopy: Equatable, Sendable {
  /// By path in the corpus: posts, and the files that editors keep beside them.
  package var hashes: [String: String]

  package init(hashes: [String: String] = [:]) {
    self.hashes = hashes
  }

  /// The copy that belongs to a generation; nil where it was made without one.
  ///
  /// - Throws: `SearchError` when it cannot be read or is damaged.
  package init?(of generation: Generation) throws(SearchError) {
    let text: String
    do {
      text = try Region(mapping: generation.corpusCopy).withBytes { String(decoding: $0, as: UTF8.self) }
    } catch {
      if case .system(ENOENT) = error.reason { return nil }
      throw SearchError(error)
    }
    let (head, rest) = Self.cut(text)
    guard FileHash.of(Array(rest.utf8)) == head else {
      throw SearchError(path: generation.corpusCopy, reason: .damaged("it does not match its checksum"))
    }
    hashes = [:]
    for line in rest.utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      if parts.count == 2 { hashes[String(decoding: parts[1], as: UTF8.self)] = String(Substring(parts[0])) }
    }
  }

  /// What the corpus says now.
  ///
  /// - Throws: `SearchError` when one of the files cannot be read.
  package init(of corpus: CorpusFolder) throws(SearchError) {
    hashes = [:]
    for path in corpus.files().files.map(\.path) + corpus.editorsFiles() {
      do {
        hashes[path] = FileHash.of(try corpus.bytes(at: path))
      } catch {
        throw SearchError(path: path, reason: .notReadable("\(error.reason)"))
      }
    }
  }

  /// Puts it beside the generation.
  func write(for generation: Generation) throws(SearchError) {
    let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    let text = FileHash.of(Array(lines.utf8)) + "\n" + lines
    do {
      try WholeFile.replace(generation.corpusCopy, with: Array(text.utf8))
    } catch {
      throw SearchError(error)
    }
  }

  private static func cut(_ text: String) -> (head: String, rest: String) {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return (text, "") }
    return (String(text[..<end]), String(text[text.utf8.index(after: end)...]))
  }
}
