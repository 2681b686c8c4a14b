/// What `pins.yaml` says, as it is written.
public struct Pins: Equatable, Sendable {
  /// A post that comes first when a question is asked.
  public struct Entry: Equatable, Sendable {
    /// Questions that it answers, each as a whole.
    public let questions: [String]
    /// It also answers every question that says all of these; empty for none.
    public let words: [String]
    public let post: PostID
    /// For readers of `ask explain` and of the file.
    public let why: String?
    /// From 1, in the file.
    public let line: Int

    public init(questions: [String], words: [String] = [], post: PostID, why: String? = nil, line: Int) {
      self.questions = questions
      self.words = words
      self.post = post
      self.why = why
      self.line = line
    }
  }

  public static let fileName = "pins.yaml"

  /// Of the file, to stand in messages.
  public let path: String
  public let entries: [Entry]

  public init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }
}
