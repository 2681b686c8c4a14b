/// What the history keeps of a generation that came into force: a line of JSON.
package struct HistoryRecord: Codable, Equatable, Sendable {
  package enum Command: String, Codable, Sendable {
    case question, index, train, publish, rollback
  }

  /// Means over the column's judged questions that one of its posts answers.
  package struct Figures: Codable, Equatable, Sendable {
    package var questions: Int
    package var nDCG10: Double
    package var hit1: Double

    package init(questions: Int, nDCG10: Double, hit1: Double) {
      self.questions = questions
      self.nDCG10 = nDCG10
      self.hit1 = hit1
    }
  }

  /// Questions that fare otherwise than before, and how likely chance alone makes such a difference.
  package struct Change: Codable, Equatable, Sendable {
    package var compared: Int
    package var worse: Int
    package var better: Int
    package var p: Double

    package init(compared: Int, worse: Int, better: Int, p: Double) {
      self.compared = compared
      self.worse = worse
      self.better = better
      self.p = p
    }
  }

  /// The commit of the repository that the corpus lies in.
  package struct Commit: Codable, Equatable, Sendable {
    package var id: String
    /// Whether the corpus said anything else than that commit.
    package var isDirty: Bool

    package init(id: String, isDirty: Bool) {
      self.id = id
      self.isDirty = isDirty
    }
  }

  static let format = 1

  package var format = Self.format
  package var generation: Int
  /// In UTC, such as `2026-11-29T07:20:00Z`.
  package var at: String
  package var command: Command
  package var posts: Int
  /// In force before; nil for the first one.
  package var previous: Int?
  /// The generation that a rollback brought back.
  package var restored: Int?
  /// Ids of the drafts that became posts, and of the posts that a rollback made drafts again.
  package var published: [String] = []
  package var unpublished: [String] = []
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var isTrained = false
  package var commit: Commit?
  package var by: String?
  package var figures: Figures?
  package var change: Change?
  /// Why it was published in spite of the gate.
  package var forced: String?

  package init(generation: Int, at: String, command: Command, posts: Int, previous: Int?) {
    self.generation = generation
    self.at = at
    self.command = command
    self.posts = posts
    self.previous = previous
  }
}
