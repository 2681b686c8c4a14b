import AskEval

/// Where a rater stands in a queue of pairs, and what the last keys did.
package struct JudgingSession: Equatable, Sendable {
  package enum Key: Equatable, Sendable {
    case grade(Int)
    case skip, undo, open, quit, unknown
  }

  /// What is to be done after a key, before the next pair is shown.
  package enum Step: Equatable, Sendable {
    case write(JudgingPair, grade: Int)
    case takeBack(JudgingPair)
    /// The pair that stands there now is shown: for the first time, or again.
    case show
    case open(JudgingPair)
    /// There is nothing to take back.
    case nothingToUndo
    case unknownKey
    case end
  }

  package let pairs: [JudgingPair]
  /// The pair that is shown; `pairs.count` when all are done.
  package private(set) var place = 0
  /// What was made of the pairs before `place`: a grade, or nil for a pair that was skipped.
  private var made: [Int?] = []

  package init(_ queue: JudgingQueue) { pairs = queue.pairs }

  package var current: JudgingPair? { place < pairs.count ? pairs[place] : nil }

  package var graded: Int { made.count { $0 != nil } }
  package var skipped: Int { made.count - graded }

  package mutating func take(_ key: Key) -> Step {
    guard let current else { return .end }
    switch key {
    case .grade(let grade):
      precondition((0...Judgements.highestGrade).contains(grade), "grade \(grade)")
      made.append(grade)
      place += 1
      return .write(current, grade: grade)
    case .skip:
      made.append(nil)
      place += 1
      return place < pairs.count ? .show : .end
    case .undo:
      guard let last = made.popLast() else { return .nothingToUndo }
      place -= 1
      return last == nil ? .show : .takeBack(pairs[place])
    case .open: return .open(current)
    case .quit: return .end
    case .unknown: return .unknownKey
    }
  }
}

extension JudgingSession.Key {
  /// The key of a character; what stands for none is `unknown`.
  package init(_ character: Character) {
    switch character {
    case "0"..."3": self = .grade(character.wholeNumberValue ?? 0)
    case "s": self = .skip
    case "u": self = .undo
    case "o": self = .open
    case "q": self = .quit
    default: self = .unknown
    }
  }
}
