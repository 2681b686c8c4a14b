import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskTerminal
import Glibc

/// Shows a rater pair after pair, and writes each grade at once.
struct JudgingRun {
  let column: Column
  let folder: JudgementFolder
  let pool: JudgingPool
  let rater: String
  let pager: PagerOptions

  private static let clear = "\u{1B}[2J\u{1B}[H"

  /// Goes through the queue until its end or until the rater leaves; what was graded by then is on the disk.
  func run(_ queue: JudgingQueue) throws {
    var session = JudgingSession(queue)
    // SIGTERM and a terminal that is closed end it in order, so that the terminal is given back.
    Interruption.listen()
    let keys = KeyReader()
    defer { keys.restore() }
    try show(session, keys)
    reading: while let key = keys.next() {
      let step = session.take(JudgingSession.Key(key))
      switch step {
      case .write(let pair, let grade):
        try write(pair, grade: grade)
        if session.current == nil { break reading }
        try show(session, keys)
      case .takeBack(let pair):
        try takeBack(pair)
        try show(session, keys)
      case .show: try show(session, keys)
      case .open(let pair):
        try open(pair, keys)
        try show(session, keys)
      case .nothingToUndo: Output.print("There is nothing to take back.")
      case .unknownKey: Output.print("Press 0, 1, 2 or 3; o, s, u or q.")
      case .end: break reading
      }
    }
    keys.restore()
    sayEnd(of: session, left: queue.left)
  }

  private func show(_ session: JudgingSession, _ keys: KeyReader) throws {
    guard let pair = session.current else { return }
    let screen = Terminal.screen
    let view = JudgingView(session, pair, try pool.text(of: pair))
    // Keys that were typed before the pair can be seen are no grades of it.
    keys.dropTypedAhead()
    Output.printExactly(
      (keys.isAtTerminal && screen.palette == .ansi ? Self.clear : "\n") + view.text(on: screen))
  }

  private func open(_ pair: JudgingPair, _ keys: KeyReader) throws {
    let post = try PostFinder(column).post(named: pair.post.rawValue)
    let text = PostView(post, today: Today.date).text(on: Terminal.screen)
    keys.lending { Output.show(text, pager) }
    guard keys.isAtTerminal else { return }
    Output.print("Any key goes back to the question.")
    _ = keys.next()
  }

  private func write(_ pair: JudgingPair, grade: Int) throws {
    var change = JudgementFolder.Change()
    change.questions = [pair.question]
    change.ratings = [rating(of: pair, grade)]
    try folder.apply(change)
  }

  private func takeBack(_ pair: JudgingPair) throws {
    var change = JudgementFolder.Change()
    change.withdrawn = [rating(of: pair, 0)]
    try folder.apply(change)
  }

  private func rating(of pair: JudgingPair, _ grade: Int) -> Judgements.Rating {
    Judgements.Rating(query: pair.question.id, rater: rater, post: pair.post, grade: grade)
  }

  private func sayEnd(of session: JudgingSession, left: Int) {
    var text = "\(Numeral.count(session.graded, "grade")) by \(rater) in \(folder.name(of: .ratings))"
    if session.skipped > 0 { text += ", \(session.skipped) skipped" }
    let rest = session.pairs.count - session.place + left
    text += rest > 0 ? "; \(Numeral.count(rest, "pair")) left to judge" : "; nothing is left to judge"
    Output.print("\n" + text + ".")
  }
}
