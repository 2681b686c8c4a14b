import AskCorpus
import AskEditor
import AskEval
import Foundation
import TestSupport
import Testing

struct ExportTests {
  private let folder = ScratchFolder()

  init() {
    folder.write(
      "corpus/posts/one.md",
      """
      ---
      title: "Who <b>hires</b> & why?"
      author: Qzlorbin
      published: 2025-03-04
      tags: [hiring, "a/b & c"]
      asked-as:
        - who does the hiring
        - "the hirers?"
      status: published
      ---

      ## Question

      Who hires?

      ## Answer

      ### Hiring managers

      The manager is hiring. See [the other](two.md#later), [nothing](gone.md), [bread](./brötchen.md?a=1#the-end), [more](it's%20%26.md), [the web](https://example.org/?a=1&b=2).

      <div onclick="alert(1)"><p>raw <b>block</b></p><script>alert(2)</script></div>

      An <span onclick="x">inline</span> [link](javascript:alert(3)) and ![a chart](https://example.org/c.png).

      > ### Quoted

      ### Hiring managers

      Again. ~~Gone~~, ~not~.

      ## Further reading

      - [A book](https://example.org/book), someone, 2020.

      """)
    folder.write(
      "corpus/posts/two.md",
      "---\ntitle: Two\nsuperseded-by: one\n---\n# Two\n\nAbout pigeons.\n\n## Later\n\nLofts.\n")
    folder.write("corpus/posts/draft.md", "---\ntitle: Secretword\nstatus: draft\n---\nNot yet.\n")
    folder.write(
      "corpus/posts/brötchen.md", "---\ntitle: Brötchen\npublished: 2026-01-01\n---\nÜber Pigeons und 漢字。\n")
    folder.write("corpus/posts/it's &.md", "---\ntitle: More\n---\nMore.\n")
    folder.write("corpus/posts/broken.md", "---\ntitle: [\n---\nx\n")
  }

  private var column: ExportedColumn {
    get throws { ExportedColumn(try CorpusFolder(path: folder.path + "/corpus")) }
  }

  private func site(into target: String = "site") throws -> ExportSummary {
    try SiteExport(try column, title: "A <column>", address: "https://example.org/x", language: "english")
      .write(to: folder.path + "/" + target)
  }

