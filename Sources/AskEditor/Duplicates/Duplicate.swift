package import AskSearch

/// Two texts of a column that say the same, or seem to contradict each other.
package struct Duplicate: Equatable, Sendable {
  package enum Part: String, Equatable, Sendable {
    case post, title, passage, letter
    case askedAs = "asked-as"
  }

  /// One of the two.
  package struct Side: Equatable, Sendable {
    package let part: Part
    /// Nil for a letter.
    package let post: PostSummary?
    /// A letter's id, else that of the post.
    package let name: String
    /// In the post's file; nil where the index does not know it.
    package let line: Int?
    package let headings: [String]
    package let text: String

    package init(part: Part, post: PostSummary?, name: String, line: Int?, headings: [String], text: String) {
      self.part = part
      self.post = post
      self.name = name
      self.line = line
      self.headings = headings
      self.text = text
    }
  }

  /// Why two answers may be in conflict.
  package enum Cause: Equatable, Sendable {
    /// Cosine of the answers.
    case answersApart(Double)
    /// One sentence says not what the other says.
    case negation(first: String, second: String)
    /// Two sentences of the same words have other numbers.
    case numbers(first: String, second: String)
    /// One was last looked at so many days before the other.
    case daysApart(Int)
  }

  package enum Basis: String, Equatable, Sendable {
    /// Cosine of vectors.
    case meaning
    /// Share of words, or of runs of words.
    case words
  }

  package let kind: DuplicateKind
  /// In 0...1, comparable within one kind and basis.
  package let likeness: Double
  package let basis: Basis
  package let first, second: Side
  /// Of a conflict only.
  package let causes: [Cause]
  /// Further pairs of the same kind between the same two posts.
  package let others: Int

  package init(
    kind: DuplicateKind, likeness: Double, basis: Basis, first: Side, second: Side, causes: [Cause] = [],
    others: Int = 0
  ) {
    self.kind = kind
    self.likeness = likeness
    self.basis = basis
    self.first = first
    self.second = second
    self.causes = causes
    self.others = others
  }
}

/// A text that is no part of the index and is compared with it, such as a letter of a reader.
package struct NamedText: Equatable, Sendable {
  /// What an editor calls it.
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
