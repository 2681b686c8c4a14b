/// What was found so far in a letter: stretches that do not overlap.
struct RedactionMarks {
  struct Mark {
    let kind: RedactionFinding.Kind
    /// UTF-8 offsets.
    let range: Range<Int>
    /// Indices of its words; empty for what is found by characters.
    let words: Range<Int>
    let isCertain: Bool
    /// Left in the text for an editor to look at.
    let isLeft: Bool
  }

  private(set) var marks: [Mark] = []
  private var taken: [Bool]
  private let words: [LetterWord]

  init(_ words: [LetterWord]) {
    self.words = words
    taken = Array(repeating: false, count: words.count)
  }

  func isTaken(_ word: Int) -> Bool { taken[word] }

  /// Marks the words of `range`, unless one of them is marked already.
  mutating func add(
    _ kind: RedactionFinding.Kind, words range: Range<Int>, isCertain: Bool, isLeft: Bool = false
  ) {
    guard !range.isEmpty, !range.contains(where: { taken[$0] }) else { return }
    for place in range { taken[place] = true }
    let bytes = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    marks.append(Mark(kind: kind, range: bytes, words: range, isCertain: isCertain, isLeft: isLeft))
  }

  /// Marks a stretch of characters, unless a part of it is marked already.
  mutating func add(_ kind: RedactionFinding.Kind, bytes: Range<Int>, isCertain: Bool) {
    guard !marks.contains(where: { $0.range.overlaps(bytes) }) else { return }
    for (place, word) in words.enumerated() where word.range.overlaps(bytes) { taken[place] = true }
    marks.append(Mark(kind: kind, range: bytes, words: 0..<0, isCertain: isCertain, isLeft: false))
  }

  /// Gives what was only to be looked at free for a rule that knows more.
  mutating func free(_ word: Int) {
    guard let place = marks.firstIndex(where: { $0.isLeft && $0.words.contains(word) }) else { return }
    for word in marks[place].words { taken[word] = false }
    marks.remove(at: place)
  }
}
