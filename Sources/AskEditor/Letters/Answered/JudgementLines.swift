package import AskCorpus
package import AskEval
import AskNet

/// The judgements' files, to which lines are added or from which they are taken, all other bytes left as they are.
package struct JudgementLines {
  private let folder: String
  private var questions: String
  private var ratings: String

  /// - Throws: `LetterError` when they cannot be read.
  package init(folder: String) throws(LetterError) {
    self.folder = folder
    questions = try Self.read(folder + "/questions.tsv")
    ratings = try Self.read(folder + "/qrels.tsv")
  }

  /// Adds a question of the test half with one grade.
  ///
  /// - Parameters:
  ///   - group: nil for one of its own.
  ///   - area: of the other questions that the post answers; `letters` where there are none.
  /// - Returns: its new id.
  package mutating func add(
    _ text: String, group: String?, post: PostID, grade: Int, judgements: Judgements
  ) -> String {
    let ids = Set(judgements.questions.map(\.id.rawValue) + judgements.unanswerable.map(\.id.rawValue))
    var number = 1
    while ids.contains("l\(number)") || questions.contains("\nl\(number)\t") { number += 1 }
    let id = "l\(number)"
    let right = Set(
      judgements.ratings.filter { $0.post.rawValue == post.rawValue && $0.grade >= Judgements.rightGrade }
        .map(\.query))
    let areas = Dictionary(grouping: judgements.questions.filter { right.contains($0.id) }, by: \.area)
    let area = areas.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? "letters"
    let row = [id, "test", group ?? id, "letter", area, text].joined(separator: "\t")
    questions = Self.ended(questions) + row + "\n"
    ratings = Self.ended(ratings) + [id, "desk", post.rawValue, "\(grade)"].joined(separator: "\t") + "\n"
    return id
  }

  /// Takes a question and its grades out.
  ///
  /// - Returns: lines that went.
  package mutating func remove(_ id: String) -> Int {
    let before = questions.count { $0 == "\n" } + ratings.count { $0 == "\n" }
    questions = Self.without(id, questions)
    ratings = Self.without(id, ratings)
    return before - questions.count { $0 == "\n" } - ratings.count { $0 == "\n" }
  }

  /// The grades first: a question without one stops nothing, a grade without its question does.
  package func write(removing: Bool) throws(LetterError) {
    let files = [("questions.tsv", questions), ("qrels.tsv", ratings)]
    for (name, text) in removing ? files.reversed() : files {
      do {
        try WholeFile.replace(folder + "/" + name, with: Array(text.utf8))
      } catch {
        throw LetterError(folder + "/" + name, .unwritable("\(error)"))
      }
    }
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func without(_ id: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(id + "\t") }
      .joined(separator: "\n")
  }

  private static func read(_ path: String) throws(LetterError) -> String {
    do {
      return try Region(mapping: path).withBytes { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw LetterError(path, .unreadable("\(error)"))
    }
  }
}
