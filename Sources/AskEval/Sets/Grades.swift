/// The judgements of one query: how well each judged post answers it.
///
/// A grade is at least 0. 0 says that the post was judged and is not relevant; the higher, the better it answers. A post without a grade is unjudged, and counts as not relevant.
package struct Grades: Equatable, Sendable {
  /// Above this a grade is taken for a mistake; 2^grade must stay far from overflow when it is summed.
  package static let highest = 100

  /// The grades above 0, highest first: those of the best ranking there can be.
  package let ideal: [Int]
  private let grades: [PostName: Int]
  private let least: Int

  /// - Parameter relevantFrom: the least grade of a relevant post; a lower one above 0 is a gain and no hit, as with
  ///   trec_eval's `-l`.
  /// - Precondition: each grade is in 0...`highest`, `relevantFrom` at least 1.
  package init(_ grades: [PostName: Int] = [:], relevantFrom: Int = 1) {
    precondition(relevantFrom >= 1, "relevant from \(relevantFrom)")
    for (post, grade) in grades {
      precondition((0...Grades.highest).contains(grade), "the grade of \(post) is \(grade)")
    }
    self.grades = grades
    least = relevantFrom
    ideal = grades.values.filter { $0 > 0 }.sorted(by: >)
  }

  /// Nil when the post is unjudged.
  package subscript(post: PostName) -> Int? { grades[post] }

  package func isRelevant(_ post: PostName) -> Bool { (grades[post] ?? 0) >= least }

  /// How many posts are relevant.
  package var relevantCount: Int { ideal.count { $0 >= least } }

  /// Those posts, in id order.
  package var relevantPosts: [PostName] { grades.filter { $0.value >= least }.keys.sorted() }
}
