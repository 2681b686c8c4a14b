extension CheckRule {
  /// Passives of one sentence.
  private static let pile = 3

  static let passivePile = CheckRule(
    "passive-pile", .warning, in: .everyPost,
    summary: "\(pile) passives in one sentence",
    why: """
      Advice says who does what. One passive is often right; a pile of them hides everybody who could act. English only:
      a form of "be" and a participle behind it, with an adverb between at most.
      """,
    example: CheckExample(
      bad: "# T\n\nThe model was trained, the results were checked, and a report was written.\n",
      good: "# T\n\nWe trained the model and checked the results, and a report was written.\n")
  ) { post, facts in
    guard facts.isEnglish else { return [] }
    return post.sentences.compactMap { sentence in
      let words = sentence.text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
      let count = words.indices.count { isPassive(at: $0, in: words) }
      guard count >= pile else { return nil }
      return Mark(at: post.offset(of: sentence), "\(count) passives in one sentence; say who does it")
    }
  }

  private static let forms: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
  private static let between: Set<String> = [
    "not", "never", "always", "often", "then", "also", "already", "still",
  ]

  /// Participles that do not end in -ed.
  private static let participles: Set<String> = [
    "begun", "bought", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "found",
    "given",
    "grown", "held", "hidden", "kept", "known", "laid", "led", "left", "lost", "made", "meant", "met", "paid",
    "put",
    "read", "run", "said", "seen", "sent", "set", "shown", "shut", "sold", "spent", "spoken", "spread",
    "stolen",
    "taken", "taught", "thought", "thrown", "told", "understood", "won", "worn", "written",
  ]
  /// What ends in -ed and is none, or says how somebody feels.
  private static let otherwise: Set<String> = [
    "need", "speed", "indeed", "seed", "feed", "bed", "red", "led", "embed", "hundred", "tired", "bored",
    "worried",
    "interested", "excited", "scared", "supposed", "used", "allowed", "ashamed",
  ]

  private static func isPassive(at index: Int, in words: [String]) -> Bool {
    guard forms.contains(words[index]) else { return false }
    var next = index + 1
    while next < words.count, between.contains(words[next]) || words[next].hasSuffix("ly"), next < index + 3 {
      next += 1
    }
    guard next < words.count else { return false }
    let word = words[next]
    return participles.contains(word) || (word.hasSuffix("ed") && word.count > 3 && !otherwise.contains(word))
  }
}
