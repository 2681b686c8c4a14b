internal import Glibc

extension CorpusFolder {
  private static let editorsFileNames = ["pins.yaml", "synonyms.yaml", "tags.yaml"]

  /// Room for judgements of far more than a hundred thousand questions.
  private static let editorsFileLimit = 256 << 20

  /// What editors keep beside the posts, as far as it is there: tags, synonyms, pins and judgements, each by its path in
  /// the folder, sorted.
  package func editorsFiles() -> [String] {
    var paths = Self.editorsFileNames
    if let path = try? judgements(), let folder = opendir(path) {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        // What an editor's program keeps for itself begins with a dot; a line end would spoil every list.
        if name.hasSuffix(".tsv"), !name.hasPrefix("."), !name.utf8.contains(where: { $0 < 0x20 }) {
          paths.append("judgements/" + name)
        }
      }
    }
    return paths.filter { path in
      SystemFile.status(of: root + "/" + path, followingLinks: true).map { SystemFile.kind(of: $0) } == .file
    }.sorted()
  }

  /// Whether `path` is one of those that `editorsFiles` would list.
  package static func isEditorsFile(_ path: String) -> Bool {
    editorsFileNames.contains(path) || (path.hasPrefix("judgements/") && path.hasSuffix(".tsv"))
  }

  /// The content of a post or of one of the editors' files.
  ///
  /// - Throws: `PostError` when it is not there, cannot be read, or leads out of the folder.
  package func bytes(at path: String) throws(PostError) -> [UInt8] {
    try SystemFile.bytes(of: root + "/" + path, inside: root, path: path, limit: Self.editorsFileLimit)
  }
}
