import Glibc

/// BM25 over fields (Robertson, Zaragoza and Taylor 2004), with Lucene's idf.
///
/// A post's score is that of its post row (title, question, asked-as) plus that of its best passage (headings,
/// body). In a row, a term's frequency is summed over the row's fields, each weighted and divided by its relative
/// length, and saturates once: idf · f / (k1 + f), so a term adds less than its idf to each of the two rows.
/// Terms are added in the order given, so that every implementation rounds alike.
package struct BM25F: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    package var weight: Double
    /// How much length counts, in 0...1.
    package var b: Double
  }

  package var k1 = 1.2
  package var title = Field(weight: 2.0, b: 0.5)
  package var question = Field(weight: 0.7, b: 0.75)
  package var askedAs = Field(weight: 1.5, b: 0.6)
  package var headings = Field(weight: 0.8, b: 0.5)
  package var body = Field(weight: 1.0, b: 0.75)

  package init() {}

  /// The fields of a post row, in the order of the table's columns.
  package var postFields: [Field] { [title, question, askedAs] }
  /// The fields of a passage row, in the order of the table's columns.
  package var passageFields: [Field] { [headings, body] }

  /// Weight of one occurrence in a field `length` tokens long where the mean is `mean`.
  package static func occurrence(_ field: Field, length: Int, mean: Double) -> Double {
    field.weight / (1 - field.b + field.b * Double(length) / max(mean, 1))
  }

  /// ln(1 + (N − n + 0.5) / (n + 0.5)): never negative, also for a term in over half of the posts.
  package static func idf(posts: Int, with n: Int) -> Double {
    log(1 + (Double(posts - min(n, posts)) + 0.5) / (Double(n) + 0.5))
  }
}
