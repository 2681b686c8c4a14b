import AskBase
import AskText

/// The texts of a post as an encoder reads them.
struct TaughtTexts {
  /// In the order of its units: title, reader's question, other phrasings, then each passage with its headings above
  /// it, and at last title and answer in one go, of which the encoder reads as much as it can.
  var units: [String]
  /// What else is learned from: headings, the sentences of passages with more than one, and of each text a few content
  /// words as one would type them into a search field.
  var others: [String]

  /// Short queries made of each text: one raised nDCG@10 on all sets but one, three a little more (docs/base.md).
  private static let queriesPerText = 3

  init(_ post: SQLiteIndex.StoredPost) {
    units = [post.title]
    if !post.question.isEmpty { units.append(post.question) }
    units += post.askedAs
    units += post.passages.map { passage -> String in
      passage.headings.isEmpty ? passage.body : "\(passage.headings)\n\(passage.body)"
    }
    units.append(([post.title] + post.passages.map(\.body)).joined(separator: "\n"))
    others = []
    for passage in post.passages {
      others += passage.headings.split(separator: "\n").map(String.init)
      guard passage.sentences.count > 1 else { continue }
      let bytes = Array(passage.body.utf8)
      others += passage.sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    let writer = QueryWriter()
    for text in units + others {
      let chance = FileHash.number(of: text)
      others += (0..<UInt64(Self.queriesPerText)).compactMap {
        writer.query(from: text, chance: chance &+ $0)
      }
    }
  }
}

extension [TaughtTexts] {
  /// All that is learned from. Of a large corpus every text with a place in the ranking, and of the others as many as
  /// take a minute or two to read.
  var all: [(text: String, post: Int32)] {
    let others = enumerated().flatMap { post, texts in texts.others.map { ($0, Int32(post)) } }
    let step = Swift.max(1, (others.count + Self.mostOthers - 1) / Self.mostOthers)
    let units = enumerated().flatMap { post, texts in texts.units.map { ($0, Int32(post)) } }
    var seen: Set<String> = []
    return (units + stride(from: 0, to: others.count, by: step).map { others[$0] })
      .filter { seen.insert($0.0).inserted }.map { (text: $0.0, post: $0.1) }
  }

  private static var mostOthers: Int { 20_000 }
}
