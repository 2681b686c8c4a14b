import AskCorpus
import AskEditor
import AskTerminal
import Testing

@Suite struct MapChartTests {
  private static func page() throws -> PageOutline {
    PageOutline(ReportSamples.html(try ReportSamples.full()))
  }

  @Test func `every post is a point that leads to its file and says its title`() throws {
    let points = try Self.page().elements.filter { $0.name == "a" && $0.attributes["transform"] != nil }
    #expect(points.count == 24)
    #expect(
      Set(points.compactMap { $0.attributes["href"] }) == Set((0..<24).map { "corpus/posts/p\($0).md" }))
    #expect(points.allSatisfy { $0.text.contains("Post ") })
  }

  @Test func `labels of areas do not cover each other`() throws {
    let labels = try Self.page().elements.filter { $0.attributes["class"]?.hasPrefix("name") == true }
    #expect(labels.count == 4)
    // As wide and high as the largest letters of the style sheet make them.
    let boxes = labels.map { label -> (x: Double, y: Double, width: Double) in
      (
        Double(label.attributes["x"] ?? "") ?? .nan, Double(label.attributes["y"] ?? "") ?? .nan,
        Double(label.text.count) * 28 * 0.56
      )
    }
    for (number, box) in boxes.enumerated() {
      for other in boxes[..<number] {
        #expect(
          abs(box.x - other.x) >= (box.width + other.width) / 2 || abs(box.y - other.y) >= 28)
      }
    }
  }

  @Test func `areas differ in shape as well as in colour`() throws {
    let shapes = try Self.page().elements.filter { $0.attributes["class"]?.hasPrefix("point") == true }
    let pairs = Set(shapes.map { [$0.attributes["class"] ?? "", $0.attributes["d"] ?? ""] })
    #expect(pairs.count == 4 && Set(pairs.map { $0[1] }).count == 4)
  }
}

@Suite struct PostLinksTests {
  private static func address(
    _ path: String, page: String, corpus: String = "/a/b/corpus", prefix: String = "corpus/"
  )
    throws -> String?
  {
    let links = PostLinks(page: page, corpus: corpus, prefix: prefix)
    let post = Post(
      id: PostID("p"), path: path, title: "P", published: CalendarDate("2020-01-01"),
      reviewBy: CalendarDate("2021-01-01"))
    let page = PageOutline(ReportPage(ReportSamples.report([post]), links: links).html)
    return page.values(of: "href").first { !$0.hasPrefix("#") }
  }

  @Test(arguments: [
    ("/a/b", "corpus/posts/x.md"), ("/a", "b/corpus/posts/x.md"),
    ("/a/b/out/deep", "../../corpus/posts/x.md"),
    ("/", "a/b/corpus/posts/x.md"), ("/z", "../a/b/corpus/posts/x.md"),
  ])
  func `addresses lead from the folder of the page to the post`(page: String, address: String) throws {
    #expect(try Self.address("corpus/posts/x.md", page: page) == address)
  }

  @Test func `no name is taken for a scheme, a query or a fragment`() throws {
    #expect(
      try Self.address(
        "../c/javascript:alert(1)?a=b#c d/ü%.md", page: "/a/b/corpus", prefix: "../c/")
        == "javascript%3Aalert%281%29%3Fa%3Db%23c%20d/%C3%BC%25.md")
  }
}
