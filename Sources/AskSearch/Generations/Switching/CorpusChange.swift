import AskCorpus
import AskNet
import Glibc

/// A file of the corpus that gets another content, or comes or goes.
package struct CorpusChange: Codable, Equatable, Sendable {
  /// In the corpus.
  package var path: String
  /// Hash of what it says before; nil where it is not there.
  package var from: String?
  /// Hash of what it is to say, which `TextStore` keeps; nil where it is to go.
  package var to: String?

  package init(path: String, from: String?, to: String?) {
    self.path = path
    self.from = from
    self.to = to
  }

  /// Whether the file says what it did when the change was prepared.
  func isStillDue(in corpus: CorpusFolder) -> Bool { hash(in: corpus) == from }

  /// Makes the change, unless it is made already.
  ///
  /// - Returns: false when the file says something else by now; it is left alone then.
  func make(in corpus: CorpusFolder, from texts: TextStore) throws -> Bool {
    let now = hash(in: corpus)
    if now == to { return true }
    guard now == from, isInside else { return false }
    let place = corpus.root + "/" + path
    guard let to else {
      guard unlink(place) == 0 else { throw SearchError.writing(place, errno) }
      return true
    }
    let bytes = try texts.text(to)
    // A link stays a link.
    var file = place
    if let real = realpath(place, nil) {
      file = String(cString: real)
      free(real)
    } else {
      try makeFolders(String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)]))
    }
    try reportingFiles { try WholeFile.replace(file, with: bytes) }
    return true
  }

  /// Nil when it cannot be changed where it lies, else what the system says.
  func obstacle(in corpus: CorpusFolder) -> SearchError? {
    var place = corpus.root + "/" + path
    if let real = realpath(place, nil) {
      place = String(cString: real)
      free(real)
    }
    var folder = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    while access(String(folder), F_OK) != 0, let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
    }
    guard access(String(folder), W_OK | X_OK) != 0 else { return nil }
    return SearchError(
      path: path, reason: .publishing("cannot be changed: \(systemMessage(errno)); see to its folder"))
  }

  private var isInside: Bool { !path.hasPrefix("/") && !path.split(separator: "/").contains("..") }

  private func hash(in corpus: CorpusFolder) -> String? {
    guard isInside, let bytes = try? corpus.bytes(at: path) else { return nil }
    return FileHash.of(bytes)
  }
}

extension CorpusChange {
  /// - Parameters:
  ///   - old: what the file says; nil where it is not there.
  ///   - new: what it is to say; nil where it is to go.
  package init(path: String, replacing old: [UInt8]?, with new: [UInt8]?) {
    self.init(path: path, from: old.map { FileHash.of($0) }, to: new.map { FileHash.of($0) })
  }
}
