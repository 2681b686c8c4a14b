import Foundation
import FoundationXML
import Testing

extension AskCommand {
  /// The page of how a column stands.
  @Suite(.serialized)
  struct Reporting {
    private struct Report: Decodable {
      struct Posts: Decodable { let shown, words: Int }
      struct Counts: Decodable { let questions: Int }
      struct Judged: Decodable {
        let answerable, unanswerable: Counts
      }
      struct Review: Decodable { let due: Int }
      struct Gaps: Decodable {
        let hiddenTopics, hiddenQuestions: Int
        let openLetters: Int?
      }
      struct Map: Decodable {
        struct Point: Decodable { let post: String }
        let points: [Point]
      }

      let schema: Int
      let file, generation: String?
      let posts: Posts
      let judged: Judged?
      let review: Review
      let gaps: Gaps
      let map: Map?
    }

    private static let judgements = [
      "questions.tsv":
        "id\thalf\tgroup\tregister\tarea\ttext\nq1\tdevelopment\tg1\tplain\tteams\thow should I structure a data team\n"
        + "q2\ttest\tg2\tplain\tmoney\thow do I negotiate my salary\n",
      "qrels.tsv": "id\trater\tpost\tgrade\nq1\tr1\tstructure-data-team\t3\nq2\tr1\tsalary\t3\n",
      "unanswerable.tsv": "id\thalf\tkind\ttext\nu1\ttest\tfar\twhere do penguins sleep\n",
    ]

    private static func isWellFormed(_ page: String) -> Bool { XMLParser(data: Data(page.utf8)).parse() }

    @Test func `a report is one well-formed page, the same every time`() throws {
      let column = try Column.indexed()
      for (name, text) in Self.judgements { try column.write(text, to: "corpus/judgements/" + name) }
      let run = try column.ask("report", "report.html")
      run.expectClean()
      #expect(run.stdout == "report.html: 8 posts, 2026-06-01\n")
      let bytes = try column.bytes(of: "report.html")
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(Self.isWellFormed(page))
      #expect(page.contains("href=\"corpus/posts/salary.md\""))
      #expect(!page.contains("http"))
      try column.ask("report", "report.html").expectClean()
      #expect(try column.bytes(of: "report.html") == bytes)
      #expect(try column.ask("report", "-").bytes == bytes)
    }

    @Test func `JSON has the same numbers, and writes no page unless one is named`() throws {
      let column = try Column.indexed()
      for (name, text) in Self.judgements { try column.write(text, to: "corpus/judgements/" + name) }
      let run = try column.ask("report", "--json")
      run.expectClean()
      let report = try run.json(Report.self)
      #expect(report.schema == 1 && report.file == nil && report.generation == "0001")
      #expect(report.posts.shown == 8)
      #expect(report.judged?.answerable.questions == 2)
      #expect(report.judged?.unanswerable.questions == 1)
      #expect(report.map?.points.count == 8)
      #expect(try column.ask("report", "r.html", "--json").json(Report.self).file == "r.html")
      #expect(column.exists("r.html"))
    }

    @Test func `a column without posts, network or judgements has a report too`() throws {
      let empty = try Column([:])
      let none = try empty.ask("report", "-")
      #expect(none.end == .exit(0))
      #expect(Self.isWellFormed(none.stdout))
      #expect(none.stdout.contains("The column has no post that readers are shown."))
      let lexical = try Column.plain()
      try lexical.ask("index", "--lexical").expectClean()
      let words = try lexical.ask("report", "-")
      #expect(words.end == .exit(0) && Self.isWellFormed(words.stdout))
      #expect(words.stdout.contains("There is no map"))
      #expect(words.stdout.contains("The column has no judged questions"))
    }

    @Test func `a file that is no report is not written over without being told to`() throws {
      let column = try Column.indexed()
      try column.write("<html>mine</html>\n", to: "page.html")
      try column.ask("report", "page.html").expectError("page.html", "is no report", "--force")
      #expect(try column.bytes(of: "page.html") == Array("<html>mine</html>\n".utf8))
      try column.ask("report", "page.html", "--force").expectClean()
      try column.ask("report", "page.html").expectClean()
      try column.write("", to: "empty.html")
      try column.ask("report", "empty.html").expectClean()
    }

