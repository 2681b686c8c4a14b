/// How readers show that a sentence asks something, and which lines of a letter are forms of politeness.
///
/// The words are English; in other languages a question is known by its mark.
enum QuestionSigns {
  private static let marks: Set<Character> = ["?", "？", "؟", "⸮", "⁇", "⁈", "՞", "፧"]
  private static let closers: Set<Character> = ["\"", "”", "’", "'", ")", "»", "」", "』", "）", "!", "！"]

  /// Whether a sentence ends in a question mark, whatever quotes close behind it.
  static func endsInMark(_ sentence: Substring) -> Bool {
    sentence.last { !closers.contains($0) }.map(marks.contains) ?? false
  }

  /// Whether a sentence without a question mark asks all the same.
  static func asks(_ words: [String]) -> Bool {
    let words = words.drop { linkWords.contains($0) }
    if wishes.contains(where: { words.starts(with: $0) }) { return true }
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if interrogatives.contains(first) { return verbs.contains(second) || quantities.contains(second) }
    return verbs.contains(first) && subjects.contains(second)
  }

  /// What the first words of a question say about the one before it.
  enum Opening: Equatable {
    /// And, or, but: it goes on.
    case goesOn
    /// Also, finally, I would like to know: something else begins.
    case begins
    case plain
  }

  static func opening(of words: [String]) -> Opening {
    if (beginnings + wishes).contains(where: { words.starts(with: $0) }) { return .begins }
    return words.first.map(goingOn.contains) == true ? .goesOn : .plain
  }

  /// Whether the words are all of a greeting.
  static func isGreeting(_ words: [String]) -> Bool {
    words.count <= 6 && greetings.contains { words.starts(with: $0) }
  }

  /// Whether the words begin the end of a letter.
  static func isClosing(_ words: [String]) -> Bool {
    words.count <= 8 && closings.contains { words.starts(with: $0) }
  }

  private static func phrases(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  private static let linkWords = words(
    "and but so or also then finally lastly second secondly third next again")
  private static let goingOn = words("and or but so")
  private static let interrogatives = words("who whom whose what which when where why how")
  private static let verbs = words(
    "is are am was were do does did can could should shall would will may might must has have ought")
  private static let quantities = words("much many long often far soon big large old to")
  private static let subjects = words(
    "i we you they he she it one there this that these those my our your their the a an any anyone anybody")

  private static let beginnings = phrases(
    """
    also
    and also
    finally
    and finally
    lastly
    last of all
    second
    secondly
    third
    thirdly
    another question
    another thing
    one more
    next
    """)

  private static let wishes = phrases(
    """
    i would like to know
    i would also like to know
    i would like to ask
    i'd like to know
    i'd also like to know
    i'd like to ask
    i want to know
    i wonder
    i also wonder
    i am wondering
    i'm wondering
    we would like to know
    we'd like to know
    we wonder
    please tell me
    tell me
    any advice
    any tips
    any ideas
    any suggestions
    """)

  private static let greetings = phrases(
    """
    dear
    hello
    hi
    hey
    greetings
    good morning
    good afternoon
    good evening
    good day
    to whom it may concern
    """)

  private static let closings = phrases(
    """
    thanks
    thank you
    many thanks
    with thanks
    best wishes
    best regards
    kind regards
    warm regards
    with kind regards
    with best wishes
    with best regards
    regards
    yours
    sincerely
    cheers
    all the best
    """)
}
