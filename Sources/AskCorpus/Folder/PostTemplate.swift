/// A new post in the house form, for the editor to fill in.
public struct PostTemplate: Equatable, Sendable {
  /// Slug of the title with `.md`; at most 64 bytes before it.
  public let fileName: String

  /// Front matter with every key, status draft, and the three headings. What to write stands in comments, so that
  /// none of it is ever indexed.
  public let text: String

  private static let maxSlugBytes = 64

  public init(title: String, author: String = "the editors", today: CalendarDate) {
    let slug = PostTemplate.slug(of: title)
    fileName = (slug.isEmpty ? "post" : slug) + ".md"
    text = """
      ---
      title: \(PostTemplate.yaml(title))
      author: \(PostTemplate.yaml(author))
      published: \(today)
      reviewed: \(today)
      review-by: \(today.adding(years: 1))
      tags: []
      asked-as: []
      status: draft
      ---

      ## Question

      <!-- The letter, edited for clarity and brevity, in the reader's voice. -->

      ## Answer

      <!-- The advice under headings of their own (### …): a position, its reasons, where it does not hold. -->

      ## Further reading

      <!-- - [Title](https://…), author, year. Why to read it. -->

      """
  }

  /// Letters and digits in lower case, hyphens between words, cut at a word.
  static func slug(of title: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in title.unicodeScalars + [" "] {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || (!word.isEmpty && scalar.properties.generalCategory == .nonspacingMark)
      {
        word += scalar.properties.lowercaseMapping
      } else if scalar != "'" && scalar != "\u{2019}" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    var slug = ""
    for word in words {
      if !slug.isEmpty, slug.utf8.count + 1 + word.utf8.count > maxSlugBytes { break }
      slug += slug.isEmpty ? word : "-" + word
    }
    while slug.utf8.count > maxSlugBytes { slug.unicodeScalars.removeLast() }
    return slug
  }

  /// `text` as a YAML scalar: plain where that is surely safe, else in double quotes.
  private static func yaml(_ text: String) -> String {
    let words = text.utf8.split(whereSeparator: isWhitespace).map { String(decoding: $0, as: UTF8.self) }
    let line = words.joined(separator: " ")
    let isPlain =
      line.utf8.first.map(isWordByte) == true
      && line.utf8.allSatisfy { isWordByte($0) || " ?.'()/".utf8.contains($0) }
      && line.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !["true", "false", "null", "yes", "no", "on", "off", "~"].contains(line.lowercased())
    if isPlain, line.unicodeScalars.allSatisfy({ $0.value < 0x7F || $0.properties.isAlphabetic }) {
      return line
    }
    var quoted = "\""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      // YAML takes these for line ends, and Yams the last for a byte order mark.
      case "\u{85}": quoted += "\\N"
      case "\u{2028}": quoted += "\\L"
      case "\u{2029}": quoted += "\\P"
      case "\u{FEFF}": break
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\u{FFFD}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
