/// A letter without what tells who wrote it, as far as rules can find it.
public struct Redaction: Equatable, Sendable {
  /// With stand-ins such as `[name 1]`; as many lines as before.
  public let text: String
  /// In the order of the text. Never promised to be all there is.
  public let findings: [RedactionFinding]
}

extension Redaction {
  /// Puts stand-ins in the place of what was marked, the same for the same person, employer or place.
  init(of text: String, _ marks: [RedactionMarks.Mark], words: [LetterWord]) {
    let marks = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let bytes = Array(text.utf8)
    var numbers = StandInNumbers()
    for mark in marks where !mark.isLeft { numbers.learn(mark, words: words) }
    var redacted: [UInt8] = []
    var findings: [RedactionFinding] = []
    var end = 0
    var line = 1
    for mark in marks {
      redacted += bytes[end..<mark.range.lowerBound]
      line += bytes[end..<mark.range.lowerBound].count { $0 == 0x0A }
      let found = String(decoding: bytes[mark.range], as: UTF8.self)
      let standIn =
        mark.isLeft ? nil : "[\(mark.kind.rawValue) \(numbers.number(of: mark, found, words: words))]"
      redacted += standIn.map { Array($0.utf8) } ?? Array(bytes[mark.range])
      findings.append(
        RedactionFinding(
          kind: mark.kind, range: mark.range, line: line, text: found, standIn: standIn,
          isCertain: mark.isCertain && !mark.isLeft))
      line += bytes[mark.range].count { $0 == 0x0A }
      end = mark.range.upperBound
    }
    self.text = String(decoding: redacted + bytes[end...], as: UTF8.self)
    self.findings = findings
  }
}

/// Numbers stand-ins so that one person has one, by whichever name.
struct StandInNumbers {
  private var known: [RedactionFinding.Kind: [String: Int]] = [:]
  private var counts: [RedactionFinding.Kind: Int] = [:]
  /// For each person the words that were seen together.
  private var people: [Set<String>] = []
  private var numbers: [Int: Int] = [:]

  /// Takes in who is called by several words, before anybody is numbered.
  mutating func learn(_ mark: RedactionMarks.Mark, words: [LetterWord]) {
    guard mark.kind == .name else { return }
    let parts = Self.parts(mark, words: words)
    guard parts.count > 1 else { return }
    // Two who share a surname are two.
    if let place = people.firstIndex(where: {
      $0.contains(parts[0]) && !$0.isDisjoint(with: parts.dropFirst())
    }) {
      people[place].formUnion(parts)
    } else {
      people.append(Set(parts))
    }
  }

  mutating func number(of mark: RedactionMarks.Mark, _ text: String, words: [LetterWord]) -> Int {
    if mark.kind == .name {
      let parts = Self.parts(mark, words: words)
      let person = person(parts)
      if let number = numbers[person] { return number }
      let number = next(.name)
      numbers[person] = number
      return number
    }
    let key =
      mark.kind == .employer ? Self.employer(mark, words: words) ?? text.lowercased() : text.lowercased()
    if let number = known[mark.kind]?[key] { return number }
    let number = next(mark.kind)
    known[mark.kind, default: [:]][key] = number
    return number
  }

  /// Index of the person who is called so; a new one where nobody is.
  private mutating func person(_ parts: [String]) -> Int {
    let first = parts.first ?? ""
    if parts.count > 1, let place = people.firstIndex(where: { $0.isSuperset(of: parts) }) { return place }
    if let place = people.firstIndex(where: { $0.contains(first) }) { return place }
    people.append(Set(parts))
    return people.count - 1
  }

  private mutating func next(_ kind: RedactionFinding.Kind) -> Int {
    counts[kind, default: 0] += 1
    return counts[kind] ?? 1
  }

  /// The words of a name that tell people apart.
  private static func parts(_ mark: RedactionMarks.Mark, words: [LetterWord]) -> [String] {
    let all = words[mark.words].map(\.lower)
    let own = all.filter {
      $0.count > 1 && !NameCues.titles.contains($0) && !NameCues.particles.contains($0)
    }
    return own.isEmpty ? all : own
  }

  /// Without Inc. and the like.
  private static func employer(_ mark: RedactionMarks.Mark, words: [LetterWord]) -> String? {
    let own = words[mark.words].map(\.lower).filter { !CompanyWords.endings.contains($0) && $0 != "the" }
    return own.isEmpty ? nil : own.joined(separator: " ")
  }
}
