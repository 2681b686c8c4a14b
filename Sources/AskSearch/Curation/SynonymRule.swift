/// What a word of a question may be met by, as the editors' file says.
struct SynonymRule: Equatable {
  /// Its terms, side by side in the question.
  let words: [TermID]
  let alternatives: [Alternative]

  struct Alternative: Equatable {
    /// Its terms, side by side in a post.
    let terms: [String]
    let reason: Expansion.Reason
  }
}
