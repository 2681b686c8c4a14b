import AskCorpus
import AskEval

extension Doctor {
  /// Whether the column's own judgements can be read, and speak of posts that are there; nothing where it has none.
  func judgements(of posts: [Post]) -> [Finding] {
    let judgements: Judgements
    do {
      guard let found = try Judgements(of: column.corpus) else { return [] }
      judgements = found
    } catch {
      return [Self.problem("judgements", error)]
    }
    let known = Set(posts.map(\.id.rawValue))
    let missing = judgements.ratings.map(\.post.rawValue).filter { !known.contains($0) }
    guard missing.isEmpty else {
      let names = Array(Set(missing)).sorted()
      let shown = names.prefix(Self.shownPosts).joined(separator: ", ")
      let count = missing.count == 1 ? "1 line rates a post" : "\(missing.count) lines rate posts"
      return [
        Finding(
          subject: "judgements",
          message:
            "judgements/qrels.tsv: \(count) that \(missing.count == 1 ? "is" : "are") not there: \(shown)"
            + (names.count > Self.shownPosts ? " and \(names.count - Self.shownPosts) more" : ""),
          state: .problem(remedy: "correct the ids to those of posts, or remove the lines"))
      ]
    }
    let summary =
      "\(judgements.questions.count) judged \(judgements.questions.count == 1 ? "question" : "questions"), \(judgements.unanswerable.count) unanswerable"
    return [Finding(subject: "judgements", message: summary, state: .ok)]
  }

  private static let shownPosts = 3
}
