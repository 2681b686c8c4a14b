/// What `synonyms.yaml` says, as it is written.
public struct Synonyms: Equatable, Sendable {
  /// One entry: a list of words that mean the same, or one word and what is to be found for it too.
  public struct Entry: Equatable, Sendable {
    /// Two or more where they mean the same, else one; each may be of several words.
    public let words: [String]
    /// What a question that says the word finds too, but not the other way round; empty where all mean the same.
    public let also: [String]
    /// From 1, in the file.
    public let line: Int

    public init(words: [String], also: [String] = [], line: Int) {
      self.words = words
      self.also = also
      self.line = line
    }
  }

  public static let fileName = "synonyms.yaml"

  /// Of the file, to stand in messages.
  public let path: String
  public let entries: [Entry]

  public init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }
}
