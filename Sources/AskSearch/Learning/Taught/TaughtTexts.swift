import AskText

/// The texts of a post as an encoder reads them, in the order of its units.
struct TaughtTexts {
  /// Title, reader's question, other phrasings, then each passage with its headings above it.
  var units: [String]
  /// What else is learned from: headings, and the sentences of passages with more than one.
  var others: [String]

  init(_ post: SQLiteIndex.StoredPost) {
    units = [post.title]
    if !post.question.isEmpty { units.append(post.question) }
    units += post.askedAs
    units += post.passages.map { passage -> String in
      passage.headings.isEmpty ? passage.body : "\(passage.headings)\n\(passage.body)"
    }
    others = []
    for passage in post.passages {
      others += passage.headings.split(separator: "\n").map(String.init)
      guard passage.sentences.count > 1 else { continue }
      let bytes = Array(passage.body.utf8)
      others += passage.sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}
