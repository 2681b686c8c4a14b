import AskNet

/// Embeds questions by the analyzer's terms, those that the corpus lacks by what they are made of.
struct TermReader {
  let model: ModelFile
  let vocabulary: MappedVocabulary

  init(_ model: ModelFile) {
    self.model = model
    vocabulary = MappedVocabulary(model)
  }

  /// Unit vector of a text; zeros when the network knows none of its terms.
  func vector(of tokens: [TermID]) -> [Float] {
    model.encoders.question.embed(vocabulary.rows(of: tokens))
  }

  /// Unit vector of a question, its unknown terms read by their n-grams; zeros when nothing of it is known.
  func vector(of question: Query) -> [Float] {
    let encoder = model.encoders.question
    var rows: [Float] = []
    var weights: [Float] = []
    for row in vocabulary.rows(of: question.tokens) { encoder.append(row, to: &rows, &weights) }
    // An unknown word is a rare one, as in the lexical score.
    let weight = weights.max() ?? 1
    for term in question.terms where term.isContent && vocabulary.row(of: term.id) == nil {
      guard let row = row(of: term.text) else { continue }
      rows += row
      weights.append(weight)
    }
    return encoder.embed(rows: rows, weights: weights)
  }

  /// The mean of the rows of a term's n-grams; nil when none is known.
  private func row(of term: String) -> [Float]? {
    let encoder = model.encoders.question
    var rows: [Float] = []
    var weights: [Float] = []
    for key in vocabulary.rows(of: Subwords.keys(of: term)) { encoder.append(key, to: &rows, &weights) }
    guard !weights.isEmpty else { return nil }
    let width = encoder.width
    let total = weights.reduce(0, +)
    return (0..<width).map { i in
      weights.indices.reduce(0) { $0 + weights[$1] * rows[$1 * width + i] } / total
    }
  }
}
