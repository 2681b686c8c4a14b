import AskCorpus
import AskText

/// Takes the scores of one question's ranking apart.
struct Explainer {
  let engine: SearchEngine
  let question: AnalysedQuestion
  let words: QuestionWords
  /// Of `question.query.terms`, in their order.
  let terms: [ExplainedTerm]
  let ranking: QuestionRanking
  /// Ids of all posts, by number.
  let names: [String]
  let analyzer: Analyzer

  var forward: ForwardIndex { engine.forward }

  var anatomy: LexicalAnatomy {
    LexicalAnatomy(
      index: forward, parameters: ranking.reranker.scorer.parameters,
      terms: question.weighted.terms.map {
        LexicalAnatomy.Term(id: $0.id, word: words[$0], idf: $0.idf)
      }, alternatives: question.weighted.alternatives)
  }

  /// - Parameter ranked: the list that successors led to `entry` from.
  func post(
    _ entry: SuccessorRanking.Led, of ranked: [Reranker.Ranked], rank: Int
  ) throws -> PostExplanation {
    // The place is that of the best of those that it stands for, and so are the points.
    let stoodFor = [entry.ranked.post] + entry.supersedes
    let source = ranked.first { stoodFor.contains($0.post) } ?? entry.ranked
    return try post(source, rank: rank, shown: entry.ranked.post, supersedes: entry.supersedes)
  }

  func post(
    _ entry: Reranker.Ranked, rank: Int, shown: PostNumber? = nil, supersedes: [PostNumber] = []
  ) throws -> PostExplanation {
    let earnedByOther = shown.map { $0 != entry.post } ?? false
    return PostExplanation(
      rank: rank, post: try summary(of: shown ?? entry.post),
      earnedBy: earnedByOther ? try summary(of: entry.post) : nil, score: entry.score,
      lexicalScore: entry.lexicalScore, features: features(of: entry),
      lexical: anatomy.lexical(of: entry.post), whole: anatomy.whole(of: entry.post),
      texts: try texts(of: entry), lexicalRank: ranking.candidates.place { $0.post == entry.post },
      nearestRank: ranking.nearest.place { $0 == entry.post },
      supersedes: supersedes.map { PostID(names[$0.rawValue]) })
  }

  private func features(of entry: Reranker.Ranked) -> [PostExplanation.Feature] {
    guard let head = ranking.reranker.head else { return [] }
    let match = ranking.reranker.scorer.match(entry.post)
    return Features.names.indices.map { place in
      let name = Features.names[place]
      let undivided: Double? =
        switch name {
        case "whole": match.wholeScore
        case "passage": match.passageScores.max() ?? 0
        default: nil
        }
      return PostExplanation.Feature(
        name: name, value: entry.features.values[place], weight: head.weights[place], undivided: undivided)
    }
  }

  private func summary(of post: PostNumber) throws -> PostSummary {
    let found = try engine.index.summaries(of: [forward.row(of: post)], pathPrefix: engine.pathPrefix)
    guard let summary = found.first else {
      throw SearchError(path: engine.index.path, reason: .damaged("a post is missing"))
    }
    return summary
  }
}

extension Array {
  /// Place from 1 of the first element that is it.
  fileprivate func place(where isIt: (Element) -> Bool) -> Int? { firstIndex(where: isIt).map { $0 + 1 } }
}
