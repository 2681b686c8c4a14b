import AskCorpus
import AskEval
import AskSearch

/// Looks through a column's own judgements.
struct JudgementsCheck {
  /// To look for a nearer name takes long where a column has many; a table with other ids throughout has no near one.
  private static let mostNearest = 50

  private let corpus: CorpusFolder
  /// Of every file, whether it reads as a post today or not.
  private let ids: [String]

  init(_ corpus: CorpusFolder, ids: [String]) {
    self.corpus = corpus
    self.ids = ids.sorted()
  }

  func findings(_ run: CheckRun) -> [CheckFinding] {
    guard !run.isOff(.judgements) else { return [] }
    do {
      guard try Judgements(of: corpus) != nil, let folder = try corpus.judgements() else { return [] }
      let file = Judgements.File.ratings
      let posts = Set(ids)
      var seen: Set<String> = []
      return try TabTable(path: folder + "/" + file.rawValue, columns: file.columns).rows.compactMap { row in
        let post = row.cells[2]
        guard !posts.contains(post), seen.insert(post).inserted else { return nil }
        let nearest =
          seen.count > Self.mostNearest ? nil : NearestNames.nearest(to: post, in: ids, limit: 1).first
        return finding(
          "\(CorpusFolder.judgementsName)/\(file.rawValue)", row.line,
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
