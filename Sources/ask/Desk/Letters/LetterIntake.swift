import AskBase
import AskEditor
import AskSearch

/// Keeps letters that are handed in, each once.
struct LetterIntake {
  /// Of more letters at once only a line each is shown.
  static let shownWhole = 3

  private let desk: LetterDesk
  private let redactor: Redactor
  private var fingerprints: [String: LetterID] = [:]
  private(set) var kept: [StoredLetter] = []
  /// Letters that were here already.
  private(set) var known: [LetterID] = []
  /// In a line each; said on stderr already.
  private(set) var problems: [String] = []

  init(_ desk: LetterDesk) {
    self.desk = desk
    redactor = Redactor(
      ColumnWords(posts: ColumnPosts(desk.column).entries.map(\.post), dictionary: EnglishWords.contains))
  }

  mutating func take(_ bytes: [UInt8], name: String) {
    let (letters, cutAt) = LetterInput.letters(in: bytes, name: name)
    do {
      let lock = try desk.folder.lock()
      defer { withExtendedLifetime(lock) {} }
      fingerprints = [:]
      for id in desk.folder.ids() {
        if let record = try? desk.folder.record(id) { fingerprints[record.fingerprint] = id }
      }
      for letter in letters {
        do { try keep(letter.get()) } catch { note(error) }
      }
    } catch {
      note(error)
    }
    if let cutAt {
      note(
        "\(name): the mailbox is cut in the mail that begins at byte \(cutAt); all before it is kept, "
          + "export that one again")
    }
  }

  mutating func note(_ error: any Error) { note(Exit.line(for: error)) }

  private mutating func note(_ problem: String) {
    problems.append(problem)
    Output.warn(problem)
  }

  private mutating func keep(_ letter: ReceivedLetter) throws {
    let fingerprint = try desk.folder.fingerprint(of: letter.identity)
    if let id = fingerprints[fingerprint] {
      known.append(id)
      return
    }
    let text = LetterText(letter.text, headerLines: letter.headerLines)
    let redacted = RedactedLetter(text, writers: letter.writers, redactor: redactor)
    guard redacted.question.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw LetterError(letter.name, .noText(leftOut: letter.leftOut))
    }
    var record = LetterRecord(
      received: letter.day.map { min($0, Today.date) } ?? Today.date, source: letter.source.rawValue,
      headerLines: letter.headerLines, words: redacted.words, fingerprint: fingerprint)
    record.leftOut = letter.leftOut
    record.notes = letter.notes
    let id = try desk.folder.add(letter, redacted: redacted, record: record)
    fingerprints[fingerprint] = id
    kept.append(try desk.folder.letter(id))
  }
}