  @Test
  func `JSON has a post a line with all fields, drafts are left out and problems named`() throws {
    let column = try column
    #expect(column.posts == 4 && column.drafts == 1 && column.problems.map(\.path) == ["posts/broken.md"])
    let text = String(decoding: try JSONLinesExport(column).bytes(), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(
      lines.count == 4 && !text.contains("Secretword")
        && lines.allSatisfy { $0.hasPrefix(JSONLinesExport.head) })
    let one = try #require(
      try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        .first { $0?["post"] as? String == "one" } ?? nil)
    #expect(
      one["title"] as? String == "Who <b>hires</b> & why?" && one["published"] as? String == "2025-03-04")
    #expect(one["askedAs"] as? [String] == ["who does the hiring", "the hirers?"])
    let passages = try #require(one["passages"] as? [[String: Any]])
    #expect(passages.contains { ($0["text"] as? String)?.contains("The manager is hiring.") == true })
    #expect(
      (one["furtherReading"] as? [[String: Any]])?.first?["url"] as? String == "https://example.org/book")
  }

  @Test
  func `a judged set can be read again, and holds what is known`() throws {
    folder.write(
      "corpus/judgements/questions.tsv",
      "id\thalf\tgroup\tregister\tarea\ttext\nq1\ttest\tg\tplain\ta\twho is it\n")
    folder.write(
      "corpus/judgements/qrels.tsv", "id\trater\tpost\tgrade\nq1\tr1\tone\t3\nq1\tr1\tbrötchen\t1\n")
    let summary = try BEIRExport(try column).write(to: folder.path + "/set")
    #expect(summary.posts == 3 && summary.queries == 3 && summary.judgements == 4, "\(summary)")
    let set = try JudgedSet(folder: folder.path + "/set")
    #expect(set.posts.map(\.id.rawValue) == ["brötchen", "it's_&", "one"] && set.queries.count == 3)
    #expect(set.unknown == JudgedSet.Unknown())
    let judged = set.qrels[QueryID("q1")]
    #expect(judged[PostName("one")] == 2 && judged[PostName("brötchen")] == 0 && judged.relevantCount == 1)
    #expect(!set.posts.contains { $0.text.contains("the hirers?") })
  }

  @Test
  func `a site has a page a post, safe, with links between them`() throws {
    let summary = try site()
    #expect(summary.posts == 4 && summary.written == 9)
    let one = try #require(folder.text("site/posts/one.html"))
    #expect(one.contains("<title>Who &lt;b&gt;hires&lt;/b&gt; &amp; why? – A &lt;column&gt;</title>"))
    #expect(one.contains("<h3 id=\"hiring-managers\">") && one.contains("<h3 id=\"hiring-managers-1\">"))
    #expect(one.contains("<a href=\"two.html#later\">the other</a>") && one.contains("<a>nothing</a>"))
    #expect(one.contains("<a href=\"br%C3%B6tchen.html?a=1#the-end\">bread</a>"))
    #expect(one.contains("<a href=\"its.html\">more</a>"))
    #expect(one.contains("<a href=\"https://example.org/?a=1&amp;b=2\">the web</a>"))
    #expect(one.contains("raw <strong>block</strong>") && one.contains("An inline <a href=\"\">link</a>"))
    #expect(one.contains("<del>Gone</del>, ~not~"))
    #expect(one.contains("<a href=\"https://example.org/c.png\">[image: a chart]</a>"))
    for word in ["onclick", "alert", "<img", "javascript:"] { #expect(!one.contains(word), "\(word)") }
    let two = try #require(folder.text("site/posts/two.html"))
    #expect(two.contains("<a href=\"one.html\">newer post</a>"))
    #expect(two.split(separator: "<h1").count == 2, "the title stands there once")
    let index = try #require(folder.text("site/index.html"))
    #expect(index.contains("href=\"posts/br%C3%B6tchen.html\"") && index.contains("<h2>2026</h2>"))
    #expect(index.contains("id=\"tag-a-b-c\"") && one.contains("../index.html#tag-a-b-c"))
    let feed = try #require(folder.text("site/feed.xml"))
    #expect(
      feed.contains("<link>https://example.org/x/posts/one.html</link>")
        && feed.contains("Tue, 04 Mar 2025 00:00:00 GMT"))
    for name in ["index.html", "feed.xml", "search-index.js", "posts/one.html"] {
      #expect(folder.text("site/" + name)?.contains("Secretword") == false)
    }
    // Its feed is one that ask reads.
    let imported = try Importer(source: folder.path + "/site/feed.xml", into: folder.path + "/again").run()
    #expect(imported.imported == 4 && imported.isClean, "\(imported)")
  }

  @Test
  func `the same posts give the same bytes, and pages of posts that are gone go`() throws {
    _ = try site()
    _ = try site(into: "twin")
    for name in ["index.html", "search-index.js", "feed.xml", ".ask-export", "posts/two.html"] {
      #expect(folder.bytes("site/" + name) == folder.bytes("twin/" + name), "\(name)")
    }
    let again = try site()
    #expect(again.written == 0 && again.unchanged == 9 && again.removed == 0)
    folder.remove("corpus/posts/two.md")
    let less = try site()
    #expect(
      less.removed == 1 && folder.text("site/posts/two.html") == nil
        && folder.text("site/posts/one.html") != nil)
  }

  @Test
  func `a folder of somebody else, of another kind or in the column is refused and left as it is`() throws {
    folder.write("mine/notes.txt", "mine")
    #expect(throws: TransferError.self) { _ = try site(into: "mine") }
    #expect(folder.text("mine/index.html") == nil && folder.text("mine/.ask-export") == nil)
    _ = try BEIRExport(try column).write(to: folder.path + "/set")
    #expect(throws: TransferError.self) { _ = try site(into: "set") }
    for place in ["corpus", "corpus/site", ".", "x/../corpus/y"] {
      #expect(throws: TransferError.self, "\(place)") { _ = try site(into: place) }
    }
    // A marker that names files elsewhere removes nothing there.
    folder.write(
      "bad/.ask-export", "ask-export site\n../mine/notes.txt\n/etc/x\nposts/../../mine/notes.txt\n")
    _ = try site(into: "bad")
    #expect(folder.text("mine/notes.txt") == "mine")
    // A link in place of a page is not followed.
    folder.link("link", to: "mine")
    #expect(throws: TransferError.self) { _ = try site(into: "link") }
    folder.write("evil/.ask-export", "ask-export site\n")
    folder.link("evil/posts", to: "../mine")
    #expect(throws: TransferError.self) { _ = try site(into: "evil") }
    #expect(folder.text("mine/one.html") == nil && folder.text("evil/index.html") == nil)
  }

  @Test
  func `a link that has taken the place of a folder leads no export and no import out`() throws {
    _ = try site()
    folder.move("site/posts", to: "elsewhere")
    folder.write("elsewhere/two.html", "mine")
    folder.link("site/posts", to: "../elsewhere")
    folder.remove("corpus/posts/two.md")
    #expect(throws: TransferError.self) { _ = try site() }
    #expect(folder.text("elsewhere/two.html") == "mine")
    // A post of the marker that is gone is not removed behind the link.
    folder.write("set/.ask-export", "ask-export beir\nposts/two.html\n")
    folder.link("set/posts", to: "../elsewhere")
    _ = try BEIRExport(try column).write(to: folder.path + "/set")
    #expect(folder.text("elsewhere/two.html") == "mine")
    folder.write("in/corpus.jsonl", "{\"_id\": \"d\", \"text\": \"Text.\"}\n")
    folder.write("in/queries.jsonl", "first\n")
    folder.write("elsewhere/queries.jsonl", "first\n")
    folder.write("out/one.md", "x")
    folder.link("out/in-judgements", to: "../elsewhere")
    let summary = try Importer(source: folder.path + "/in", into: folder.path + "/out").run()
    #expect(summary.keptCount == 1 && summary.imported == 1, "\(summary)")
  }

  @Test
  func `a file that no export has made is in the way of nothing else`() throws {
    _ = try site()
    let index = folder.bytes("site/index.html")
    let marker = folder.bytes("site/.ask-export")
    folder.write("corpus/posts/new.md", "---\ntitle: New\n---\nNew.\n")
    folder.write("site/posts/new.html", "mine")
    let error = #expect(throws: TransferError.self) { _ = try site() }
    #expect(error?.path.hasSuffix("site/posts/new.html") == true && error?.reason == .notExported)
    #expect(folder.text("site/posts/new.html") == "mine")
    #expect(folder.bytes("site/index.html") == index && folder.bytes("site/.ask-export") == marker)
    folder.remove("site/posts/new.html")
    #expect(try site().removed == 0 && folder.text("site/posts/new.html") != "mine")
  }

  @Test
  func `the search of the site finds other forms of a word, where there is a node to run it`() throws {
    _ = try site()
    let script = """
      require('./search-index.js'); const s = require('./search.js'); const d = s.load(globalThis.ASK_INDEX);
      console.log(JSON.stringify(process.argv.slice(1).map((q) => s.search(q, d).map((r) => r.url))));
      """
    let questions = ["hired", "PIGEON", "brotchen", "漢字", "lofts?", "zzz", "", "who does the hiring"]
    let node = Process()
    node.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    node.arguments = ["node", "-e", script, "--"] + questions
    node.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/site")
    let pipe = Pipe()
    node.standardOutput = pipe
    node.standardError = FileHandle.nullDevice
    try node.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    node.waitUntilExit()
    guard node.terminationStatus != 127 else { return print("skipped: there is no node") }
    let found = try JSONDecoder().decode([[String]].self, from: output)
    #expect(found[0].first == "posts/one.html")
    #expect(Set(found[1]) == ["posts/two.html", "posts/br%C3%B6tchen.html"])
    #expect(found[2].first == "posts/br%C3%B6tchen.html" && found[3] == ["posts/br%C3%B6tchen.html"])
    #expect(found[4] == ["posts/two.html"] && found[5].isEmpty && found[6].isEmpty)
    #expect(found[7].first == "posts/one.html")
  }
}
