package import AskCorpus
import AskNet
package import AskText
import Glibc

/// Brings the index and the network of a column up to date.
///
/// A build makes a new generation aside and puts it in force by renaming one link, so a reader sees the old one or
/// the new one, and a build that is killed leaves the old one in force.
public struct Builder {
  let column: Column
  let options: BuildOptions
  let progress: (BuildProgress) -> Void

  public init(
    _ column: Column, options: BuildOptions = BuildOptions(),
    progress: @escaping (BuildProgress) -> Void = { _ in }
  ) {
    self.column = column
    self.options = options
    self.progress = progress
  }

  /// A question brings the index up to date by itself when at most so many files changed.
  public static let questionFileLimit = 20

  /// Generations that are kept beside the one in force, for readers that still use them and to go back to.
  private static let kept = 5

  /// Generations that were published, or in force before one was, that are kept beyond those.
  private static let keptPublished = 10

  /// - Returns: what was done; nil when `options.fileLimit` forbade it.
  /// - Throws: `SearchError`; the generation in force stays.
  public func build() throws -> BuildReport? {
    if options.isDryRun { return try dryRun() }
    try column.state.make()
    let lock: BuildLock
    if options.fileLimit != nil {
      guard let free = try BuildLock.attempt(column.state) else { return nil }
      lock = free
    } else {
      lock = try BuildLock.wait(column.state) { progress(.waiting) }
    }
    defer { withExtendedLifetime(lock) {} }
    try relink()
    if column.settings.publish.isGated, try column.state.currentGeneration() != nil {
      throw SearchError(path: "ask.toml", reason: .gated)
    }
    let left = try finishSwitch()
    removeLeftovers()
    let start = try start()
    if let limit = options.fileLimit, start.scan.changedFiles > limit { return nil }
    var report: BuildReport
    if let made = try makeAside(start) {
      report = try put(inForce: made, start)
    } else if let previous = start.previous {
      note(start.scan, for: previous.generation)
      report = unchanged(previous, twins: start.scan.twins)
    } else {
      preconditionFailure("without a previous generation there is always something to make")
    }
    report.left = left
    return report
  }

  /// How the index in force stands to the posts; reads only files whose size or time differs from what was seen.
  ///
  /// - Throws: `SearchError` when there is no index, or when it is damaged.
  public func state() throws -> IndexState {
    let seen = SeenFiles(path: column.state.seen)
    let (files, problems) = column.corpus.files()
    guard let current = try column.state.currentGeneration() else {
      throw SearchError(reason: .noPosts(refused: 0))
    }
    if seen.vouch(
      for: current, files: files, problems: problems.map(\.description), language: column.settings.language)
    {
      return .current
    }
    let previous: PreviousGeneration
    do {
      previous = try PreviousGeneration(current, settings: column.settings)
    } catch let error as SearchError {
      if case .outdated = error.reason { return .outdated }
      throw error
    }
    let scan = CorpusScan(column.corpus, known: previous.files, seen: seen)
    guard scan.isCurrent else { return .changed(files: scan.changedFiles) }
    // Files that were touched need not be read again by the next question. The list only saves work, so it is left
    // as it is where a builder is at work or nothing can be written.
    if let lock = try? BuildLock.attempt(column.state) {
      note(scan, for: current)
      withExtendedLifetime(lock) {}
    }
    return .current
  }

  func note(_ scan: CorpusScan, for generation: Generation) {
    scan.seen.write(to: column.state.seen, for: generation, language: column.settings.language)
  }

  private func dryRun() throws -> BuildReport {
    let previous = try previousGeneration()
    let scan = CorpusScan(
      column.corpus, known: previous?.files ?? [:], seen: SeenFiles(path: column.state.seen))
    var report = BuildReport()
    report.generation = previous?.generation.name
    report.posts = scan.files.count { $0.problem == nil }
    report.problems = scan.files.compactMap(\.problem)
    note(scan, previous, in: &report)
    return report
  }

  /// Which posts come and go.
  func note(_ scan: CorpusScan, _ previous: PreviousGeneration?, in report: inout BuildReport) {
    let names = Set(scan.changed.compactMap { scan.ids[$0.path]?.rawValue })
    let removed = Set(scan.removed)
    report.added = names.subtracting(removed).sorted()
    report.changed = names.intersection(removed).sorted()
    report.removed = removed.subtracting(names).sorted()
  }

  private func unchanged(_ previous: PreviousGeneration, twins: [String]) -> BuildReport {
    var report = BuildReport()
    report.generation = previous.generation.name
    report.posts = previous.manifest.posts
    report.passages = previous.manifest.passages
    report.problems = previous.files.values.compactMap(\.problem).sorted() + twins
    report.withoutNetwork = previous.manifest.withoutNetwork
    return report
  }

  /// The generation in force, if it can be built upon.
  func previousGeneration() throws -> PreviousGeneration? {
    if options.rebuilds { return nil }
    guard let generation = try column.state.currentGeneration() else { return nil }
    do {
      return try PreviousGeneration(generation, settings: column.settings)
    } catch let error as SearchError {
      // Another analyzer, format or language: everything is made anew. Damage is not passed over in silence.
      if case .outdated = error.reason { return nil }
      throw error
    }
  }

  /// Removes what killed builds left behind. Where it cannot be told which generation is in force, all stay.
  func removeLeftovers() {
    guard let current = try? column.state.currentGeneration().map(\.number) ?? 0 else { return }
    for number in column.state.numbers() where number > current {
      Generation(folder: column.state, number: number).remove()
    }
  }

  /// The number of the next generation.
  func nextGeneration() throws -> Generation {
    let inForce = (try? column.state.currentGeneration())?.number ?? 0
    let number = max(inForce, column.state.numbers().last ?? 0) + 1
    let generation = Generation(folder: column.state, number: number)
    try generation.makeFolder()
    return generation
  }

  /// Removes generations that are neither among the last nor among the last that were published.
  func prune(after generation: Generation) {
    let old = column.state.numbers().filter { $0 < generation.number }
      .map { Generation(folder: column.state, number: $0) }
    let published = Set(old.filter(\.isMarked).suffix(Self.keptPublished).map(\.number))
    let gone = old.dropLast(Self.kept - 1).filter { !published.contains($0.number) }
    if gone.isEmpty { return }
    for generation in gone { generation.remove() }
    column.state.removeIdleTexts()
  }
}

/// The generation that a build starts from.
struct PreviousGeneration {
  let generation: Generation
  let manifest: Manifest
  let forward: ForwardIndex
  let files: CorpusScan.Known

  init(_ generation: Generation, settings: Settings) throws {
    self.generation = generation
    manifest = try Manifest(path: generation.manifest)
    let language = try settings.stemmingLanguage
    guard manifest.analyzer == IndexRules.fingerprint(language: language) else {
      throw SearchError(path: generation.path, reason: .outdated("analyzer"))
    }
    do {
      forward = try ForwardIndex(path: generation.passages)
    } catch {
      throw SearchError(error)
    }
    if let base = manifest.base { _ = try generation.base(base, given: nil) }
    if manifest.network != nil {
      _ = try reportingFiles { try ModelFile(mapping: generation.model) }.head()
    }
    files = try SQLiteIndex(path: generation.index).files()
  }
}

extension Settings {
  /// - Throws: `SearchError` when there is no stemmer for the language.
  package var stemmingLanguage: Language {
    get throws(SearchError) {
      guard let stemming = Language(name: language) else {
        throw SearchError(
          path: "ask.toml",
          reason: .badFilter("there is no stemmer for the language \(language); `man ask` lists them"))
      }
      return stemming
    }
  }
}
