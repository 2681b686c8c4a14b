/// What is wrong with an entry of `synonyms.yaml` or `pins.yaml`.
public enum CurationProblem: Error, Equatable, Sendable {
  case notAList
  case notAnEntry(expected: String)
  case unknownKey(String, known: [String])
  case missingKey(String)
  case emptyEntry
  /// A list of one.
  case loneWord(String)
  case tooManyEntries(limit: Int)
  /// One entry with more words than `limit`, each of which would stand for all others.
  case longEntry(limit: Int)

  // Synonyms.
  /// It stands for something already, on that line.
  case wordTwice(String, firstLine: Int)
  /// Two words of one entry.
  case sameWord(String, String)
  /// Of one-way entries that lead back to the first: the words along it.
  case loop([String])
  /// Only function words, or only punctuation.
  case saysNothing(String)

  // Pins.
  case unknownPost(String, nearest: String?)
  case draft(String)
  case superseded(String, by: String)
  case otherPin(question: String, post: String, line: Int)
}

extension CurationProblem: CustomStringConvertible {
  /// `what is wrong; what to do`, in lower case.
  public var description: String {
    switch self {
    case .notAList:
      "this is no list of entries; begin each with a dash"
    case .notAnEntry(let expected):
      "this is no entry; write \(expected)"
    case .unknownKey(let key, let known):
      "unknown key \(PostError.Reason.quoted(key)); the keys are: \(known.joined(separator: ", "))"
    case .missingKey(let key):
      "the entry has no \(key); add it"
    case .emptyEntry:
      "there is nothing in it; write words, or remove it"
    case .loneWord(let word):
      "\(PostError.Reason.quoted(word)) stands alone; add what means the same, or remove the line"
    case .longEntry(let limit):
      "an entry has more than \(limit) words that mean the same; split it, or keep those that readers use"
    case .tooManyEntries(let limit):
      "there are more than \(limit) entries; remove those that no reader needs"
    case .wordTwice(let word, let line):
      "\(PostError.Reason.quoted(word)) stands on line \(line) already; join the two entries, or remove one"
    case .sameWord(let first, let second):
      "\(PostError.Reason.quoted(first)) and \(PostError.Reason.quoted(second)) are one word to the index, which knows no endings; remove one"
    case .loop(let words):
      "synonyms go in a circle: \(words.joined(separator: " -> ")); write one list, [\(Set(words).sorted().joined(separator: ", "))], if they mean the same"
    case .saysNothing(let word):
      "\(PostError.Reason.quoted(word)) is no word that posts are found by; remove it, or add a word beside it"
    case .unknownPost(let id, let nearest):
      "there is no post \(PostError.Reason.quoted(id)); "
        + (nearest.map { "the nearest one is \($0)" } ?? "write an id as `ask list` shows it")
    case .draft(let id):
      "the post \(id) is a draft, which nobody is shown; publish it, or pin another"
    case .superseded(let id, let successor):
      "the post \(id) is superseded; pin \(successor)"
    case .otherPin(let question, let post, let line):
      "\(PostError.Reason.quoted(question)) is pinned to \(post) on line \(line) already; remove one of the two"
    }
  }
}
