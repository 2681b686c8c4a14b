import AskEditor
import AskEval

/// `ask judge --json`: the pairs of a sitting, in the order in which they would be shown.
struct JudgingModel: JSONModel {
  struct Pair: Encodable {
    let question, text, half, post, title: String
    let headings: [String]
    let passage: String
  }

  let schema = 1
  let rater: String
  /// Pairs that there are beside these.
  let left: Int
  let pairs: [Pair]

  init(_ queue: JudgingQueue, rater: String, texts: [JudgedText]) {
    self.rater = rater
    left = queue.left
    pairs = zip(queue.pairs, texts).map { pair, text in
      Pair(
        question: pair.question.id.rawValue, text: pair.question.text, half: pair.question.half.rawValue,
        post: pair.post.rawValue, title: text.title, headings: text.headings, passage: text.passage)
    }
  }
}

/// `ask judge --agreement --json`.
struct AgreementModel: JSONModel {
  struct Table: Encodable {
    let pairs, same: Int
    let kappa, weightedKappa: Double?

    init(_ table: GradeTable) {
      pairs = table.count
      same = table.same
      kappa = table.kappa
      weightedKappa = table.weightedKappa
    }
  }

  struct Raters: Encodable {
    let first, second: String
    let all, aboveZero: Table
  }

  struct Apart: Encodable {
    let question, text, post: String
    let grades: [String: Int]
  }

  let schema = 1
  let sharedPairs: Int
  let raters: [Raters]
  let meanKappa, meanWeightedKappa: Double?
  let apart: [Apart]

  init(_ agreement: RaterAgreement, questions: [QueryID: String]) {
    sharedPairs = agreement.sharedPairs
    raters = agreement.raters.map {
      Raters(first: $0.first, second: $0.second, all: Table($0.all), aboveZero: Table($0.aboveZero))
    }
    meanKappa = agreement.mean { $0.all.kappa }
    meanWeightedKappa = agreement.mean { $0.all.weightedKappa }
    apart = agreement.apart.map { pair in
      Apart(
        question: pair.query.rawValue, text: questions[pair.query] ?? "", post: pair.post.rawValue,
        grades: Dictionary(uniqueKeysWithValues: pair.grades.map { ($0.rater, $0.grade) }))
    }
  }
}

/// `ask judge --import FILE --json`.
struct GradesImportModel: JSONModel {
  struct Grade: Encodable {
    let question, rater, post: String
    let grade: Int
  }

  struct Question: Encodable {
    let question, text, half: String
  }

  struct Problem: Encodable {
    let path: String
    let line: Int
    let message: String
  }

  let schema = 1
  let written: Bool
  let grades: [Grade]
  let questions: [Question]
  let present, unrated: Int
  let problems: [Problem]

  init(_ result: GradesImport, isWritten: Bool) {
    written = isWritten
    grades = result.ratings.map {
      Grade(question: $0.query.rawValue, rater: $0.rater, post: $0.post.rawValue, grade: $0.grade)
    }
    questions = result.questions.map {
      Question(question: $0.id.rawValue, text: $0.text, half: $0.half.rawValue)
    }
    present = result.present
    unrated = result.unrated
    problems = result.problems.map { Problem(path: $0.path, line: $0.line, message: $0.message) }
  }
}
