import AskCorpus
import AskNet

/// A generation that is made and not in force.
package struct PreparedGeneration {
  package let generation: Generation
  /// In force so far; nil for a first one.
  package let previous: Generation?
  package let report: BuildReport
  /// What the posts' files will say when it is in force, by path.
  let posts: [String: String]
}

extension Builder {
  /// Makes the next generation, and leaves the one in force.
  ///
  /// - Parameter replacing: what files are to be taken to say: that which they will say once it is in force.
  /// - Returns: nil when nothing differs from the generation in force.
  package func prepare(_ claim: BuildClaim, replacing: [String: [UInt8]]) throws -> PreparedGeneration? {
    let start = try start(replacing: replacing)
    guard let (generation, report) = try makeAside(start) else { return nil }
    return PreparedGeneration(
      generation: generation, previous: start.inForce, report: report, posts: start.scan.hashes)
  }

  /// Makes the next generation the same as an older one, and leaves the one in force.
  ///
  /// The files are links to the older one's, for a generation never changes. A number of its own keeps the one in force
  /// the highest, which is what tells leftovers of killed builds from generations.
  ///
  /// - Throws: `SearchError` when the older one is gone, or damaged.
  package func prepare(_ claim: BuildClaim, sameAs older: Generation) throws -> PreparedGeneration {
    let manifest = try soundManifest(of: older)
    let generation = try nextGeneration()
    do {
      try generation.takeOver(older, names: manifest.files.keys.sorted())
    } catch {
      generation.remove()
      throw error
    }
    var report = BuildReport()
    report.posts = manifest.posts
    report.passages = manifest.passages
    report.generation = generation.name
    report.isNew = true
    return PreparedGeneration(
      generation: generation, previous: try? column.state.currentGeneration(), report: report, posts: [:])
  }

  /// The manifest of a generation that can come back.
  ///
  /// - Throws: `SearchError` when it is damaged, or cannot be asked by this ask.
  private func soundManifest(of older: Generation) throws -> Manifest {
    func refusal(_ why: String) -> SearchError {
      SearchError(
        path: older.path,
        reason: .publishing(
          "\(why), so it cannot come back; name another generation that `ask history` shows"))
    }
    let language = try column.settings.stemmingLanguage
    do throws(SearchError) {
      let manifest = try Manifest(path: older.manifest)
      try manifest.verify(older)
      guard manifest.analyzer == IndexRules.fingerprint(language: language) else {
        throw SearchError(reason: .outdated("analyzer"))
      }
      return manifest
    } catch {
      switch error.reason {
      case .damaged(let what): throw refusal("it is damaged (\(what))")
      case .outdated, .newerFormat: throw refusal("another ask made it, or it is for another language")
      default: throw error
      }
    }
  }

  /// Throws a prepared generation away.
  package func discard(_ prepared: PreparedGeneration) { prepared.generation.remove() }

  /// Puts a prepared generation in force, together with the changes of the corpus that belong to it.
  ///
  /// First everything that is needed is written down, then one link is renamed, then the corpus is changed. Killed
  /// before the link is renamed, nothing has happened; killed later, whoever comes next does the rest.
  ///
  /// - Parameters:
  ///   - texts: what files are to say.
  ///   - record: a line for the history.
  /// - Returns: files that were left as they are: someone changed them in the last moment, or they cannot be changed.
  /// - Throws: `SearchError` before anything is changed, when a file says something else than it did or cannot be
  ///   written; after the link is renamed, when something passing is in the way: whoever comes next goes on.
  package func put(
    inForce prepared: PreparedGeneration, changing changes: [CorpusChange], texts: [[UInt8]],
    record: HistoryRecord, _ claim: BuildClaim
  ) throws -> [LeftFile] {
    for change in changes {
      if let obstacle = change.obstacle(in: column) { throw obstacle }
    }
    let store = TextStore(column.state)
    for text in texts { try store.keep(text) }
    // What is overwritten must be somewhere else on the disk, should the machine fail in the middle.
    for change in changes where change.from != nil {
      guard let bytes = try? column.corpus.bytes(at: change.path), try store.keep(bytes) == change.from else {
        throw SearchError(path: column.pathPrefix + change.path, reason: .changedMeanwhile)
      }
    }
    var posts = prepared.posts.isEmpty ? try CorpusCopy(of: column.corpus).hashes : prepared.posts
    for change in changes { posts[change.path] = change.to }
    try keepCorpus(posts.filter { !CorpusFolder.isEditorsFile($0.key) }, for: prepared.generation)
    try setEditorsFiles(changes, of: prepared.generation)
    try prepared.generation.makeMark()
    if let previous = prepared.previous {
      try refreshEditorsFiles(of: previous, before: changes)
      try previous.makeMark()
    }
    try store.synchronize()
    try reportingFiles {
      try WholeFile.synchronize(folder: prepared.generation.path)
      try WholeFile.synchronize(folder: prepared.generation.folder.generations)
    }
    try Interruption.check()
    let journal = SwitchJournal(
      from: prepared.previous?.number, to: prepared.generation.number, changes: changes, record: record)
    try journal.write(to: column.state)
    try column.state.put(inForce: prepared.generation)
    let left = try finish(journal)
    prune(after: prepared.generation)
    return left
  }

  /// What the editors' files will say once the changes are made.
  private func setEditorsFiles(_ changes: [CorpusChange], of generation: Generation) throws {
    let changes = changes.filter { CorpusFolder.isEditorsFile($0.path) }
    guard !changes.isEmpty, var copy = try CorpusCopy(of: generation) else { return }
    for change in changes { copy.hashes[change.path] = change.to }
    try copy.write(for: generation)
  }
}
