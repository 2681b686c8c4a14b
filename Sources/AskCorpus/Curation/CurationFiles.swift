/// What editors wrote beside the posts for readers' words to find them: `synonyms.yaml` and `pins.yaml`.
public struct CurationFiles: Equatable, Sendable {
  public private(set) var synonyms: Synonyms?
  public private(set) var pins: Pins?
  /// In the order of the files; what is wrong is left out above.
  public private(set) var problems: [PostError] = []

  public init() {}

  public var isEmpty: Bool { synonyms == nil && pins == nil && problems.isEmpty }

  /// Reads what there is in a corpus; a file that is absent costs one look.
  ///
  /// - Parameter pathPrefix: put before a file's name where a reader sees it.
  public init(in corpus: CorpusFolder, pathPrefix: String) {
    for name in [Synonyms.fileName, Pins.fileName] {
      let place = corpus.root + "/" + name
      guard SystemFile.status(of: place, followingLinks: false) != nil else { continue }
      read(place, inside: corpus.root, path: pathPrefix + name, isPins: name == Pins.fileName)
    }
  }

  /// Reads a file of either kind, told apart by its name, else by its keys; or the files of a folder.
  ///
  /// - Throws: `PostError` when there is nothing to read.
  public init(at path: String) throws(PostError) {
    guard let status = SystemFile.status(of: path, followingLinks: true) else {
      throw PostError(path: path, reason: .notFound)
    }
    guard SystemFile.kind(of: status) == .folder else {
      read(path, inside: nil, path: path, isPins: nil)
      return
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    for name in [Synonyms.fileName, Pins.fileName]
    where SystemFile.status(of: folder + name, followingLinks: true) != nil {
      read(folder + name, inside: nil, path: folder + name, isPins: name == Pins.fileName)
    }
    guard !isEmpty else { throw PostError(path: folder + Synonyms.fileName, reason: .notFound) }
  }

  private mutating func read(_ place: String, inside root: String?, path: String, isPins: Bool?) {
    do {
      let bytes = try SystemFile.bytes(of: place, inside: root, path: path, limit: CurationReader.maxBytes)
      read(bytes, path: path, isPins: isPins)
    } catch {
      problems.append(error)
    }
  }

  /// Takes in what a file says.
  ///
  /// - Parameter isPins: nil to tell by the name, else by the keys.
  public mutating func read(_ bytes: [UInt8], path: String, isPins: Bool? = nil) {
    var reader = CurationReader(bytes, path: path)
    if isPins ?? (path.hasSuffix(Pins.fileName) || (!path.hasSuffix(Synonyms.fileName) && reader.hasPosts)) {
      pins = Pins(path: path, entries: reader.pins())
    } else {
      synonyms = Synonyms(path: path, entries: reader.synonyms())
    }
    problems += reader.problems
  }
}
