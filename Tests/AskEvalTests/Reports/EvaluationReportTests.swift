import AskEval
import Foundation
import FoundationXML
import Testing

struct EvaluationReportTests {
  private func report(old: [Int], new: [Int], text: (Int) -> String = { "question \($0)" })
    -> EvaluationReport
  {
    let set = oneToOne(old.count, text: text)
    let runs = [run("old", ranks: old), run("new", ranks: new)]
    let comparison = Comparison(
      of: runs[1], over: runs[0], by: .reciprocalRank(at: 10), on: set, queries: set.qrels.queries,
      groups: QueryGroups(sharingPosts: set.qrels), seed: 1)
    return EvaluationReport(
      of: runs, on: set, comparison: comparison, metrics: [.reciprocalRank(at: 10), .hit(at: 1)],
      details: ["seed 1"], plotFile: "my report.svg")
  }

  @Test func `a report has sizes, systems, the comparison, the plot and the extreme queries`() {
    let report = report(old: [2, 1, 1], new: [1, 1, 0]) {
      $0 == 1 ? "a|b <s> *c* [d] &amp; `e`" : "question \($0)"
    }
    #expect(
      report.markdown == #"""
        # Evaluation on tiny

        - 3 posts
        - 3 queries measured of 3, in 3 groups
        - seed 1

        ## Systems

        | system | mrr@10 | hit@1 |
        |---|--:|--:|
        | old | 0.8333 | 0.6667 |
        | new | 0.6667 | 0.6667 |

        `ndcg` has linear gain and `ndcg_exp` 2^grade − 1. A post without a judgement counts as wrong; `judged` is the
        share of the posts shown that have one.

        ## new against old

        Over 3 queries, the mrr@10 of new is 0.1667 lower than that of old: 0.6667 against 0.8333 (95 % interval of the difference −1.0000 to +0.5000; p = 1.0000, two-sided, over all 4 choices of signs). Chance alone may well have made this difference. It wins 1, ties 1 and loses 1.

        ![Bars of 3 queries, sorted by difference in mrr@10, from −1.0000 to +0.5000: new loses 1, ties 1 and wins 1 against old.](<my%20report.svg>)

        ### Largest wins

        | difference | query | text | first of old | first of new |
        |--:|---|---|---|---|
        | +0.5000 | q1 | a&#124;b &lt;s&gt; \*c\* \[d\] &amp;amp; \`e\` | x0 | p1 |

        ### Largest losses

        | difference | query | text | first of old | first of new |
        |--:|---|---|---|---|
        | −1.0000 | q3 | question 3 | p3 | – |

        """#)
  }

  @Test func `five wins and five losses are shown, the largest first`() {
    let report = report(old: Array(repeating: 2, count: 14), new: [1, 1, 1, 1, 1, 1, 1, 3, 4, 5, 6, 7, 8, 9])
    let rows = report.markdown.split(separator: "\n").filter { $0.hasPrefix("| +") || $0.hasPrefix("| −") }
    let queries = rows.map { $0.split(separator: " | ")[1] }
    #expect(queries == ["q7", "q6", "q5", "q4", "q3", "q14", "q13", "q12", "q11", "q10"])
  }

  @Test func `without a difference there are no tables of wins and losses`() {
    let report = report(old: [1, 2], new: [1, 2])
    #expect(report.markdown.hasSuffix("### Largest wins\n\nNone.\n\n### Largest losses\n\nNone.\n"))
  }

  @Test func `what was left out of a set is reported`() {
    var unknown = JudgedSet.Unknown()
    unknown.queryLines = 1
    unknown.postLines = 2000
    let queries = ["a", "b", "c"].map { JudgedSet.Query(id: QueryID($0), text: "?") }
    let set = JudgedSet(
      name: "s", posts: [], queries: queries,
      qrels: Qrels([QueryID("a"): grades(["p": 1]), QueryID("b"): grades(["p": 0])]), unknown: unknown)
    let empty = Run(name: "r", rankings: [:])
    let comparison = Comparison(
      of: empty, over: empty, by: .hit(at: 1), on: set, queries: set.qrels.queries,
      groups: QueryGroups(sharingPosts: set.qrels), seed: 1)
    let report = EvaluationReport(of: [empty], on: set, comparison: comparison, plotFile: "x.svg")
    #expect(
      report.markdown.contains(
        """
        - 0 posts
        - 2 queries measured of 3, in 2 groups
        - 1 not measured, without a judgement
        - 1 measured without a relevant post, so with score 0
        - 1 judgement left out for naming an unknown query
        - 2,000 judgements left out for naming an unknown post

        """))
  }

  @Test(arguments: [
    comparison(old: [2, 1, 1], new: [1, 1, 0]), comparison(old: [1, 2, 0], new: [1, 2, 0]),
    comparison(old: [3], new: [1]), largeComparison(),
  ])
  func `a plot is well-formed, says what it shows and stays in its frame`(comparison: Comparison) throws {
    let set = oneToOne(3)
    let report = EvaluationReport(
      of: [], on: set, comparison: comparison, metrics: [], plotFile: "x.svg")
    let plot = try Plot(report.plot)
    #expect(plot.texts["title"] == "mrr@10 of each query: new less old")
    #expect(plot.texts["desc"]?.contains("loses \(comparison.table.losses),") == true)
    #expect(plot.elements["rect"] == 3)
    for point in plot.points {
      #expect((76...770).contains(point.x) && (62...340).contains(point.y), "\(point)")
    }
  }

  @Test func `names in a plot are text, not markup`() throws {
    let set = oneToOne(2)
    let comparison = Comparison(
      of: run("a<b>&", ranks: [1, 1]), over: run("\"]]>", ranks: [1, 2]), by: .hit(at: 1), on: set,
      queries: set.qrels.queries, groups: QueryGroups(sharingPosts: set.qrels), seed: 1)
    let report = EvaluationReport(of: [], on: set, comparison: comparison, plotFile: "x.svg")
    #expect(try Plot(report.plot).texts["title"] == "hit@1 of each query: a<b>& less \"]]>")
  }
}

/// What an SVG holds, as an XML parser sees it.
private final class Plot: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var texts: [String: String] = [:]
  /// The corners of the bars: of the two filled paths.
  private(set) var points: [(x: Double, y: Double)] = []
  private var open: [String] = []

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    elements[name, default: 0] += 1
    guard name == "path", attributes["fill"] != nil, let path = attributes["d"] else { return }
    var x = 0.0
    var y = 0.0
    for command in path.matches(of: /([MVH])([-0-9.]+)(?: ([-0-9.]+))?/) {
      let first = Double(command.2) ?? .nan
      switch command.1 {
      case "M": (x, y) = (first, command.3.flatMap { Double($0) } ?? .nan)
      case "V": y = first
      default: x = first
      }
      points.append((x, y))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let name = open.last { texts[name, default: ""] += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }
}
