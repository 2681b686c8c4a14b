extension CheckRule {
  static let abbreviation = CheckRule(
    "abbreviation", .warning, in: .finishedPost,
    summary: "an abbreviation that is not explained where it is first used",
    why: """
      One reader in the column's audience has never seen it, and she will not ask. It counts as explained when the post
      says, anywhere, the words that it stands for, or has it in brackets behind them or them behind it; when it is
      called a name; when everybody knows it; or when synonyms.yaml has it.
      """,
    example: CheckExample(
      bad: "---\ntitle: T\nstatus: published\n---\n\nOur MTBF is falling.\n",
      good: "---\ntitle: T\nstatus: published\n---\n\nOur mean time between failures (MTBF) is falling.\n")
  ) { post, facts in
    var seen: Set<String> = []
    var initials: [UInt8]?
    var marks: [Mark] = []
    for sentence in post.sentences {
      for (word, start) in capitals(in: sentence.text) {
        guard !wellKnown.contains(word), !facts.abbreviations.contains(word), seen.insert(word).inserted,
          !isBracketed(word, in: post)
        else { continue }
        let letters = initials ?? Self.initials(of: post)
        initials = letters
        guard !contains(letters, Array(word.lowercased().utf8)) else { continue }
        let offset = post.offset(in: sentence.block, at: sentence.range.lowerBound + start)
        marks.append(Mark(at: offset, "\"\(word)\" is not explained; write out what it stands for, once"))
      }
    }
    return marks
  }

  /// What a reader of any column has seen, and what is in capitals without being an abbreviation.
  private static let wellKnown: Set<String> = [
    "AI", "ML", "US", "USA", "UK", "EU", "UN", "CEO", "CTO", "CFO", "COO", "HR", "IT", "BSC", "MSC", "MBA",
    "BA", "MA",
    "CV", "PDF", "HTML", "CSS", "SQL", "API", "URL", "HTTP", "HTTPS", "CPU", "GPU", "TPU", "RAM", "ROM",
    "USB", "SSD",
    "TV", "PC", "ID", "OK", "FAQ", "DIY", "GDP", "NASA", "GPS", "PIN", "ATM", "UTC", "GMT", "AM", "PM", "CSV",
    "JSON",
    "XML", "YAML", "VAT", "GDPR", "LLM", "NLP", "AWS", "IBM", "BBC", "NGO", "NHS", "DNA", "RNA", "CD", "DVD",
    "PR",
    "QA", "UI", "UX", "ISO", "IP", "VPN", "SMS", "LED", "MRI", "CT", "AND", "OR", "NOT", "NO", "YES", "ALL",
    "SELECT",
    "FROM", "WHERE", "JOIN", "GROUP", "BY", "TODO", "GB", "MB", "KB", "TB", "NVIDIA", "AMD",
    "CUDA", "JAX", "MIT", "CRAN", "CIA", "FBI", "IEEE", "ACM", "PET", "DOI", "NULL", "TRUE", "FALSE",
    "README", "PS", "RSVP", "ASAP", "DM",
  ]

  /// Words of two to six capitals, with their offsets; without what stands in a longer name.
  private static func capitals(in text: String) -> [(word: String, start: Int)] {
    let bytes = Array(text.utf8)
    var found: [(String, Int)] = []
    var index = 0
    while index < bytes.count {
      guard isWordByte(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isWordByte(bytes[index]) || "-_/.&".utf8.contains(bytes[index]) {
        index += 1
      }
      var word = bytes[start..<index]
      while let last = word.last, "-_/.&".utf8.contains(last) { word.removeLast() }
      if word.last == UInt8(ascii: "s"), word.count > 2 { word.removeLast() }
      guard (2...6).contains(word.count), word.allSatisfy({ (0x41...0x5A).contains($0) }),
        !isRoman(word)
      else { continue }
      found.append((String(decoding: word, as: UTF8.self), start))
    }
    return found
  }

  private static func isRoman(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { "IVX".utf8.contains($0) }
  }

  /// `words that it stands for (ABC)` or `ABC (words that it stands for)`; or it is a name, `called ABC`.
  private static func isBracketed(_ word: String, in post: CheckedPost) -> Bool {
    let ways = ["(\(word))", "(\(word)s)", "\(word) (", "\(word)s (", "called \(word)", "named \(word)"]
    return post.sentences.contains { sentence in ways.contains { !sentence.text.ranges(of: $0).isEmpty } }
  }

  /// The first letters of all words of the post, in order, in lower case; small words as well.
  private static func initials(of post: CheckedPost) -> [UInt8] {
    post.sentences.flatMap { sentence in
      sentence.text.utf8.split { !isWordByte($0) }.compactMap { word in word.first.map { $0 | 0x20 } } + [0]
    }
  }

  private static func contains(_ letters: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard wanted.count >= 3 else { return false }
    return letters.indices.contains { letters[$0...].starts(with: wanted) }
  }
}
