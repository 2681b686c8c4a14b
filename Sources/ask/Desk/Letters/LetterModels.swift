import AskCorpus
import AskEditor
import AskSearch
import AskTerminal

/// What is found in a letter, in JSON.
struct FindingModel: Encodable {
  let line: Int
  let kind, text: String
  /// Nil for what was left for an editor to look at.
  let standIn: String?
  let certain: Bool

  init(_ finding: StoredFinding) {
    line = finding.line
    kind = finding.kind
    text = finding.text
    standIn = finding.standIn
    certain = finding.isCertain
  }
}

struct MeasureModel: Encodable {
  let wordsBefore, wordsAfter, questions: Int
  let droppedQuestions, droppedNegations, droppedNumbers: [String]

  init(_ measure: EditMeasure) {
    wordsBefore = measure.wordsBefore
    wordsAfter = measure.wordsAfter
    questions = measure.questions
    droppedQuestions = measure.droppedQuestions
    droppedNegations = measure.droppedNegations
    droppedNumbers = measure.droppedNumbers
  }
}

/// `ask letter show --json`, and each letter of `ask letter new --json`.
struct LetterFileModel: JSONModel {
  struct Part: Encodable {
    let question, outcome: String
    let results: [ResultModel]
  }

  let schema = 1
  let id, state, received, source, path: String
  let words: Int
  /// The reader's own words with stand-ins, as they go on.
  let redacted: String
  let subject: String?
  let questions: [String]
  let findings: [FindingModel]
  let notes, leftOut, drafts: [String]
  let ended, reason: String?
  let measure: MeasureModel?
  /// The posts nearest to each question; only of a letter that has just come in.
  let nearest: [Part]?

  init(
    _ letter: StoredLetter, measure: EditMeasure?, _ desk: LetterDesk, nearest: LetterNeighbours? = nil
  ) {
    let record = letter.record
    id = letter.id.rawValue
    state = record.state.rawValue
    received = record.received.description
    source = record.source
    path = desk.folder.path(of: letter.id)
    words = record.words
    redacted = letter.working.trimmed()
    subject = letter.subject
    questions = desk.questions.questions(of: letter.working)
    findings = letter.findings.map(FindingModel.init)
    notes = record.notes
    leftOut = record.leftOut
    drafts = record.drafts.map(desk.typed)
    ended = record.ended?.description
    reason = record.reason
    self.measure = measure.map(MeasureModel.init)
    self.nearest = nearest?.parts.map {
      Part(
        question: $0.question, outcome: $0.page.outcome.rawValue,
        results: $0.page.answers.map { ResultModel($0) })
    }
  }
}

/// `ask letter new --json`.
struct NewLettersModel: JSONModel {
  let schema = 1
  let letters: [LetterFileModel]
  /// Letters that were here already.
  let known: [String]
  let problems: [String]

  init(_ kept: [KeptLetter], known: [LetterID], problems: [String], _ desk: LetterDesk) {
    letters = kept.map { LetterFileModel($0.letter, measure: nil, desk, nearest: $0.neighbours) }
    self.known = known.map(\.rawValue)
    self.problems = problems
  }
}

/// `ask letter list --json`.
struct LetterListModel: JSONModel {
  struct Row: Encodable {
    let id, state, received, question: String
    let words: Int
    /// Whether it is past letters.keep-days.
    let past: Bool
  }

  let schema = 1
  let keepDays: Int?
  let letters: [Row]

  init(_ rows: [LetterListView.Row], keepDays: Int?) {
    self.keepDays = keepDays
    letters = rows.map {
      Row(
        id: $0.id.rawValue, state: $0.record.state.rawValue, received: $0.record.received.description,
        question: $0.question, words: $0.record.words, past: $0.isPast)
    }
  }
}

/// `ask letter draft --json`.
struct LetterDraftModel: JSONModel {
  let schema = 1
  let letter, path: String
  let measure: MeasureModel?

  init(_ id: LetterID, path: String, measure: EditMeasure?) {
    letter = id.rawValue
    self.path = path
    self.measure = measure.map(MeasureModel.init)
  }
}

/// `ask letter close --json`.
struct LetterStateModel: JSONModel {
  let schema = 1
  let letter, state: String

  init(letter: String, state: String) {
    self.letter = letter
    self.state = state
  }
}

/// `ask letter answered-by --json`.
struct AnsweredModel: JSONModel {
  struct Question: Encodable {
    let text, place, why: String
  }

  let schema = 1
  let letter, post: String
  let questions: [Question]

  init(_ id: LetterID, post: PostID, _ decided: [AnsweredQuestion]) {
    letter = id.rawValue
    self.post = post.rawValue
    questions = decided.map { question in
      let place =
        switch question.place {
        case .askedAs: "asked-as"
        case .judgement: "judgement"
        case .nowhere: "nowhere"
        }
      return Question(text: question.text, place: place, why: question.why)
    }
  }
}

/// `ask letter forget --json`.
struct ForgottenModel: JSONModel {
  struct Letter: Encodable {
    let id: String
    let erased, kept: [String]
    /// Whether nothing is left that the same command could erase later.
    let finished: Bool
  }

  let schema = 1
  let letters: [Letter]

  init(_ reports: [ForgottenLetter]) {
    letters = reports.map {
      Letter(id: $0.id.rawValue, erased: $0.erased, kept: $0.kept, finished: $0.isFinished)
    }
  }
}
