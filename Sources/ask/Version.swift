import AskSearch

enum Version {
  static let number = "0.1.0"

  /// What `ask --version` prints.
  static var text: String {
    let parts = SearchEngine.componentVersions
    return """
      ask \(number)
      SQLite \(parts.sqlite), ICU \(parts.icu) (Unicode \(parts.unicode)), no base: the network learns from the corpus alone
      """
  }
}
