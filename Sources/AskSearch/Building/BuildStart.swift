/// What a build starts from.
struct BuildStart {
  /// The generation in force, whether or not it can be built upon; nil for a first one.
  let inForce: Generation?
  /// The same, if it is built upon.
  let previous: PreviousGeneration?
  let scan: CorpusScan
  /// What files are to be taken to say.
  let replacing: [String: [UInt8]]
}

extension Builder {
  /// Looks at the generation in force and at the corpus.
  ///
  /// - Parameter replacing: what files are to be taken to say, whatever they do.
  func start(replacing: [String: [UInt8]] = [:]) throws -> BuildStart {
    let previous = try previousGeneration()
    let seen = options.rebuilds ? SeenFiles() : SeenFiles(path: column.state.seen)
    return BuildStart(
      inForce: try? column.state.currentGeneration(), previous: previous,
      scan: CorpusScan(column.corpus, known: previous?.files ?? [:], seen: seen, replacing: replacing),
      replacing: replacing)
  }

  /// Makes the next generation, which nobody reads yet.
  ///
  /// - Returns: nil when it would be the one in force.
  func makeAside(_ start: BuildStart) throws -> (generation: Generation, report: BuildReport)? {
    let taught = try taughtSide(after: start.previous)
    if let previous = start.previous {
      if start.scan.isCurrent, !options.renews,
        !options.isTrainingDue(previous.manifest, changed: 0, taught: taught),
        options.training != .none || previous.manifest.network == nil
      {
        return nil
      }
      // What is taken over must be what was written: a build would give damage fresh checksums.
      try previous.manifest.verify(previous.generation)
    }
    // Read apart: a build from the posts alone has no previous generation, and loses a teacher all the same.
    let teacher = start.inForce.flatMap { try? Manifest(path: $0.manifest).teacher }
    var (generation, report) = try makeAside(
      from: start.previous, scan: start.scan, taught: taught, replacing: start.replacing)
    report.noteLost(teacher, by: taught, isFromNothing: start.previous == nil)
    return (generation, report)
  }
}
