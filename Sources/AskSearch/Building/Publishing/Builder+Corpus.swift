import AskCorpus

extension Builder {
  /// Keeps what the corpus says beside a generation, so that it can come back with it.
  ///
  /// - Parameters:
  ///   - posts: the hash of what each post's file says, by path.
  ///   - isSafe: as in `TextStore.keep`.
  func keepCorpus(_ posts: [String: String], for generation: Generation, isSafe: Bool = false) throws {
    if column.isReadInPlace { return }
    let texts = TextStore(column.state)
    var copy = CorpusCopy()
    for (path, hash) in posts {
      if texts.has(hash) {
        copy.hashes[path] = hash
      } else if let bytes = try? column.corpus.bytes(at: path) {
        // What it says now: whoever brings it back then is told by its hash that the index says otherwise.
        copy.hashes[path] = try texts.keep(bytes, isSafe: isSafe)
      }
    }
    for path in column.corpus.editorsFiles() {
      guard let bytes = try? column.corpus.bytes(at: path) else { continue }
      copy.hashes[path] = try texts.keep(bytes, isSafe: isSafe)
    }
    try copy.write(for: generation)
  }

  /// Brings the copy of the generation in force up to date with the files that editors keep beside the posts, which no
  /// build waits for.
  func refreshEditorsFiles(of generation: Generation) throws {
    guard var copy = (try? CorpusCopy(of: generation)) ?? nil else { return }
    copy.hashes = copy.hashes.filter { !CorpusFolder.isEditorsFile($0.key) }
    for path in column.corpus.editorsFiles() {
      guard let bytes = try? column.corpus.bytes(at: path) else { continue }
      copy.hashes[path] = try TextStore(column.state).keep(bytes)
    }
    try copy.write(for: generation)
  }
}
