import AskCorpus
import AskEditor
import AskEval
import AskSearch

/// What became of a letter that was to be forgotten.
struct ForgottenLetter {
  let id: LetterID
  var erased: [String] = []
  var kept: [String] = []
  /// Whether nothing is left of it that a later call could erase.
  var isFinished = true
}

/// Forgets letters: first what they left in the corpus, then the generations of the index that hold it, all in one build,
/// and the letters last. So what is interrupted can be done again, for the letter says what to look for.
struct Forgetting {
  let plans: [ForgetPlan]
  private let desk: LetterDesk

  /// - Parameter damaged: those of which only some could be read.
  /// - Throws: `EvaluationError` where the judgements hold a letter's question and cannot be read, `SearchError` where the
  ///   history cannot be read.
  init(_ letters: [StoredLetter], damaged: Set<LetterID>, _ desk: LetterDesk) throws {
    self.desk = desk
    let isJudged = letters.contains { !$0.record.judgements.isEmpty }
    let judgements = isJudged ? try JudgementFolder(desk.column).judgements() : .none
    let posts = ColumnPosts(desk.column)
    let published = Set(try HistoryFile(desk.column.state).read().records.flatMap(\.published))
    plans = letters.map {
      ForgetPlan(
        $0, isDamaged: damaged.contains($0.id), desk, posts: posts, publishedBefore: published,
        judgements: judgements)
    }
  }

  func carryOut() throws -> [ForgottenLetter] {
    for plan in plans where !plan.traces.isEmpty {
      try desk.folder.note(traces: plan.traces, of: plan.letter.id)
    }
    var reports: [ForgottenLetter] = []
    for plan in plans {
      var report = ForgottenLetter(id: plan.letter.id)
      try plan.eraseFromCorpus(&report)
      reports.append(report)
    }
    let erasure = try eraseGenerations()
    for (place, plan) in plans.enumerated() {
      try finish(plan, erasure, &reports[place])
    }
    return reports
  }

  private func eraseGenerations() throws -> Erasure {
    let texts = plans.flatMap(\.traces)
    guard !texts.isEmpty else { return Erasure() }
    Interruption.listen()
    var options = BuildOptions()
    // The next generation leaves it out; a network that learned from it stays until it is trained again.
    options.training = .keep
    return try Builder(desk.column, options: options).erase(texts)
  }

  private func finish(_ plan: ForgetPlan, _ erasure: Erasure, _ report: inout ForgottenLetter) throws {
    let letter = plan.letter
    if !plan.traces.isEmpty, !erasure.removed.isEmpty {
      let noun = erasure.removed.count == 1 ? "generation" : "generations"
      report.erased.append("\(noun) \(erasure.removed.joined(separator: ", ")) of the index")
    }
    if plan.isDamaged {
      report.kept.append(
        "what was made of it and its damaged files do not say any more, which could not be looked up; look for it in "
          + "the corpus")
    }
    let unread = plan.unreadFilesWithLines()
    for path in unread {
      report.kept.append(
        "its words in \(path), which cannot be read as a post: mend it, and then `ask letter forget \(letter.id)` again"
      )
    }
    if !plan.traces.isEmpty, erasure.inForce != nil || !unread.isEmpty {
      var record = letter.record
      record.state = .closed
      record.ended = record.ended ?? Today.date
      record.reason =
        "forgotten, but for what \(erasure.inForce.map { "generation \($0)" } ?? unread.joined(separator: ", ")) holds"
      // The record goes on naming what was made of the letter: a rollback or git may bring it back until then.
      try desk.folder.strip(letter.id, record: record)
      report.isFinished = false
      report.erased.append("what the letter said, \(desk.folder.path(of: letter.id)); its record is kept")
    }
    if !plan.traces.isEmpty, let inForce = erasure.inForce {
      let way =
        desk.column.settings.publish.isGated
        ? "this column changes by a publication alone, so run `ask publish`"
        : "run `ask index --rebuild`"
      report.kept.append(
        "its words in generation \(inForce), which is in force: \(way), and then `ask letter forget \(letter.id)` again"
      )
    } else if report.isFinished {
      try desk.folder.erase(letter.id)
      report.erased.append("the letter, \(desk.folder.path(of: letter.id))")
    }
    if report.erased.count > 1 {
      report.kept.append("what git keeps of these files in its history, and copies elsewhere")
    }
  }
}
