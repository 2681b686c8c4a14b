/// What a reader gets to who follows a piece of text, where the terminal knows links.
package enum LinkTarget: Equatable, Sendable {
  /// A path, relative to the working folder or absolute.
  case file(String)
  /// An address as a post has it.
  case web(String)
}
