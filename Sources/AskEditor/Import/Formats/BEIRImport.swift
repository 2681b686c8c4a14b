internal import AskCorpus
internal import Foundation
internal import Glibc

/// The posts of a set in the layout of BEIR; its queries and judgements go beside them, and nothing learns from them.
struct BEIRImport {
  /// A folder, or corpus.jsonl itself.
  let path: String
  /// The source as the user named it.
  let shown: String
  let progress: (Double) -> Void

  private struct Line: Decodable {
    let _id: Identifier
    let title: String?
    let text: String?
  }

  /// Text, or a whole number that stands for its digits.
  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  func read(into target: ImportTarget) throws {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let base = path.hasSuffix("/") ? path : path + "/"
    let corpus = isFolder ? base + "corpus.jsonl" : path
    try readPosts(corpus, into: target)
    guard isFolder else { return }
    for name in ["queries.jsonl", "qrels.tsv", "qrels/train.tsv", "qrels/dev.tsv", "qrels/test.tsv"] {
      guard access(base + name, F_OK) == 0 else { continue }
      guard let bytes = FileManager.default.contents(atPath: base + name) else {
        try target.skip(base + name, "it cannot be read; change its permissions", key: "/" + name)
        continue
      }
      let folder = PostTemplate.slug(of: target.summary.name, maxBytes: 64)
      let file = (folder.isEmpty ? "set" : folder) + "-judgements/" + name.replacing("/", with: "-")
      try target.take(
        ImportItem(key: "/" + name, name: file, place: base + name, content: .file(Array(bytes))))
    }
  }

  private func readPosts(_ corpus: String, into target: ImportTarget) throws {
    var status = stat()
    let size = stat(corpus, &status) == 0 ? max(1, Double(status.st_size)) : 1
    guard let lines = try ByteLines(path: corpus) else {
      throw TransferError(path: corpus, reason: .notFound)
    }
    let decoder = JSONDecoder()
    while let line = try lines.next() {
      if line.number % 256 == 0 { progress(min(1, Double(line.offset) / size)) }
      if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      let place = "\(corpus):\(line.number)"
      let fields: Line
      do {
        fields = try decoder.decode(Line.self, from: Data(line.bytes))
      } catch {
        target.summary.skip(place, Self.problem(error))
        continue
      }
      let text = fields.text ?? ""
      let title = (fields.title ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let words = text.split(maxSplits: 12, whereSeparator: \.isWhitespace).prefix(12).joined(separator: " ")
      guard !title.isEmpty || !words.isEmpty else {
        try target.skip(place, "it has neither text nor title", key: fields._id.text)
        continue
      }
      var post = HousePost(title: title.isEmpty ? words : title)
      post.source = fields._id.text
      post.parts = [.heading(2, "Answer"), .plain(text)]
      try target.take(
        ImportItem(key: fields._id.text, name: fields._id.text, place: place, content: .post(post)))
    }
  }

  private static func problem(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "the field \(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) has a value of another kind"
    default: "this is no JSON object on one line"
    }
  }
}
