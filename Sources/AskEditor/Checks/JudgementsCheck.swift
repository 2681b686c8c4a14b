import AskCorpus
import AskEval
import AskSearch

/// Looks through a column's own judgements.
struct JudgementsCheck {
  private let corpus: CorpusFolder
  private let posts: Set<String>

  init(_ corpus: CorpusFolder, posts: [CheckedPost]) {
    self.corpus = corpus
    self.posts = Set(posts.map(\.post.id.rawValue))
  }

  func findings(_ run: CheckRun) -> [CheckFinding] {
    guard !run.isOff(.judgements) else { return [] }
    do {
      guard let judgements = try Judgements(of: corpus) else { return [] }
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
    } catch let error as EvaluationError {
      return [finding(error.path, error.line ?? 1, "\(error.reason)")]
    } catch let error as PostError {
      return [finding(error.path, error.line ?? 1, "\(error.reason)")]
    } catch {
      return [finding(CorpusFolder.judgementsName, 1, "\(error)")]
    }
  }

  private func finding(_ path: String, _ line: Int, _ message: String) -> CheckFinding {
    CheckFinding(
      path: path, line: line, column: 1, rule: CheckRule.judgements.id,
      severity: CheckRule.judgements.severity,
      message: message)
  }
}
