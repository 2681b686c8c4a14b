import Foundation
import FoundationXML

/// A page as a parser of XML reads it.
final class PageOutline: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var text = ""
  }

  /// In document order.
  private(set) var elements: [Element] = []
  /// Nil for a well-formed page.
  private(set) var problem: String?
  private var open: [Int] = []

  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not well-formed")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for place in open { elements[place].text += string }
  }

  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}
