import Foundation

/// Writes a Stack Exchange dump of a given size from the texts of judged sets; the same seed writes the same bytes.
struct DumpWriter {
  private let titles: [String]
  private let texts: [String]
  private var state: UInt64

  /// - Parameter sets: folders in the layout of BEIR.
  init(sets: [String], seed: UInt64) throws {
    var titles: [String] = []
    var texts: [String] = []
    for set in sets {
      let lines = try String(contentsOfFile: set + "/corpus.jsonl", encoding: .utf8).split(separator: "\n")
      for line in lines {
        guard let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
          continue
        }
        if let title = fields["title"] as? String, !title.isEmpty { titles.append(title) }
        if let text = fields["text"] as? String, !text.isEmpty { texts.append(text) }
      }
    }
    precondition(!titles.isEmpty && !texts.isEmpty, "no texts in \(sets)")
    self.titles = titles
    self.texts = texts
    state = seed
  }

  /// - Returns: questions and answers that were written.
  mutating func write(to path: String, bytes: Int) throws -> (questions: Int, answers: Int) {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    var buffer = Data("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n".utf8)
    var written = 0
    var counts = (questions: 0, answers: 0)
    var id = 0
    while written + buffer.count < bytes {
      id += 1
      let question = id
      let answers = below(5)
      let accepted = answers > 0 && below(2) == 0 ? " AcceptedAnswerId=\"\(question + 1)\"" : ""
      counts.questions += 1
      let title = titles[below(titles.count)]
      buffer += Data(
        ("  <row Id=\"\(id)\" PostTypeId=\"1\"\(accepted) Title=\"\(Self.escaped(title))\" "
          + "Tags=\"&lt;tag-\(below(50))&gt;&lt;tag-\(below(50))&gt;\" \(common()) />\n").utf8)
      for _ in 0..<answers {
        id += 1
        counts.answers += 1
        buffer += Data("  <row Id=\"\(id)\" PostTypeId=\"2\" ParentId=\"\(question)\" \(common()) />\n".utf8)
      }
      if buffer.count > 1 << 20 {
        try file.write(contentsOf: buffer)
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: buffer + Data("</posts>\n".utf8))
    return counts
  }

  private mutating func common() -> String {
    let date = "20\(10 + below(16))-0\(1 + below(9))-1\(below(10))T10:00:00.000"
    return
      "CreationDate=\"\(date)\" Score=\"\(below(30) - 3)\" ViewCount=\"\(below(9000))\" OwnerUserId=\"\(below(9999))\" "
      + "LastActivityDate=\"\(date)\" CommentCount=\"\(below(6))\" ContentLicense=\"CC BY-SA 4.0\" "
      + "Body=\"\(Self.escaped(body()))\""
  }

  /// Paragraphs, and now and then a list, code, a quotation or a link.
  private mutating func body() -> String {
    var html = ""
    for _ in 0...below(3) {
      let text = Self.escaped(texts[below(texts.count)])
      switch below(8) {
      case 0: html += "<ul>\n<li>\(text)</li>\n<li>and <strong>that</strong> too</li>\n</ul>\n\n"
      case 1:
        html += "<pre class=\"lang-py\"><code>for i in range(3):\n    print(i &lt; 2)\n</code></pre>\n\n"
      case 2: html += "<blockquote>\n<p>\(text)</p>\n</blockquote>\n\n"
      case 3: html += "<p>See <a href=\"https://example.org/a_b(c)\">this <em>page</em></a>: \(text)</p>\n\n"
      default: html += "<p>\(text) Use <code>x &amp;&amp; y</code>.</p>\n\n"
      }
    }
    return html
  }

  /// Also line ends, which an attribute would lose.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x0A: bytes += "&#xA;".utf8
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
