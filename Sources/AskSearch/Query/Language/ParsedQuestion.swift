public import AskCorpus

/// A question taken apart: what is asked, and which posts may answer it.
public struct ParsedQuestion: Equatable, Sendable {
  /// As it was given.
  public let text: String
  /// What is searched for: `text` itself where it has no operator, else `text` without its operators. The words of
  /// phrases and titles stay. Empty when there was nothing but operators.
  public let words: String
  /// A post has to meet one condition of each; none of them is empty.
  public let required: [[Condition]]
  /// A post that meets one of these does not answer.
  public let excluded: [Condition]
  /// Bounds of the day of publication, both included.
  public let since: CalendarDate?
  public let until: CalendarDate?

  init(
    _ text: String, words: String, required: [[Condition]] = [], excluded: [Condition] = [],
    since: CalendarDate? = nil, until: CalendarDate? = nil
  ) {
    self.text = text
    self.words = words
    self.required = required
    self.excluded = excluded
    self.since = since
    self.until = until
  }

  package init(plain text: String) {
    self.init(text, words: text)
  }

  public var hasOperators: Bool {
    !required.isEmpty || !excluded.isEmpty || since != nil || until != nil
  }

  /// UTF-8 offsets in `words` of what was asked for to the letter: exact phrases and words of titles.
  var quotedRanges: [Range<Int>] {
    let bytes = Array(words.utf8)
    return required.joined().flatMap { condition -> [Range<Int>] in
      switch condition {
      case .says(let said), .titled(let said):
        let wanted = Array(said.utf8)
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return [] }
        return (0...bytes.count - wanted.count).filter { bytes[$0...].starts(with: wanted) }.map {
          $0..<$0 + wanted.count
        }
      case .tagged, .by: return []
      }
    }
  }
}
