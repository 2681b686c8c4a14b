extension CheckRule {
  static let employer = CheckRule(
    "employer", .error, in: .houseForm,
    summary: "a name and an employer beside each other in a letter",
    why: """
      A first name says little; with the employer beside it, colleagues know who wrote, or whom she wrote about. Only
      letters are looked at: answers may say who published what. English only.
      """,
    example: CheckExample(
      bad: letter("My manager Qzlorbin, who came from Vexatronics, reads my messages."),
      good: letter("My manager, who came from a rival, reads my messages."))
  ) { post, facts in
    guard facts.isEnglish else { return [] }
    return post.sentences.compactMap { sentence in
      guard sentence.part == .letter else { return nil }
      let words = sentence.text.split(whereSeparator: \.isWhitespace)
      guard let person = person(in: words), let company = company(in: words, beside: person) else {
        return nil
      }
      let names = words[person].joined(separator: " ").trimmingMarks
      return Mark(
        at: post.offset(of: sentence),
        "\"\(names)\" stands beside \"\(words[company].trimmingMarks)\"; take out the name, the employer, or both"
      )
    }
  }

  private static func letter(_ text: String) -> String {
    "---\ntitle: T\nstatus: published\n---\n\n## Question\n\n\(text)\n\n## Answer\n\nSo.\n"
  }

  private static let introductions: Set<Substring> = [
    "manager", "boss", "colleague", "chief", "mentor", "supervisor", "friend", "professor", "named", "called",
    "mr",
    "mrs", "ms", "dr", "prof", "lead", "coworker", "co-worker", "director", "recruiter", "founder",
  ]

  /// A capitalised word behind what introduces a person, or two side by side within the sentence.
  private static func person(in words: [Substring]) -> Range<Int>? {
    for index in words.indices.dropFirst() where isName(words[index]) {
      let before = words[index - 1].filter { $0.isLetter || $0 == "-" }.lowercased()
      if introductions.contains(Substring(before)), !words[index - 1].hasSuffix(",") {
        let isLong = index + 1 < words.count && isName(words[index + 1]) && !words[index].hasSuffix(",")
        return index..<index + (isLong ? 2 : 1)
      }
      if ["am", "is"].contains(before), index >= 2, ["i", "name"].contains(words[index - 2].lowercased()) {
        return index..<index + 1
      }
    }
    return nil
  }

  /// A capitalised word behind "at", "from", "for", "of" or "joined", within twelve words of the person.
  private static func company(in words: [Substring], beside person: Range<Int>) -> Int? {
    words.indices.dropFirst().first { index in
      ["at", "from", "for", "of", "joined", "with"].contains(words[index - 1].lowercased())
        && isName(words[index]) && !person.contains(index)
        && index > person.lowerBound - 12 && index < person.upperBound + 12
    }
  }

  private static let times: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December", "Christmas",
    "Easter",
    "English", "Python", "Excel", "AI", "ML", "SQL", "GPU", "HR", "IT",
  ]

  private static func isName(_ word: Substring) -> Bool {
    let name = word.trimmingMarks
    guard let first = name.first, first.isUppercase, name.count > 1, !times.contains(name), name != "I'm",
      name != "I’m"
    else { return false }
    return name.dropFirst().contains(where: \.isLowercase)
      && name.allSatisfy { $0.isLetter || "'’-.".contains($0) }
  }
}

extension StringProtocol {
  /// Without what is no letter or digit at its ends, and without a possessive.
  fileprivate var trimmingMarks: String {
    var text = Substring(self)
    while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(2) }
    return String(text)
  }
}
