/// Words in lower case out of a text of them.
enum WordList {
  static func of(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Several words an entry, by commas.
  static func phrases(_ text: String) -> Set<[String]> {
    Set(
      text.split(separator: ",").map { entry in
        entry.split(whereSeparator: \.isWhitespace).map(String.init)
      }.filter { !$0.isEmpty })
  }
}
