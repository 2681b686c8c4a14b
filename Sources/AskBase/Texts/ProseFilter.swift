internal import AskText

/// Tells English prose from tables, code, formulas and other languages.
///
/// Not `Sendable`: it holds an analyzer.
final class ProseFilter {
  /// Of all characters, letters and spaces must make at least this share.
  static let leastLetters = 0.85
  /// Of the words of a text of five and more, function words must make at least this share: English has about
  /// half, a list of names or another language hardly any.
  static let leastFunctionWords = 0.12

  private let analyzer = Analyzer(language: .english)

  /// Whether `text` looks like a sentence or some.
  func isProse(_ text: String) -> Bool {
    guard Self.hasLetters(text) else { return false }
    var words = 0
    var functionWords = 0
    for token in analyzer.tokens(of: text) {
      words += 1
      if Stopwords.contains(term: token.term, language: .english) { functionWords += 1 }
    }
    return words < 5 || Double(functionWords) >= Self.leastFunctionWords * Double(words)
  }

  /// The words of `text` that say something, as written but in lower case, each once.
  func contentWords(of text: String) -> [String] {
    var seen: Set<String> = []
    var words: [String] = []
    let utf8 = text.utf8
    for token in analyzer.tokens(of: text)
    where !Stopwords.contains(term: token.term, language: .english) && seen.insert(token.term).inserted {
      let start = utf8.index(utf8.startIndex, offsetBy: token.byteRange.lowerBound)
      let end = utf8.index(utf8.startIndex, offsetBy: token.byteRange.upperBound)
      let word = text[start..<end].lowercased()
      if word.utf8.count > 1, word.allSatisfy(\.isLetter) { words.append(word) }
    }
    return words
  }

  /// Whether `text` is letters for the most part, Latin ones, and has no sign of code.
  static func hasLetters(_ text: String) -> Bool {
    var letters = 0
    var foreign = 0
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      switch scalar {
      case "a"..."z", "A"..."Z", " ": letters += 1
      case "\\", "{", "}", "|", "<", ">", "=", "_", "$", "^", "~", "@", "\u{FFFD}": return false
      default: if scalar.value > 0x7F, scalar.properties.isAlphabetic { foreign += 1 }
      }
    }
    guard Double(letters + foreign) >= leastLetters * Double(count), count > 0 else { return false }
    return foreign * 20 <= count && !text.contains("://") && !text.contains("()")
  }
}
