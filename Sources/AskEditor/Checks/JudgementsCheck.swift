import AskCorpus
import AskEval

/// Looks through a column's own judgements.
struct JudgementsCheck {
  private let corpus: CorpusFolder
  private let posts: Set<String>

  init(_ corpus: CorpusFolder, posts: [CheckedPost]) {
    self.corpus = corpus
    self.posts = Set(posts.map(\.post.id.rawValue))
  }

  func findings(_ run: CheckRun) -> [CheckFinding] {
    guard corpus.hasJudgements, !run.isOff(.judgements) else { return [] }
    do {
      let judgements = try Judgements(folder: corpus.root + "/judgements")
      var seen: Set<String> = []
      // A line of the file a rating, below the header.
      return judgements.ratings.enumerated().compactMap { index, rating in
        let post = rating.post.rawValue
        guard !posts.contains(post), seen.insert(post).inserted else { return nil }
        let nearest = NearestNames.nearest(to: post, in: posts.sorted(), limit: 1).first
        return finding(
          "judgements/qrels.tsv", index + 2,
          "it grades \"\(post)\", and there is no such post; "
            + (nearest.map { "did you mean \($0)?" } ?? "remove the line"))
      }
    } catch {
      let path =
        error.path.hasPrefix(corpus.root + "/")
        ? String(error.path.dropFirst(corpus.root.count + 1)) : error.path
      return [finding(path, error.line ?? 1, "\(error.reason)")]
    }
  }

  private func finding(_ path: String, _ line: Int, _ message: String) -> CheckFinding {
    CheckFinding(
      path: path, line: line, column: 1, rule: CheckRule.judgements.id,
      severity: CheckRule.judgements.severity,
      message: message)
  }
}
