import AskCorpus

extension Builder {
  /// Keeps what the corpus says beside a generation, so that it can come back with it.
  ///
  /// - Parameters:
  ///   - posts: the hash of what each post's file says, by path.
  ///   - sizes: the bytes of those files, where they are known.
  func keepCorpus(_ posts: [String: String], sizes: [String: Int] = [:], for generation: Generation) throws {
    if column.isReadInPlace { return }
    let texts = TextStore(column.state)
    var copy = CorpusCopy()
    for (path, hash) in posts {
      if texts.has(hash, size: sizes[path]) {
        copy.hashes[path] = hash
      } else if let bytes = try? column.corpus.bytes(at: path) {
        // What it says now: whoever brings it back then is told by its hash that the index says otherwise.
        copy.hashes[path] = try texts.keep(bytes)
      }
    }
    for path in column.corpus.editorsFiles() {
      guard let bytes = try? column.corpus.bytes(at: path) else { continue }
      copy.hashes[path] = try texts.keep(bytes)
    }
    try copy.write(for: generation)
  }

  /// Brings the copy of the generation in force up to date with the files that editors keep beside the posts, which no
  /// build waits for.
  ///
  /// - Parameter changes: what is about to be done. Where the generation has no copy, and one of those files is to be
  ///   overwritten, all that the corpus says now is kept for it.
  func refreshEditorsFiles(of generation: Generation, before changes: [CorpusChange] = []) throws {
    guard var copy = (try? CorpusCopy(of: generation)) ?? nil else {
      if changes.contains(where: { $0.from != nil && CorpusFolder.isEditorsFile($0.path) }) {
        let now = try CorpusCopy(of: column.corpus).hashes
        try keepCorpus(now.filter { !CorpusFolder.isEditorsFile($0.key) }, for: generation)
      }
      return
    }
    copy.hashes = copy.hashes.filter { !CorpusFolder.isEditorsFile($0.key) }
    for path in column.corpus.editorsFiles() {
      guard let bytes = try? column.corpus.bytes(at: path) else { continue }
      copy.hashes[path] = try TextStore(column.state).keep(bytes)
    }
    try copy.write(for: generation)
  }
}
