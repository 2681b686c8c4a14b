import Foundation

/// One line of corpus.jsonl or queries.jsonl.
struct SetLine {
  let number: Int
  let id: String
  /// Empty when there is none.
  let title: String
  let text: String
  let metadata: [String: String]

  /// All lines of a file, in its order. No two have the same id.
  static func lines(of path: String) throws(EvaluationError) -> [SetLine] {
    let decoder = JSONDecoder()
    var firstLines: [PostName: Int] = [:]
    var lines: [SetLine] = []
    for line in try TextLine.lines(of: path) {
      let parsed: SetLine
      do {
        parsed = try SetLine(line, decoder: decoder)
      } catch {
        throw EvaluationError(path: path, line: line.number, reason: error)
      }
      if let first = firstLines.updateValue(line.number, forKey: PostName(parsed.id)) {
        throw EvaluationError(
          path: path, line: line.number, reason: .repeatedID(parsed.id, firstLine: first))
      }
      lines.append(parsed)
    }
    return lines
  }

  private init(_ line: TextLine, decoder: JSONDecoder) throws(EvaluationError.Reason) {
    // The decoder would take NUL bytes for a sign of UTF-16.
    if line.text.utf8.contains(0) { throw .notJSON }
    let value: FieldValue
    do {
      value = try decoder.decode(FieldValue.self, from: Data(line.text.utf8))
    } catch {
      throw .notJSON
    }
    guard case .object(let fields) = value else { throw .notAnObject(found: value.kind) }
    number = line.number
    switch fields["_id"] ?? .null {
    case .text(let text), .digits(let text): id = text
    case .null: throw .missing(field: "_id")
    case let other: throw .wrongType(field: "_id", expected: "text or a whole number", found: other.kind)
    }
    guard isColumn(id) else { throw .badID(id) }
    guard let text = try SetLine.text("text", in: fields) else { throw .missing(field: "text") }
    self.text = text
    title = try SetLine.text("title", in: fields) ?? ""
    switch fields["metadata"] ?? .null {
    case .object(let entries):
      metadata = entries.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
    case .null: metadata = [:]
    case let other: throw .wrongType(field: "metadata", expected: "an object", found: other.kind)
    }
  }

  /// Nil when there is none.
  private static func text(
    _ field: String, in fields: [String: FieldValue]
  ) throws(EvaluationError.Reason) -> String? {
    switch fields[field] ?? .null {
    case .text(let text): return text
    case .null: return nil
    case let other: throw .wrongType(field: field, expected: "text", found: other.kind)
    }
  }
}
