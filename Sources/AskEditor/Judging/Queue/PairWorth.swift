import AskEval

/// How much the grade of a post could change what is known of the systems.
///
/// For each system: by how much its nDCG@10 for the question would change if the post answered it (grade 3). The worth
/// is how far these changes lie apart, which is what could turn the order of two systems round, plus half of their mean
/// size, which is what could change the figure of all. The idea is that of Carterette, Allan and Sitaraman 2006 (Minimal
/// Test Collections for Retrieval Evaluation), who take the posts first that could change a difference most.
struct PairWorth {
  private let grades: [PostName: Int]
  private let rankings: [[PostName]]
  /// By system, with what is known.
  private let known: [Double]

  private static let metric = Metric.nDCG(at: PooledQuestion.depth)

  init(_ pooled: PooledQuestion) {
    rankings = pooled.rankings
    grades = pooled.given.mapValues { given in
      (2 * given.values.reduce(0, +) + given.count) / (2 * given.count)
    }
    known = rankings.map { [grades] in Self.metric.value(of: $0, grades: Grades(grades)) }
  }

  /// In 0...1.5; 0 for a post that no system has among its first ten.
  func worth(of post: PostName) -> Double {
    guard rankings.contains(where: { $0.contains(post) }) else { return 0 }
    var raised = grades
    raised[post] = Judgements.highestGrade
    let graded = Grades(raised)
    let changes = zip(rankings, known).map { Self.metric.value(of: $0, grades: graded) - $1 }
    let spread = (changes.max() ?? 0) - (changes.min() ?? 0)
    let mean = changes.reduce(0) { $0 + abs($1) } / Double(max(1, changes.count))
    return spread + mean / 2
  }
}
