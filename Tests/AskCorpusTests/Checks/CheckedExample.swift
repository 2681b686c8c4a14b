import AskCorpus
import Testing

/// Applies one rule to one post, without a folder.
struct CheckedExample {
  let rule: CheckRule

  init(_ id: String) throws {
    rule = try #require(CheckRule.overFiles.first { $0.id == id })
  }

  func marks(
    _ text: String, tags: Set<String>? = nil, abbreviations: Set<String> = [], isEnglish: Bool = true,
    beside: [String: String] = [:]
  ) throws -> [String] {
    func post(_ text: String, _ path: String) throws -> CheckedPost {
      try CheckedPost(Array(text.utf8), path: path, id: PostID(String(path.dropLast(3)))) { text in
        // One sentence ends where the next begins with a capital behind a full stop.
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        var start = 0
        for index in bytes.indices.dropFirst(2)
        where bytes[index - 2] == UInt8(ascii: ".") && bytes[index - 1] == 0x20
          && (0x41...0x5A).contains(bytes[index])
        {
          ranges.append(start..<index - 1)
          start = index
        }
        return ranges + (start < bytes.count ? [start..<bytes.count] : [])
      }
    }
    let checked = try post(text, "post.md")
    let others = try beside.map { try post($0.value, $0.key) }
    let facts = ColumnFacts(
      of: [checked] + others, today: try #require(CalendarDate(year: 2026, month: 6, day: 1)),
      isEnglish: isEnglish,
      tags: tags, abbreviations: abbreviations)
    return CheckRun([rule], known: [rule.id]).findings(in: checked, facts).map {
      "\($0.line):\($0.column) \($0.message)"
    }
  }

  /// Of a letter or an answer in the house form, the finding's own words.
  func marks(inLetter letter: String) throws -> [String] {
    try marks("---\ntitle: T\nstatus: published\n---\n\n## Question\n\n\(letter)\n\n## Answer\n\nSo.\n")
  }
}
