import AskNet

/// A corpus with some of its own texts taken out, to be asked as questions: an asked-as line where a post has several
/// (and every second time all of its lines with it), else a sentence of a passage.
///
/// What is left of the post should answer them, and what is left is all that index and network get to see.
package struct WithheldQuestions {
  package struct Question: Equatable {
    package var text: String
    /// The names of the posts that it was taken from: more than one where they shared an asked-as line.
    package var posts: Set<String>
  }

  package private(set) var posts: [SQLiteIndex.StoredPost]
  package private(set) var questions: [Question] = []

  /// The asked-as lines of each post before any was taken out.
  private let asked: [[String]]

  /// Enough to weigh a dozen features by; more cost time and change little.
  package static let limit = 400
  /// Taken out of one post at most, each from another text.
  private static let perPost = 3
  /// Words of a sentence that could be a question: a shorter one says too little, a longer one too much.
  private static let words = 6...25

  package init(_ posts: [SQLiteIndex.StoredPost], seed: UInt64) {
    self.posts = posts
    asked = posts.map(\.askedAs)
    var generator = SeededGenerator(seed: seed, stream: 30)
    let shown = posts.indices.filter { posts[$0].isShown }.shuffled(using: &generator)
    for _ in 0..<Self.perPost {
      for post in shown where questions.count < Self.limit {
        if let question = withhold(from: post, using: &generator) { questions.append(question) }
      }
    }
  }

  private mutating func withhold(from post: Int, using generator: inout SeededGenerator) -> Question? {
    posts[post].askedAs.count > 1
      ? line(of: post, using: &generator) : sentence(of: post, using: &generator)
  }

  private mutating func line(of post: Int, using generator: inout SeededGenerator) -> Question {
    let line = posts[post].askedAs[Int.random(in: posts[post].askedAs.indices, using: &generator)]
    // Half of the posts as if nobody had asked for them yet: a post without lines must not fall behind all others.
    let takesAll = Bool.random(using: &generator)
    // Out of every post that has it: what is left elsewhere would match word for word, and count as wrong.
    let sharers = posts.indices.filter { asked[$0].contains(line) }
    for sharer in sharers {
      posts[sharer].askedAs = takesAll ? [] : posts[sharer].askedAs.filter { $0 != line }
    }
    return Question(text: line, posts: Set(sharers.map { posts[$0].name }))
  }

  /// Nil when no sentence of the post could be asked.
  private mutating func sentence(of post: Int, using generator: inout SeededGenerator) -> Question? {
    let candidates = posts[post].passages.indices.flatMap { passage in
      let stored = posts[post].passages[passage]
      guard stored.sentences.count > 1 else { return [(passage: Int, sentence: Range<Int>)]() }
      return stored.sentences.filter { Self.words.contains(stored.text(of: $0).split(separator: " ").count) }
        .map { (passage, $0) }
    }
    guard let chosen = candidates.randomElement(using: &generator) else { return nil }
    let text = posts[post].passages[chosen.passage].text(of: chosen.sentence)
    posts[post].passages[chosen.passage] = posts[post].passages[chosen.passage].without(chosen.sentence)
    return Question(text: text, posts: [posts[post].name])
  }
}

extension StoredPassage {
  fileprivate func text(of range: Range<Int>) -> String {
    String(decoding: Array(body.utf8)[range], as: UTF8.self)
  }

  /// The passage without one of its sentences; lines are those of the whole, for nobody is shown this.
  fileprivate func without(_ sentence: Range<Int>) -> StoredPassage {
    var bytes = Array(body.utf8)
    bytes.removeSubrange(sentence)
    let rest = sentences.filter { $0 != sentence }.map { range in
      range.lowerBound >= sentence.upperBound
        ? range.lowerBound - sentence.count..<range.upperBound - sentence.count : range
    }
    return StoredPassage(
      headings: headings, anchor: anchor, body: String(decoding: bytes, as: UTF8.self), lines: lines,
      sentences: rest)
  }
}
