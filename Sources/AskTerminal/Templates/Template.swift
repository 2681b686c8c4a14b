import AskCorpus

/// What is printed for each result, as a reader wants it: `{rank}. {title}`.
///
/// A name in braces stands for a value, `{{` and `}}` for braces, and `\n`, `\t`, `\0` and `\\` for a line feed, a
/// tab, a zero byte and a backslash. Values are printed without what acts on a terminal and on one line; what the
/// template itself says is printed as it is.
public struct Template<Value>: Sendable {
  private enum Part: Sendable {
    case text(String)
    case field(TemplateField<Value>)
  }

  private var parts: [Part] = []

  /// - Throws: `TemplateError` when a name is none of `fields`, or the template is not well-formed.
  public init(_ template: String, fields: [TemplateField<Value>]) throws(TemplateError) {
    var text = ""
    var rest = Substring(template)
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        text.append(character)
        rest.removeFirst()
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw TemplateError(.open) }
        parts += [.text(text), .field(try Self.field(String(rest[..<end]), in: fields))]
        text = ""
        rest = rest[rest.index(after: end)...]
      case "\\":
        text.append(try Self.escape(rest.popFirst()))
      default:
        text.append(character)
      }
    }
    parts.append(.text(text))
  }

  /// The template with the values of one result in place of their names.
  public func text(for value: Value) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let literal): text += literal
      case .field(let field): text += PrintableText(field.text(value)).string
      }
    }
  }

  /// The same as a line of its own: with a line feed behind it, unless the template ends in one or in a zero byte. Empty
  /// where the template is.
  public func line(for value: Value) -> String {
    let text = text(for: value)
    return text.isEmpty || text.hasSuffix("\n") || text.hasSuffix("\0") ? text : text + "\n"
  }

  private static func field(
    _ name: String, in fields: [TemplateField<Value>]
  ) throws(TemplateError) -> TemplateField<Value> {
    if let field = fields.first(where: { $0.name == name }) { return field }
    let known = fields.map(\.name)
    let nearest = name.isEmpty ? nil : NearestNames.nearest(to: name, in: known, limit: 1).first
    throw TemplateError(.unknownName(name, nearest: nearest, known: known))
  }

  private static func escape(_ character: Character?) throws(TemplateError) -> Character {
    switch character {
    case "n": "\n"
    case "t": "\t"
    case "0": "\0"
    case "\\": "\\"
    default: throw TemplateError(.unknownEscape(character))
    }
  }
}
