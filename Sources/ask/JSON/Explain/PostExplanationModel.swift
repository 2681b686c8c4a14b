import AskCorpus
import AskSearch

/// One post of an explanation.
struct PostExplanationModel: Encodable {
  struct Feature: Encodable {
    let name: String
    let value, weight, points: Double
    /// BM25F before it was divided by that of the best post.
    let undivided: Double?
  }

  struct Text: Encodable {
    let kind: String
    let text: String
    let headings: [String]
    let line: Int?
    let words: [String]
    let coverage: Double
    let similarity: Double?
    let quoted: Bool
  }

  let rank: Int
  let post, title, path: String
  /// The superseded post whose place it takes; then points and parts are of that one.
  let earnedBy: String?
  let supersedes: [String]
  let score: Double
  let features: [Feature]
  let lexicalScore: Double
  let lexical: [WordModel]
  let whole: [WordModel]
  let texts: [Text]
  let lexicalRank, nearestRank: Int?

  init(_ explanation: PostExplanation) {
    rank = explanation.rank
    post = explanation.post.id.rawValue
    title = explanation.post.title
    path = explanation.post.path
    earnedBy = explanation.earnedBy?.id.rawValue
    supersedes = explanation.supersedes.map(\.rawValue)
    score = explanation.score
    features = explanation.features.map {
      Feature(
        name: $0.name, value: $0.value, weight: $0.weight, points: $0.points, undivided: $0.undivided)
    }
    lexicalScore = explanation.lexicalScore
    lexical = explanation.lexical.words.map(WordModel.init)
    whole = explanation.whole.words.map(WordModel.init)
    texts = explanation.texts.map(Text.init)
    lexicalRank = explanation.lexicalRank
    nearestRank = explanation.nearestRank
  }
}

extension PostExplanationModel.Text {
  init(_ match: TextMatch) {
    kind =
      switch match.kind {
      case .title: "title"
      case .question: "question"
      case .askedAs: "askedAs"
      case .passage: "passage"
      case .whole: "whole"
      }
    text = match.text
    headings = match.headings
    line = match.line
    words = match.words
    coverage = match.coverage
    similarity = match.similarity
    quoted = match.isQuoted
  }
}

/// What one word of the question adds to a BM25F score, by column.
struct WordModel: Encodable {
  struct Part: Encodable {
    let column: String
    let count: Int
    let points: Double
  }

  let word: String
  let idf, points: Double
  let columns: [Part]

  init(_ word: LexicalParts.Word) {
    self.word = word.word
    idf = word.idf
    points = word.points
    columns = word.parts.map { Part(column: $0.column.rawValue, count: $0.count, points: $0.points) }
  }
}
