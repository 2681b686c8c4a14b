/// What a question asks of every post that may answer it.
public enum Condition: Hashable, Sendable {
  /// These words stand side by side, in this order, in one text of the post. Words are compared as the index holds
  /// them: without case, accents and endings.
  case says(String)
  /// The same in its title.
  case titled(String)
  /// It has this tag, compared without case.
  case tagged(String)
  /// This is its author, compared without case.
  case by(String)

  /// Whether it is about the words of a post, and not about what its front matter says.
  public var isAboutWords: Bool { if case .says = self { true } else { false } }

  /// Whether it is about the words of a post's title.
  var isAboutTitle: Bool { if case .titled = self { true } else { false } }
}
