package import AskNet

/// How a corpus is learned from. The defaults are those of docs/training.md.
package struct LearningOptions: Equatable, Sendable {
  /// The kinds of pairs that a corpus gives, beside those with judged questions.
  package struct Pairs: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Title, reader's question and other phrasings ↔ passage.
    package static let askers = Pairs(rawValue: 1)
    /// Title ↔ reader's question, and title ↔ other phrasing.
    package static let phrasings = Pairs(rawValue: 2)
    /// Headings ↔ what stands under them.
    package static let headings = Pairs(rawValue: 4)
    /// Sentence ↔ the rest of its passage.
    package static let sentences = Pairs(rawValue: 8)
    /// Sentence ↔ the passage before its own, or the one after it for the first.
    package static let neighbours = Pairs(rawValue: 16)
    package static let all: Pairs = [askers, phrasings, headings, sentences, neighbours]
  }

  package var training = TrainingOptions()
  package var start = TokenStart.decomposition
  package var pairs = Pairs.all
  /// Hard negatives by BM25 for each pair, for `training.hardNegatives` to draw from; 0 for none.
  package var lexicalNegatives = 0
  /// The vectors' width in a large corpus.
  package var width = 128
  /// Texts that there are at least for each of the vectors' values: token rows start from a decomposition of the
  /// texts, which brings words together only where it has fewer dimensions than texts.
  package var textsPerValue = 8
  package var hidden = 256
  package var layers = 2

  /// What is known beforehand; nil to learn from the corpus alone.
  package var taught: TaughtSide?

  /// Whether the head is fitted on the corpus; else `head` itself is used.
  package var fitsHead = true
  /// What that fit is held to; nil for what ships for this kind of network.
  package var head: Head?

  /// What the fit of the head is held to.
  var prior: Head { head ?? (taught == nil ? .standard : .taught) }

  package init() {}

  func shape(tokens: Int, texts: Int) -> NetworkShape {
    NetworkShape(
      tokens: tokens, width: min(width, max(8, texts / textsPerValue / 8 * 8)), hidden: hidden, layers: layers
    )
  }
}
