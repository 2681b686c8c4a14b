import AskCorpus
import AskSearch
import Glibc

/// Gets a question an index that says what the posts say now, as far as that is quick.
struct Freshness {
  let column: Column
  let updates: Bool

  /// - Parameter kept: an engine that was opened before; it is handed back while its generation is in force.
  /// - Throws: `SearchError` when there is no index and none can be made, or when it is damaged.
  func engine(keeping kept: SearchEngine? = nil) throws -> SearchEngine {
    try finishKilledSwitch()
    guard let generation = try column.state.currentGeneration() else { return try first() }
    // In the middle of a publication, index and posts need not agree.
    guard updates, !column.state.isSwitching else {
      return try kept.flatMap { $0.generation == generation.name ? $0 : nil }
        ?? SearchEngine(generation, pathPrefix: column.pathPrefix)
    }
    switch try Builder(column).state() {
    case .current: break
    case .changed(let files): try update(files, since: generation)
    case .outdated: return try anew()
    }
    do {
      if let kept, try column.state.currentGeneration()?.name == kept.generation { return kept }
      return try current()
    } catch let error as SearchError {
      // Another version of ask made it, and no file has changed since.
      guard case .outdated = error.reason else { throw error }
      return try anew()
    }
  }

  /// A publication that was killed is finished first, so that index and posts agree. Where that cannot be, what is in
  /// force answers.
  private func finishKilledSwitch() throws {
    guard column.state.isSwitching, updates else { return }
    do {
      LeftFiles.warn(try Builder(column).finishKilledSwitch(), pathPrefix: column.pathPrefix)
    } catch {
      Output.warn("a publication was interrupted, and cannot be finished: \(error)")
    }
  }

  /// In place of an index that another ask made. Nothing but a publication does that where the column is gated.
  private func anew() throws -> SearchEngine {
    guard !column.settings.publish.isGated else { throw SearchError(path: "ask.toml", reason: .gated) }
    return try first()
  }

  /// - Parameter generation: in force when the files were not looked at yet.
  private func update(_ changed: Int, since generation: Generation) throws {
    var options = BuildOptions()
    options.training = .keep
    options.fileLimit = Builder.questionFileLimit
    let count = changed == 1 ? "1 file" : "\(changed) files"
    if Builder(column).isBusy {
      Output.warn(
        "\(count) changed since the index was made, and another ask is at work on it; ask again when it is done"
      )
      return
    }
    if column.settings.publish.isGated {
      // What a publication changed while the files were looked at is published.
      guard try column.state.currentGeneration() == generation else { return }
      Output.warn("\(count) changed since the last publication; `ask publish` brings them in")
      return
    }
    do {
      if changed <= Builder.questionFileLimit, let report = try Builder(column, options: options).build() {
        BuildSummary(report, pathPrefix: column.pathPrefix).warnOfFiles()
        return
      }
      Output.warn("\(count) changed since the index was made; run `ask index` to bring it up to date")
    } catch let error as SearchError {
      switch error.reason {
      case .notWritable, .diskFull:
        Output.warn(
          "\(count) changed since the index was made, and it cannot be brought up to date: \(error)")
      default: throw error
      }
    }
  }

  private func first() throws -> SearchEngine {
    if try Builder(column).restoreLink() { return try engine() }
    Interruption.listen()
    let meter = BuildMeter()
    let report = try Builder(column, progress: meter.show).build()
    meter.finish()
    if let report { BuildSummary(report, pathPrefix: column.pathPrefix).warnOfProblems() }
    return try current()
  }

  /// The generation in force; read again once when a builder has just removed it.
  private func current() throws -> SearchEngine {
    guard let generation = try column.state.currentGeneration() else {
      throw SearchError(reason: .noPosts(refused: 0))
    }
    do {
      return try SearchEngine(generation, pathPrefix: column.pathPrefix)
    } catch {
      guard let newer = try column.state.currentGeneration(), newer != generation else { throw error }
      return try SearchEngine(newer, pathPrefix: column.pathPrefix)
    }
  }
}
