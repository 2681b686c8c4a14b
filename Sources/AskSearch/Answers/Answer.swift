public import AskCorpus

/// One post that answers, with the passage that does so best.
public struct Answer: Equatable, Sendable {
  /// From 1.
  public let rank: Int
  public let post: PostSummary
  /// Line of the quote's first sentence in the file at `post.path`, from 1.
  public let line: Int
  /// Headings above the passage inside the answer, outermost first; empty before the first sub-heading.
  public let headings: [String]
  /// The whole passage as plain text; a line feed between blocks.
  public let passage: String
  /// The one to three neighbouring sentences of `passage` that answer best, as UTF-8 offsets.
  public let quote: Range<Int>
  /// Words of `passage` that match the question, as UTF-8 offsets, ascending, disjoint.
  public let highlights: [Range<Int>]
  /// The head's score; comparable within one page only.
  public let score: Double
  /// BM25F of the post; 0 when only the vectors found it.
  public let lexicalScore: Double
  /// Cosine of question and best passage, in -1...1; nil when the index has no network.
  public let similarity: Double?
  /// Posts that say of themselves that this one supersedes them and that matched the question.
  public let supersedes: [PostID]
  /// Why it stands first, where editors pinned it to this question; its score may then be below the next one's.
  public let pin: Pin?

  public init(
    rank: Int, post: PostSummary, line: Int, headings: [String], passage: String, quote: Range<Int>,
    highlights: [Range<Int>], score: Double, lexicalScore: Double, similarity: Double?, supersedes: [PostID],
    pin: Pin? = nil
  ) {
    self.rank = rank
    self.post = post
    self.line = line
    self.headings = headings
    self.passage = passage
    self.quote = quote
    self.highlights = highlights
    self.score = score
    self.lexicalScore = lexicalScore
    self.similarity = similarity
    self.supersedes = supersedes
    self.pin = pin
  }
}
