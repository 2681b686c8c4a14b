import AskCorpus
package import AskEval
import AskSearch

/// What a table of grades brings to the judgements of a column, and what of it cannot be taken.
package struct GradesImport: Equatable, Sendable {
  package struct Problem: Equatable, Sendable, CustomStringConvertible {
    package let path: String
    package let line: Int
    /// What is wrong; what to do.
    package let message: String

    package var description: String { "\(path):\(line): \(message)" }
  }

  /// Those that are not in the judgements yet.
  package private(set) var ratings: [Judgements.Rating] = []
  /// New questions that the ratings need.
  package private(set) var questions: [Judgements.Question] = []
  /// Grades that the judgements have already.
  package private(set) var present = 0
  /// In the order of the lines.
  package private(set) var problems: [Problem] = []
  /// Rows without a grade.
  package let unrated: Int

  /// How a table is read.
  package struct Options: Equatable, Sendable {
    /// Who gave the grades, where the table does not say.
    package var rater: String
    /// The highest grade of the table's scale; nil for that of the judgements.
    package var scale: Int?

    package init(rater: String) { self.rater = rater }
  }

  /// - Parameters:
  ///   - texts: questions by the ids of the table, from `queries.jsonl` beside it; nil where there is none.
  ///   - posts: every post of the column.
  ///   - choice: makes a new question of a text; nil where none is to be added.
  package init(
    _ table: GradesTable, into judgements: Judgements, texts: [String: String]?, posts: [String],
    options: Options, choice: QuestionChoice?
  ) {
    unrated = table.unrated
    var resolver = QuestionResolver(judgements, texts: texts, choice: choice)
    let known = Set(posts)
    let given = judgements.given
    var seen: [[String]: Int] = [:]
    problems = table.short.map {
      Problem(
        path: table.path, line: $0, message: "the line has too few columns; complete it, or leave it out")
    }
    for row in table.rows {
      func refuse(_ message: String) {
        problems.append(Problem(path: table.path, line: row.line, message: message))
      }
      let grade: Int
      switch Self.grade(row.grade, scale: options.scale) {
      case .success(let value): grade = value
      case .failure(let error):
        refuse(error.message)
        continue
      }
      guard known.contains(row.post) else {
        let nearest = NearestNames.nearest(to: row.post, in: posts, limit: 1).first
        refuse(
          "there is no post \(Self.short(row.post))" + (nearest.map { ", did you mean \($0)?" } ?? "")
            + "; correct the id, or leave the line out")
        continue
      }
      let question: Judgements.Question
      switch resolver.question(row.question, isText: table.format == .quepid || table.format == .quepidBook) {
      case .success(let found): question = found
      case .failure(let error):
        refuse(error.message)
        continue
      }
      let rater = row.rater ?? options.rater
      guard Judgements.Rating.isRater(rater) else {
        refuse(
          "a rater cannot be called \(Self.short(rater)); write a word of up to 40 letters, digits, dots and hyphens"
        )
        continue
      }
      let rating = Judgements.Rating(
        query: question.id, rater: rater, post: PostName(row.post), grade: grade)
      if let before = seen.updateValue(grade, forKey: rating.key) {
        if before != grade {
          refuse("the table has grade \(before) for the same question and post already; keep one of the two")
        }
        continue
      }
      switch given[question.id]?[rating.post]?[rating.rater] {
      case grade?: present += 1
      case let other?:
        refuse(
          "\(rating.rater) has graded it \(other) before and not \(grade); correct one of the two, or name another --rater"
        )
      case nil: ratings.append(rating)
      }
    }
    problems.sort { $0.line < $1.line }
    let used = Set(ratings.map(\.query))
    questions = resolver.added.filter { used.contains($0.id) }
  }

  private static func grade(_ text: String, scale: Int?) -> Result<Int, ImportRefusal> {
    let highest = scale ?? Judgements.highestGrade
    guard let value = Double(text), value.isFinite, value >= 0, scale != nil || value == value.rounded()
    else {
      return .failure(
        ImportRefusal("\(short(text)) is no grade; write a whole number from 0 to \(Judgements.highestGrade)")
      )
    }
    guard value <= Double(highest) else {
      return .failure(
        ImportRefusal(
          "the grade \(short(text)) is above \(highest); if it is the highest of its scale, give --scale "
            + "\(Int(min(100, value.rounded(.up)))), else correct it"))
    }
    let share = value / Double(highest) * Double(Judgements.highestGrade)
    return .success(Int((scale == nil ? value : share).rounded()))
  }

  static func short(_ text: String) -> String { "\"\(text.prefix(60))\(text.count > 60 ? "…" : "")\"" }
}

/// Why a row is not taken: what is wrong; what to do.
struct ImportRefusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
