package import AskCorpus

/// The words that a column's own posts use, by which an unknown name stands out.
package struct ColumnWords: Sendable {
  /// Seen in small letters, or at the start of a sentence.
  private var ordinary: Set<String> = []
  /// Seen with a capital inside a sentence: what the column speaks of by name. In lower case.
  private var capitalised: Set<String> = []
  private let dictionary: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - texts: questions and answers of the posts, not their further reading, where authors stand.
  ///   - dictionary: whether a word in lower case is one of the language's.
  package init(_ texts: some Sequence<String>, dictionary: @escaping @Sendable (String) -> Bool) {
    self.dictionary = dictionary
    for text in texts {
      for word in LetterWord.all(in: text) {
        if word.isCapitalised, !word.startsSentence {
          capitalised.insert(word.lower)
        } else if !word.isCapitalised {
          ordinary.insert(word.lower)
        }
      }
    }
  }

  /// Of the published posts of a column.
  package init(posts: [Post], dictionary: @escaping @Sendable (String) -> Bool) {
    self.init(
      posts.lazy.filter { $0.status != .draft }.map { post in
        (post.question + post.sections.flatMap(\.blocks)).map(\.text).joined(separator: "\n")
      }, dictionary: dictionary)
  }

  /// Whether the column writes it in small letters.
  func isOrdinary(_ lower: String) -> Bool { ordinary.contains(lower) }

  /// Whether the column speaks of it by name.
  func isSpokenOf(_ lower: String) -> Bool { capitalised.contains(lower) }

  func isEnglish(_ lower: String) -> Bool {
    lower.utf8.count < 4 ? Self.short.contains(lower) : dictionary(lower)
  }

  /// The list of English words has none of fewer than four letters.
  private static let short = WordList.of(
    """
    a ad add age ago aid aim air all am an and any are art as ask at ate bad bag bar be bed bet big bit box boy bug bus
    but buy by can car cat cup cut dad day did die do dog dry due eat egg end era etc eye far few fit fix fly for fun gap
    gas get go got had has hat he her hey hi him his hit hot how i if ill in is it its job joy key kid lab law lay led leg
    let lie log lot low mad man map may me men met mid mix mom mum my net new no nor not now odd of off oh ok old on one or
    our out own pay pen per pie put raw red rid row run sad sat saw say sea see set she sit six sky so son sum sun tax tea
    ten the tie tip to too top toy try two up us use via vs war was way we wet who why win won yes yet you
    """)
}
