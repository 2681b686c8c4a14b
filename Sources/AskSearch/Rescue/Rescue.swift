/// The terms of the corpus that a word of the question stands in or is made of, where the corpus lacks the word.
struct Rescue: Equatable {
  /// A term of the corpus and the number of posts that contain it.
  struct Found: Equatable {
    let text: String
    let posts: Int
  }

  /// The word, folded.
  let word: String
  /// Terms of the question that it stands for and that the corpus lacks.
  let replaced: [TermID]
  /// Terms that make up the word, or a part of it.
  var tiles: [Found] = []
  /// Terms that hold the word, or that hold it together with their neighbour; only the word is marked in them.
  var holders: [Found] = []
  /// The share of the word's characters that `tiles` or `holders` cover.
  var share = 0.0
}
