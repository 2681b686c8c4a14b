/// A new post in the house form, for the editor to fill in.
public struct PostTemplate: Equatable, Sendable {
  /// Slug of the title with `.md`; at most 64 bytes before it.
  public let fileName: String

  /// Front matter with every key, status draft, and the three headings. What to write stands in comments, so that
  /// none of it is ever indexed.
  public let text: String

  package static let maxSlugBytes = 64

  /// What stands below the three headings, where there is something already; nil for what to write there.
  public struct Body: Equatable, Sendable {
    public var question, answer, reading: String?

    public init(question: String? = nil, answer: String? = nil, reading: String? = nil) {
      self.question = question
      self.answer = answer
      self.reading = reading
    }
  }

  public init(
    title: String, author: String = "the editors", today: CalendarDate, body: Body = Body()
  ) {
    let slug = PostTemplate.slug(of: title)
    fileName = (slug.isEmpty ? "post" : slug) + ".md"
    let answer = body.answer.map { "\n\n" + $0 } ?? ""
    let reading = body.reading.map { "\n\n" + $0 } ?? ""
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

      \(body.question ?? "<!-- The letter, edited for clarity and brevity, in the reader's voice. -->")

      ## Answer

      <!-- The advice under headings of their own (### …): a position, its reasons, where it does not hold. -->\(answer)

      ## Further reading

      <!-- - [Title](https://…), author, year. Why to read it. -->\(reading)

      """
  }

  /// Letters and digits in lower case, hyphens between words, cut at a word.
  package static func slug(of title: String, maxBytes: Int = maxSlugBytes) -> String {
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
      if !slug.isEmpty, slug.utf8.count + 1 + word.utf8.count > maxBytes { break }
      slug += slug.isEmpty ? word : "-" + word
    }
    while slug.utf8.count > maxBytes { slug.unicodeScalars.removeLast() }
    return slug
  }
}
