import AskCorpus
import Testing

/// The post that `text` makes, at line 1 of `path`.
func parsed(_ text: String, path: String = "posts/example.md", id: String = "example") throws -> Post {
  try PostParser().post(from: Array(text.utf8), path: path, id: PostID(id))
}

/// What is wrong with `bytes`; nil when they make a post.
func problem(_ bytes: [UInt8], path: String = "x.md") -> PostError? {
  do throws(PostError) {
    _ = try PostParser().post(from: bytes, path: path, id: PostID("x"))
    return nil
  } catch {
    return error
  }
}

func problem(_ text: String, path: String = "x.md") -> PostError? {
  problem(Array(text.utf8), path: path)
}

extension Post {
  var answer: [Block] { sections.flatMap(\.blocks) }
}

/// `kind line: text` of each block.
func summary(_ blocks: [Block]) -> [String] {
  blocks.map { "\($0.kind) \($0.line): \($0.text)" }
}

/// The text of the one block that `markdown` makes.
func plain(_ markdown: String) throws -> String {
  try parsed(markdown).answer.map(\.text).joined(separator: "¶")
}

/// Ends sentences at full stops before white space, as a stand-in for the real thing.
var splitter: PassageSplitter {
  PassageSplitter(maxWords: 120) { text in
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in bytes.indices
    where bytes[index] == 0x2E && index + 1 < bytes.count && bytes[index + 1] == 0x20 {
      ranges.append(start..<index + 1)
      start = index + 2
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}
