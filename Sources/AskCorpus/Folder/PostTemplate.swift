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
      title: \(YAMLScalar.text(title))
      author: \(YAMLScalar.text(author))
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
}