    @Test func `no post is ever written over, and no report lies among them`() throws {
      let column = try Column.indexed()
      let before = try column.listing(of: "corpus")
      try column.link("way.html", to: "corpus/posts/salary.md")
      for file in ["corpus/posts/salary.md", "corpus/posts/new.html", "corpus/report.html", "way.html"] {
        try column.ask("report", file, "--force").expectError(file, "among the posts")
      }
      #expect(try column.listing(of: "corpus") == before)
    }

    @Test func `a place that cannot be written is said in one line before any work`() throws {
      let column = try Column(SamplePosts.all)
      try column.ask("report", "missing/report.html").expectError("missing/report.html", "make its folder")
      try column.ask("report", "corpus").expectError("corpus", "is a folder")
      try column.ask("report", "").expectError("empty")
      try column.ask("report").expectError("needs a file")
      try column.ask("report", "-", "--json").expectError("--json")
      #expect(!column.exists(".ask"))
    }

    @Test func `judgements that cannot be read are named with their line`() throws {
      let column = try Column.indexed()
      try column.write("id\thalf\n", to: "corpus/judgements/questions.tsv")
      try column.ask("report", "r.html").expectError("questions.tsv:1")
      #expect(!column.exists("r.html"))
    }

    @Test func `titles are escaped, and a post that is none is counted`() throws {
      var posts = SamplePosts.all
      posts["posts/evil.md"] = SamplePosts.post("<script>alert(1)</script> & “so on”")
      posts["posts/broken.md"] = "---\ntitle: [\n---\n"
      let column = try Column(posts)
      let run = try column.ask("report", "-")
      #expect(run.end == .exit(0))
      #expect(Self.isWellFormed(run.stdout))
      #expect(!run.stdout.contains("<script"))
      #expect(run.stdout.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so on”"))
      #expect(run.stdout.contains("files that are no posts"))
    }

    @Test func `links lead from where the report lies to the posts`() throws {
      let column = try Column.indexed()
      try column.write("", to: "out/deep/.keep")
      try column.ask("report", "out/deep/r.html").expectClean()
      let page = String(decoding: try column.bytes(of: "out/deep/r.html"), as: UTF8.self)
      #expect(page.contains("href=\"../../corpus/posts/salary.md\""))
      let below = try column.ask(["report", "-"], in: "out")
      #expect(below.stdout.contains("href=\"../corpus/posts/salary.md\""))
    }

    @Test func `of what one or two readers asked the report says a count, and of letters their number`()
      throws
    {
      let column = try Column.indexed()
      try column.write(
        "2026-05-30\taaaa\twhat does Qzlorbin say of llamas\n2026-05-30\tbbbb\twhat does Qzlorbin say of llamas\n",
        to: ".ask/queries.tsv")
      #expect(try column.ask("report", "--json").json(Report.self).gaps.openLetters == nil)
      for (index, end) in ["asks", "asks again"].enumerated() {
        try column.write("From: Vexmiral\n\nVexmiral \(end) whether llamas code.\n", to: "letter-\(index)")
        try column.ask("letter", "new", "letter-\(index)").expectNoError()
      }
      let page = try column.ask("report", "-")
      #expect(page.end == .exit(0))
      #expect(!page.stdout.contains("Qzlorbin") && !page.stdout.contains("Vexmiral"))
      let json = try column.ask("report", "--json")
      #expect(!json.stdout.contains("Qzlorbin") && !json.stdout.contains("Vexmiral"))
      let gaps = try json.json(Report.self).gaps
      #expect(gaps.hiddenTopics == 1 && gaps.hiddenQuestions == 2 && gaps.openLetters == 2)
      #expect(page.stdout.contains("2 letters are open."))
      try column.append("2026-05-30\tcccc\twhat does Qzlorbin say of llamas\n", to: ".ask/queries.tsv")
      #expect(try column.ask("report", "-").stdout.contains("“what does Qzlorbin say of llamas”"))
    }
  }
}
