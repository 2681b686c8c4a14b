/// What editors know of a column's own answers: questions of readers, and grades by people who read the posts.
package struct Judgements: Equatable, Sendable {
  package struct Question: Equatable, Sendable {
    package let id: QueryID
    package let half: Half
    /// Questions of one group are near-duplicates of each other.
    package let group: String
    /// How it is said, such as `typos`, and what it is about.
    package let register, area: String
    package let text: String

    package init(id: QueryID, half: Half, group: String, register: String, area: String, text: String) {
      self.id = id
      self.half = half
      self.group = group
      self.register = register
      self.area = area
      self.text = text
    }
  }

  /// What one person gave one post.
  package struct Rating: Equatable, Sendable {
    package let query: QueryID
    package let rater: String
    package let post: PostName
    /// 0...3
    package let grade: Int

    package init(query: QueryID, rater: String, post: PostName, grade: Int) {
      precondition((0...Judgements.highestGrade).contains(grade), "the grade is \(grade)")
      self.query = query
      self.rater = rater
      self.post = post
      self.grade = grade
    }
  }

  /// A question that no post answers.
  package struct Unanswerable: Equatable, Sendable {
    package let id: QueryID
    package let half: Half
    /// How far it is from what the column is about, such as `near`.
    package let kind: String
    package let text: String
  }

  /// A post with this grade or a higher one may be handed to the reader who asked.
  package static let rightGrade = 2
  package static let highestGrade = 3

  package let questions: [Question]
  package let ratings: [Rating]
  package let unanswerable: [Unanswerable]

  /// The grades of the questions in `halves`, each pair's the mean of its raters, a half rounded up.
  ///
  /// What has a lower grade than `rightGrade` is no hit, but has its share in nDCG.
  package func qrels(of halves: Set<Half>) -> Qrels {
    let asked = Set(questions.filter { halves.contains($0.half) }.map(\.id))
    var given: [QueryID: [PostName: [Int]]] = [:]
    for rating in ratings where asked.contains(rating.query) {
      given[rating.query, default: [:]][rating.post, default: []].append(rating.grade)
    }
    return Qrels(
      given.mapValues { posts in
        Grades(
          posts.mapValues { grades in (2 * grades.reduce(0, +) + grades.count) / (2 * grades.count) },
          relevantFrom: Self.rightGrade)
      })
  }
}
