import AskBase
import AskSearch

enum Version {
  static let number = "0.1.0"

  /// What `ask --version` prints.
  static var text: String {
    let parts = SearchEngine.componentVersions
    let base = Base.shipped.map { "base \($0.name) \($0.fingerprint)" } ?? "no base"
    return """
      ask \(number)
      SQLite \(parts.sqlite), ICU \(parts.icu) (Unicode \(parts.unicode)), \(base)
      """
  }
}
