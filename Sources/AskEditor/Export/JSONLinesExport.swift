internal import AskCorpus
internal import Foundation

/// A column as JSON, one post a line with everything that Ask knows of it.
public struct JSONLinesExport {
  private let column: ExportedColumn

  public init(_ column: ExportedColumn) {
    self.column = column
  }

  /// Such a file begins with these bytes, so that it is known for one.
  public static let head = "{\"askedAs\":"

  private struct Line: Encodable {
    struct Section: Encodable {
      let headings: [String]
      let anchor: String
      let line: Int
      let blocks: [String]
    }

    struct Passage: Encodable {
      let ordinal: Int
      let headings: [String]
      let anchor: String
      let line: Int
      let text: String
    }

    struct Reference: Encodable {
      let title: String
      let url, note: String?
    }

    let schema = 1
    let post, path, title: String
    let author, published, reviewed, reviewBy: String?
    let tags, askedAs: [String]
    let status: String
    let supersededBy: String?
    let question: [String]
    let sections: [Section]
    let passages: [Passage]
    let furtherReading: [Reference]
    let otherKeys: [String: String]

    init(_ item: ExportedColumn.Item) {
      let post = item.post
      self.post = post.id.rawValue
      path = post.path
      title = post.title
      author = post.author
      published = post.published?.description
      reviewed = post.reviewed?.description
      reviewBy = post.reviewBy?.description
      tags = post.tags
      askedAs = post.askedAs
      status = post.status.rawValue
      supersededBy = post.supersededBy?.rawValue
      question = post.question.map(\.text)
      sections = post.sections.map {
        Section(headings: $0.headings, anchor: $0.anchor, line: $0.line, blocks: $0.blocks.map(\.text))
      }
      passages = item.passages.map {
        Passage(ordinal: $0.ordinal, headings: $0.headings, anchor: $0.anchor, line: $0.line, text: $0.text)
      }
      furtherReading = post.furtherReading.map { Reference(title: $0.title, url: $0.url, note: $0.note) }
      otherKeys = post.otherKeys
    }
  }

  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    for item in column.items { bytes += try JSONLine.bytes(of: Line(item)) }
    return bytes
  }
}

/// A value as JSON on one line, the same bytes for the same value.
enum JSONLine {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
