public import AskCorpus

/// What is kept of a letter beside its text: a few lines of `key: value`.
public struct LetterRecord: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    case new, drafted, answered, closed
  }

  /// What a letter became outside of its folder.
  public enum Derived: Equatable, Sendable {
    /// A draft, by its path in the corpus.
    case draft(String)
    /// A line of a post's asked-as.
    case askedAs(PostID, String)
    /// A question of the judgements, by its id.
    case judgement(String, PostID)
  }

  public var state: State
  public var received: CalendarDate
  public var source: String
  /// Lines of the text before the letter begins.
  public var headerLines: Int
  /// Of the reader's own.
  public var words: Int
  /// Salted, to know the letter again.
  public var fingerprint: String
  public var leftOut: [String] = []
  public var notes: [String] = []
  public var derived: [Derived] = []
  /// When it was answered or closed, and why it was closed.
  public var ended: CalendarDate?
  public var reason: String?

  package init(
    state: State = .new, received: CalendarDate, source: String, headerLines: Int, words: Int,
    fingerprint: String
  ) {
    self.state = state
    self.received = received
    self.source = source
    self.headerLines = headerLines
    self.words = words
    self.fingerprint = fingerprint
  }

  /// Whether it is to be erased by `today`, when letters are kept for `days` after they were answered or closed.
  public func isPast(days: Int?, today: CalendarDate) -> Bool {
    guard let days, state == .answered || state == .closed else { return false }
    return (ended ?? received).days(to: today) > days
  }

  public var drafts: [String] {
    derived.compactMap { if case .draft(let path) = $0 { path } else { nil } }
  }

  /// Ids of the questions that the judgements got from it.
  public var judgements: [String] {
    derived.compactMap { if case .judgement(let id, _) = $0 { id } else { nil } }
  }
}

extension LetterRecord {
  package var text: String {
    var lines = [
      "# `ask letter` keeps this record.", "state: \(state.rawValue)", "received: \(received)",
      "source: \(source)", "header-lines: \(headerLines)", "words: \(words)", "fingerprint: \(fingerprint)",
    ]
    lines += leftOut.map { "left-out: \(PlainText.oneLine($0))" }
    lines += notes.map { "note: \(PlainText.oneLine($0))" }
    lines += derived.map { derived in
      switch derived {
      case .draft(let path): "draft: \(path)"
      case .askedAs(let post, let text): "asked-as: \(post.rawValue) | \(PlainText.oneLine(text))"
      case .judgement(let id, let post): "judgement: \(id) | \(post.rawValue)"
      }
    }
    if let ended { lines.append("ended: \(ended)") }
    if let reason { lines.append("reason: \(PlainText.oneLine(reason))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a damaged record still says: the lines that can be read.
  package init(salvaging text: String) {
    let day = CalendarDate(daysSince1970: 0)
    let first = "received: \(day)\n"
    let lines = text.split(whereSeparator: \.isNewline).filter { (try? Self(first + $0, path: "")) != nil }
    self =
      (try? Self(first + lines.joined(separator: "\n"), path: ""))
      ?? Self(received: day, source: "text", headerLines: 0, words: 0, fingerprint: "")
  }

  /// - Throws: `LetterError` with the line that cannot be read.
  package init(_ text: String, path: String) throws(LetterError) {
    self.init(
      received: CalendarDate(daysSince1970: 0), source: "text", headerLines: 0, words: 0, fingerprint: "")
    var hasDay = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let damaged = LetterError(path, .damagedRecord(line: index + 1))
      guard let colon = line.firstRange(of: ": ") else { throw damaged }
      let value = String(line[colon.upperBound...])
      let pair = value.split(separator: " | ", maxSplits: 1).map(String.init)
      switch line[..<colon.lowerBound] {
      case "state":
        guard let read = State(rawValue: value) else { throw damaged }
        state = read
      case "received":
        guard let day = CalendarDate(value) else { throw damaged }
        received = day
        hasDay = true
      case "source": source = value
      case "header-lines": headerLines = max(0, Int(value) ?? 0)
      case "words": words = Int(value) ?? 0
      case "fingerprint": fingerprint = value
      case "left-out": leftOut.append(value)
      case "note": notes.append(value)
      case "draft": derived.append(.draft(value))
      case "asked-as":
        guard pair.count == 2 else { throw damaged }
        derived.append(.askedAs(PostID(pair[0]), pair[1]))
      case "judgement":
        guard pair.count == 2 else { throw damaged }
        derived.append(.judgement(pair[0], PostID(pair[1])))
      case "ended":
        guard let day = CalendarDate(value) else { throw damaged }
        ended = day
      case "reason": reason = value
      // A key of a later version is left to it.
      default: continue
      }
    }
    guard hasDay else { throw LetterError(path, .damagedRecord(line: 1)) }
  }
}
