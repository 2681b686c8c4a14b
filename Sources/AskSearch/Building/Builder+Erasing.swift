import AskCorpus

/// What became of the generations that held texts which are to be forgotten.
package struct Erasure: Equatable, Sendable {
  /// Names of those that went.
  package var removed: [String] = []
  /// The one in force, where it holds some of them still.
  package var inForce: String?

  package init() {}
}

extension Builder {
  /// Removes every generation that holds one of `texts`, with its copy of the corpus; the corpus itself must not say them
  /// any more.
  ///
  /// The one in force is made anew first, unless the column is gated, where only a publication may. What the corpus says
  /// all the same, such as a published post, is not looked for. Generations that questions made of one with the texts go
  /// too: they have its words until FTS5 merges them away.
  ///
  /// - Throws: what a build throws; what was removed by then is gone, and the call can be made again.
  package func erase(_ texts: [String]) throws -> Erasure {
    let traces = TextTraces(texts)
    let state = column.state
    var said = traces.isEmpty ? [] : said(of: traces)
    let holders = state.holders(of: traces).filter { !$0.pieces.isSubset(of: said) }.map(\.generation)
    guard let first = holders.first else { return Erasure() }
    let isGated = column.settings.publish.isGated
    if !isGated {
      var options = options
      options.renews = true
      _ = try Builder(column, options: options, progress: progress).build()
    }
    let lock = try BuildLock.wait(state) { progress(.waiting) }
    defer { withExtendedLifetime(lock) {} }
    let current = try state.currentGeneration()
    // No build waits for the files beside the posts.
    if let current { try refreshEditorsFiles(of: current) }
    if !isGated, let current { said.formUnion(try self.said(of: traces, by: current)) }
    let holding = Set(
      state.holders(of: traces).filter { !$0.pieces.isSubset(of: said) }.map(\.generation.number))
    var erasure = Erasure()
    for number in state.numbers() {
      let generation = Generation(folder: state, number: number)
      if generation == current {
        if holding.contains(number) { erasure.inForce = generation.name }
      } else if holding.contains(number) || number > first.number && !generation.isMarked {
        generation.remove()
        erasure.removed.append(generation.name)
      }
    }
    state.removeIdleTexts()
    return erasure
  }

  /// The pieces that files of the corpus say now.
  private func said(of traces: TextTraces) -> Set<Int> {
    let paths = column.corpus.files().files.map(\.path) + column.corpus.editorsFiles()
    return paths.reduce(into: []) { said, path in
      guard let bytes = try? column.corpus.bytes(at: path) else { return }
      said.formUnion(traces.found(in: bytes))
    }
  }

  /// The pieces that posts say as a generation has read them, where marks of Markdown are gone.
  private func said(of traces: TextTraces, by generation: Generation) throws -> Set<Int> {
    try SQLiteIndex(path: generation.index).storedPosts().reduce(into: []) { said, post in
      let texts = [post.title, post.question] + post.askedAs + post.passages.map(\.body)
      for text in texts { said.formUnion(traces.found(in: Array(text.utf8))) }
    }
  }
}
