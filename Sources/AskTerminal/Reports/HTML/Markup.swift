import AskEditor

/// Well-formed markup that reads the same as HTML and as XML. Text becomes part of it only through escaping.
struct Markup: Equatable, Sendable {
  let text: String

  static let nothing = Markup(raw: "")

  private init(raw: String) { text = raw }

  /// What a reader sees; control characters and what would act on the page become harmless (`PrintableText`).
  init(_ plain: some StringProtocol) { text = Self.escaped(plain) }

  /// Text of ours that needs no escaping, such as a style sheet.
  init(trusted: StaticString) { text = String(describing: trusted) }

  /// An element; without children it closes itself where HTML lets it, and else has an end tag of its own.
  ///
  /// - Parameters:
  ///   - name: and those of `attributes` are ours, never a post's.
  ///   - attributes: in this order; one whose value is nil is left out.
  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ children: [Markup] = []) {
    var text = "<\(name)"
    for case (let key, let value?) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    let content = children.map(\.text).joined()
    if content.isEmpty, Self.closingThemselves.contains(String(describing: name)) {
      text += " />"
    } else {
      text += ">\(content)</\(name)>"
    }
    self.text = text
  }

  /// The same around text alone.
  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, text plain: String) {
    self.init(name, attributes, [Markup(plain)])
  }

  /// A line each; what is empty has none.
  static func joined(_ parts: [Markup]) -> Markup {
    Markup(raw: parts.filter { !$0.text.isEmpty }.map(\.text).joined(separator: "\n"))
  }

  /// Void elements of HTML, and those shapes of SVG that we use.
  private static let closingThemselves: Set<String> = [
    "meta", "br", "hr", "rect", "path", "line", "circle", "polyline",
  ]

  private static func escaped(_ plain: some StringProtocol) -> String {
    HTMLEscape.text(PrintableText(plain).string)
  }
}
