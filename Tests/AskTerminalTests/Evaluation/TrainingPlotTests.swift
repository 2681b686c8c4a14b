import AskNet
import AskTerminal
import Foundation
import FoundationXML
import Testing

@Suite struct TrainingPlotTests {
  private func report(losses: [Double], mrr: [Double], best: Int, heldOut: Int) -> TrainingReport {
    TrainingReport(
      pairs: 1234, heldOutPairs: heldOut, losses: losses, heldOutMRR: mrr, bestEpoch: best, temperature: 0.1)
  }

  @Test func `curves look as they were agreed`() throws {
    let full = report(losses: [4.5, 3.25, 3, 2.9], mrr: [0.25, 0.5, 0.625, 0.6, 0.61], best: 2, heldOut: 90)
    try expectGolden(TrainingPlot(full).svg, "training.svg")
    try expectGolden(
      TrainingPlot(report(losses: [4.5, 3.25, 3], mrr: [0], best: 3, heldOut: 0)).svg, "training-all.svg")
    try expectGolden(
      TrainingPlot(report(losses: [4.5], mrr: [0.25, 0.2], best: 0, heldOut: 1)).svg, "training-one.svg")
  }

  /// The plot as XML.
  private func parsed(_ svg: String) throws -> XMLReader {
    let reader = XMLReader()
    try #require(reader.reads(svg), "\(svg)")
    return reader
  }

  @Test func `every report makes well-formed XML with all of its points inside`() throws {
    let reports = [
      report(losses: [], mrr: [0], best: 0, heldOut: 0), report(losses: [], mrr: [0.5], best: 0, heldOut: 3),
      report(losses: [0], mrr: [0, 0], best: 0, heldOut: 3),
      report(losses: [1, 1, 1], mrr: [1, 1, 1, 1], best: 1, heldOut: 3),
      report(losses: [1e9, 1e-9, -3], mrr: [0, 1, 0.5, 0], best: 1, heldOut: 3),
      report(
        losses: (0..<1000).map { 5 / Double($0 + 1) }, mrr: (0...1000).map { Double($0) / 1000 }, best: 1000,
        heldOut: 9),
    ]
    for report in reports {
      let plot = try parsed(TrainingPlot(report).svg)
      let circles = plot.elements.filter { $0.name == "circle" }
      #expect(circles.count == report.losses.count + (report.heldOutPairs > 0 ? report.heldOutMRR.count : 0))
      for circle in circles {
        let x = try #require(Double(circle.attributes["cx"] ?? ""))
        let y = try #require(Double(circle.attributes["cy"] ?? ""))
        #expect((0...720).contains(x) && (0...600).contains(y))
      }
      let marked = circles.filter { $0.attributes["r"] == "6" }
      #expect(marked.count == (report.heldOutPairs > 0 ? 1 : 0), "the epoch that was kept")
      #expect(plot.elements.count { $0.name == "text" } <= 2 + 2 * (1 + 3 + 11), "labels do not overlap")
    }
  }
}

/// The elements of an XML text, in order.
private final class XMLReader: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  private(set) var elements: [Element] = []

  func reads(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes))
  }
}
