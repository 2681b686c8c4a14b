import AskCorpus
import AskEditor
import AskTerminal
import Foundation
import TestSupport
import Testing

@Suite struct ReportPageTests {
  @Test func `a report is well-formed, and the same twice`() throws {
    let html = ReportSamples.html(try ReportSamples.full())
    #expect(PageOutline(html).problem == nil)
    #expect(html.hasPrefix("<!DOCTYPE html>\n"))
    #expect(html.prefix(1024).contains(ReportPage.mark))
    let again = ReportSamples.html(try ReportSamples.full())
    #expect(html == again)
  }

  @Test func `nothing is loaded and no script runs`() throws {
    let html = ReportSamples.html(try ReportSamples.full())
    let page = PageOutline(html)
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "image", "use", "font"]))
    #expect(page.values(of: "src").isEmpty && page.values(of: "xlink:href").isEmpty)
    for address in page.values(of: "href") {
      #expect(address.hasPrefix("#") || address.hasPrefix("corpus/posts/"), "\(address)")
    }
    for word in ["http:", "https:", "url(", "@import", "javascript:"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(page.elements.allSatisfy { element in !element.attributes.keys.contains { $0.hasPrefix("on") } })
  }

  @Test func `what a post says never becomes markup`() throws {
    let hostile = [
      1: "<script>alert('x')</script>", 2: "\" onload=\"alert(1)\" & 'y' <!-- ]]>",
      3: "a \u{1B}[31m red \u{0} and \u{202E}turned \u{FFFE}", 4: "</title></svg></style><b>",
    ]
    let html = ReportSamples.html(
      try ReportSamples.full(titles: hostile, text: "<img src=x onerror=alert(1)>&amp;"))
    let page = PageOutline(html)
    #expect(page.problem == nil)
    #expect(Set(page.elements.map(\.name)).isDisjoint(with: ["script", "img", "b"]))
    #expect(page.values(of: "onload").isEmpty)
    #expect(
      !html.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0xFFFE
      })
    let cells = page.texts(of: "a")
    #expect(cells.contains("<script>alert('x')</script>"))
    #expect(page.texts(of: "th").contains("<img src=x onerror=alert(1)>&amp;"))
  }

  @Test func `random titles leave the page well-formed`() throws {
    try withSeeds(12) { rng, _ in
      var titles: [Int: String] = [:]
      for number in 0..<24 { titles[number] = RandomText.text(maxWords: 8, using: &rng) }
      let page = PageOutline(ReportSamples.html(try ReportSamples.full(titles: titles)))
      #expect(page.problem == nil)
    }
  }

  @Test func `every part can be linked to, and every such link leads somewhere`() throws {
    let page = PageOutline(ReportSamples.html(try ReportSamples.full()))
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    for target in page.values(of: "href").filter({ $0.hasPrefix("#") }) {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
    for label in page.values(of: "aria-labelledby") { #expect(ids.contains(label), "\(label)") }
    #expect(
      ["posts", "coverage", "confidence", "review", "gaps", "generations", "map"].allSatisfy(ids.contains))
  }

  @Test func `every chart says in words what it shows, and has its numbers in a table`() throws {
    let page = PageOutline(ReportSamples.html(try ReportSamples.full()))
    let charts = page.elements.filter { $0.attributes["class"]?.hasPrefix("chart") == true }
    #expect(charts.count == 11)
    #expect(charts.allSatisfy { ($0.attributes["aria-label"]?.count ?? 0) > 20 })
    let findings = page.elements.filter { $0.attributes["class"] == "finding" }.map(\.text)
    #expect(findings.allSatisfy { $0.hasSuffix(".") })
    #expect(page.texts(of: "details").count >= 10)
  }

  @Test func `findings say what the figures are`() throws {
    let page = PageOutline(ReportSamples.html(try ReportSamples.full()))
    let findings = page.elements.filter { $0.attributes["class"] == "finding" }.map(\.text)
    for sentence in [
      "24 of 24 posts have not been read again for a year or longer.",
      "Of 2 judged questions that a post answers, 50 % are answered, 50 % get a maybe and 0 % nothing; x has the lowest "
        + "share, 0 %.",
      "Of 1 judged question that no post answers, 100 % get no answer or a maybe.",
      "Of 1 judged question that is answered, 1 (100 %) have a right post first, 0 another post, and for 0 no post is "
        + "right.",
      "24 of 24 posts are due; the most frequent reason is that the day to read it again has passed.",
      "Generation 2 has a right post first for 70 % of 2 judged questions; nDCG@10 is 0.800, +0.100 since generation 1 of "
        + "1 May 2026.",
    ] {
      #expect(findings.contains(sentence), "\(sentence)")
    }
  }

  @Test func `questions of the test half count in sums only`() throws {
    let html = ReportSamples.html(try ReportSamples.full())
    #expect(html.contains("the first"))
    #expect(!html.contains("secret of the test half"))
  }

  @Test func `a column without posts, network, judgements or history has a page too`() throws {
    for report in [
      ReportSamples.report([]), ReportSamples.report((0..<3).map { ReportSamples.post($0) }),
      ReportSamples.report([ReportSamples.post(1, tags: [])], judged: try ReportSamples.judged()),
      ReportSamples.report(
        (0..<6).map { ReportSamples.post($0) }, generations: [ReportSamples.generation(1, 0.5)]),
    ] {
      let page = PageOutline(ReportSamples.html(report))
      #expect(page.problem == nil)
      #expect(page.texts(of: "h2").count == 7)
      #expect(!page.texts(of: "p").contains(""))
    }
    let empty = ReportSamples.html(ReportSamples.report([]))
    #expect(empty.contains("The column has no post that readers are shown."))
    #expect(empty.contains("The column has no judged questions"))
    let one = ReportSamples.html(
      ReportSamples.report([ReportSamples.post(1)], generations: [ReportSamples.generation(1, 0.5)]))
    #expect(one.contains("There is no earlier one to compare with."))
    #expect(one.contains("There is no map"))
  }

  @Test func `a name of a column is escaped like any other`() {
    let page = PageOutline(ReportSamples.html(ReportSamples.report([], column: "a<b>&\"c")))
    #expect(page.problem == nil)
    #expect(page.texts(of: "h1") == ["Report on a<b>&\"c"])
  }

  @Test func `colours are named in one place, so that dark has its own`() throws {
    let html = ReportSamples.html(try ReportSamples.full())
    let page = PageOutline(html)
    #expect(html.contains("prefers-color-scheme: dark"))
    #expect(html.contains("@media print"))
    for attribute in ["fill", "stroke", "style", "color"] { #expect(page.values(of: attribute).isEmpty) }
  }
}
