import AskCorpus
package import AskSearch
import Glibc

/// Keeps an index up to date while editors write.
package final class IndexWatch {
  package enum Event {
    /// The system cannot tell of changes, so they are looked for from now on; said once.
    case polling
    /// The index is up to date, and changes are waited for.
    case watching(BuildReport)
    case updated(BuildReport, seconds: Double)
    /// An update failed; the next change is waited for. Said once until it fails otherwise, or succeeds.
    case failed(any Error)
  }

  private let column: Column
  private let path: String
  private let progress: (BuildProgress) -> Void
  private let show: (Event) -> Void
  /// Nil where the system cannot tell of changes.
  private var watch: FolderWatch?
  private var saidThatItPolls = false
  private var lastFailure: String?

  /// Milliseconds without a change after which an update begins: an editor's program writes a file in several steps.
  private static let quiet: Int32 = 200
  /// Milliseconds after which it begins all the same.
  private static let longest = 3_000
  /// Milliseconds between two looks at the settings and, where the system cannot tell of changes, at the corpus.
  private static let interval: Int32 = 2_000

  /// - Parameters:
  ///   - path: of the corpus, as it was named.
  ///   - show: called with what happens.
  package init(
    _ column: Column, progress: @escaping (BuildProgress) -> Void, show: @escaping (Event) -> Void
  ) {
    self.column = column
    path = column.corpus.root
    self.progress = progress
    self.show = show
  }

  /// Runs until Ctrl-C.
  ///
  /// - Parameter limit: folders that may be watched; nil for as many as the system allows.
  /// - Throws: `SearchError` when the first build fails, the corpus is gone, or the column becomes gated.
  package func run(limit: Int? = nil) throws {
    // Watched before the first build, so that nothing is missed between the two.
    begin(limit: limit)
    guard let first = try Builder(column, options: BuildOptions(watching: true), progress: progress).build()
    else {
      return
    }
    show(.watching(first))
    while !Interruption.isRequested {
      let event = next()
      try checkGate()
      switch event {
      case .nothing: continue
      case .changed: update()
      case .blind:
        begin(limit: limit)
        update()
      case .gone:
        // A folder that is put in place anew, as by git, is there again at once.
        usleep(1_000_000)
        guard access(path, F_OK) == 0 else {
          throw SearchError(path: path, reason: .notReadable("the corpus is gone"))
        }
        begin(limit: limit)
        update()
      }
    }
  }

  /// Settings lie beside the corpus, where nothing is watched, and may be half written; they are read at each look.
  private func checkGate() throws(SearchError) {
    let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    if let settings = try? Settings(contentsOf: parent + "/ask.toml"), settings.publish.isGated {
      throw SearchError(path: "ask.toml", reason: .gated)
    }
  }

  /// Watches all that there is now.
  private func begin(limit: Int?) {
    // The old one first, which counts towards the system's limit.
    watch = nil
    watch = FolderWatch(path, limit: limit)
    if watch == nil, !saidThatItPolls {
      saidThatItPolls = true
      show(.polling)
    }
  }

  /// Waits for a change, and for its end.
  private func next() -> FolderWatch.Event {
    guard let watch else {
      // A signal ends the wait early.
      poll(nil, 0, Self.interval)
      return access(path, F_OK) == 0 ? .changed : .gone
    }
    let first = watch.wait(milliseconds: Self.interval)
    guard first == .changed else { return first }
    let start = ContinuousClock.now
    while !Interruption.isRequested, ContinuousClock.now - start < .milliseconds(Self.longest) {
      switch watch.wait(milliseconds: Self.quiet) {
      case .nothing: return .changed
      case .gone: return .gone
      case .blind: return .blind
      case .changed: continue
      }
    }
    return .changed
  }

  private func update() {
    let start = ContinuousClock.now
    do {
      if case .current = try Builder(column).state() {
        lastFailure = nil
        return
      }
      let report = try Builder(column, options: BuildOptions(watching: true), progress: progress).build()
      lastFailure = nil
      guard let report, report.isNew else { return }
      show(.updated(report, seconds: (ContinuousClock.now - start) / .seconds(1)))
    } catch {
      if Interruption.isRequested || lastFailure == "\(error)" { return }
      lastFailure = "\(error)"
      show(.failed(error))
    }
  }
}

extension BuildOptions {
  /// For a build beside an editor at work: a first network is trained, a later one only by `ask index` and `ask train`.
  fileprivate init(watching: Bool) {
    self.init()
    occasion = BuildOccasion(.index)
    training = .whenFirst
  }
}
