import AskCorpus
import AskEditor
import TestSupport
import Testing

struct StackExchangeImportTests {
  private static let rows = """
    <?xml version="1.0" encoding="utf-8"?>
    <posts>
      <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2012-03-04T05:06:07.890" Score="7"
        Body="&lt;p&gt;How &lt;b&gt;do&lt;/b&gt; I?&lt;/p&gt;" OwnerUserId="5" Title="How do I?"
        Tags="&lt;a&gt;&lt;b-c&gt;" ContentLicense="CC BY-SA 4.0" />
      <row Id="2" PostTypeId="2" ParentId="1" Score="9" Body="&lt;h1&gt;Top&lt;/h1&gt;&lt;p&gt;Nine.&lt;/p&gt;" OwnerDisplayName="Qzlorbin" />
      <row Id="3" PostTypeId="2" ParentId="1" Score="0" Body="&lt;p&gt;Accepted.&lt;/p&gt;" OwnerUserId="6" />
      <row Id="4" PostTypeId="2" ParentId="1" Score="-2" Body="&lt;p&gt;Bad.&lt;/p&gt;" />
      <row Id="5" PostTypeId="1" Title="Nobody knows" Body="&lt;p&gt;x&lt;/p&gt;" Tags="|d|e|" />
      <row Id="6" PostTypeId="1" Title="One" Body="&lt;p&gt;y&lt;/p&gt;" Tags="|d|e|" />
      <row Id="8" PostTypeId="2" ParentId="99" Score="3" Body="lost" />
      <row Id="9" PostTypeId="5" Body="about a tag" />
      <row PostTypeId="1" Title="no id" Body="x" />
      <row Id="6" PostTypeId="1" Title="twice" Body="x" />
      <row Id="7" PostTypeId="2" ParentId="6" Score="1" Body="&lt;p&gt;Seven.&lt;/p&gt;" />
    </posts>
    """

  @Test
  func `a question and its answers are one post, the accepted answer first`() throws {
    let imports = Imports()
    imports.folder.write("stats/Posts.xml", Self.rows)
    let summary = try imports.run("stats") { $0.site = "https://stats.example.org" }
    #expect(summary.kind == .stackexchange && summary.name == "stats" && summary.imported == 2)
    #expect(
      summary.leftOut == [
        "answers without a vote": 1, "questions without an answer": 1,
        "rows that are neither question nor answer": 1,
        "answers to questions that are not in the dump": 1,
      ])
    #expect(
      summary.skipped.map(\.reason) == ["the row has no Id", "row 6 stands there twice; the first was taken"])
    let posts = try imports.posts()
    let post = try #require(posts["how-do-i.md"])
    #expect(post.title == "How do I?" && post.author == "user 5" && post.tags == ["a", "b-c"])
    #expect(post.published?.description == "2012-03-04" && post.question.map(\.text) == ["How do I?"])
    #expect(
      post.sections.map(\.headings) == [
        ["The accepted answer, 0 votes"], ["An answer with 9 votes"], ["An answer with 9 votes", "Top"],
      ])
    #expect(post.blocks.map(\.text) == ["Accepted.", "Nine."])
    #expect(
      post.otherKeys["source"] == "https://stats.example.org/q/1"
        && post.otherKeys["licence"] == "CC BY-SA 4.0")
    #expect(
      post.furtherReading.map(\.url) == ["q/1", "a/3", "a/2"].map { "https://stats.example.org/\($0)" })
    #expect(post.furtherReading.map(\.note) == ["user 5, 2012-03-04", "user 6", "Qzlorbin"])
    let one = try #require(posts["one.md"])
    #expect(one.sections.map(\.headings) == [[]] && one.blocks.map(\.text) == ["Seven."])
  }

  @Test
  func `an answer that comes later, and one that changes, update their post alone`() throws {
    let imports = Imports()
    imports.folder.write("stats/Posts.xml", Self.rows)
    _ = try imports.run("stats")
    imports.folder.write(
      "stats/Posts.xml",
      Self.rows.replacing("Seven.", with: "Seven and more.")
        .replacing(
          "</posts>",
          with: "<row Id=\"10\" PostTypeId=\"2\" ParentId=\"5\" Score=\"2\" Body=\"Ten.\"/></posts>"))
    let summary = try imports.run("stats")
    #expect(summary.updated == 1 && summary.imported == 1 && summary.unchanged == 1)
    #expect(try imports.posts()["nobody-knows.md"]?.blocks.map(\.text) == ["Ten."])
  }

  @Test
  func `a dump that is cut anywhere gives what was read before, and says where it ends`() throws {
    let bytes = Array(Self.rows.utf8)
    var lengths: Set<Int> = []
    for seed in UInt64(1)...40 {
      var random = SeededGenerator(seed: seed)
      lengths.insert(Int.random(in: 60..<bytes.count - 2, using: &random))
    }
    for length in lengths {
      let imports = Imports()
      imports.folder.write("stats/Posts.xml", Array(bytes[..<length]))
      let summary = try imports.run("stats")
      let broken = try #require(summary.broken, "cut at \(length)")
      #expect(
        broken.byte <= Int64(length) && broken.byte > Int64(length) - 600, "cut at \(length): \(broken)")
      #expect(!summary.isClean)
      #expect(summary.imported == (try? imports.posts().count) ?? 0)
    }
  }

  @Test
  func `posts that are known stay as they are when a dump broke off, and new ones come`() throws {
    let imports = Imports()
    let rows = Self.rows.replacing("Score=\"7\"", with: "Score=\"8\"")
    let more = rows.replacing(
      "</posts>", with: "<row Id=\"11\" PostTypeId=\"2\" ParentId=\"1\" Score=\"4\" Body=\"Late.\"/></posts>")
    imports.folder.write("stats/Posts.xml", more)
    _ = try imports.run("stats")
    let whole = imports.folder.text("out/how-do-i.md")
    #expect(whole?.contains("Late.") == true)
    let cut = try #require(more.firstRange(of: "<row Id=\"11\""))
    let new = "<row Id=\"12\" PostTypeId=\"2\" ParentId=\"5\" Score=\"1\" Body=\"Twelve.\"/>"
    imports.folder.write("stats/Posts.xml", more[..<cut.lowerBound] + new + "<row Id=")
    let summary = try imports.run("stats")
    #expect(summary.broken != nil && summary.updated == 0 && summary.imported == 1 && summary.unchanged == 1)
    #expect(
      summary.kept.map(\.place) == ["how-do-i.md"] && summary.kept.first?.reason.contains("broke off") == true
    )
    #expect(imports.folder.text("out/how-do-i.md") == whole && summary.goneCount == 0)
    // The whole dump goes on as if nothing had been.
    imports.folder.write("stats/Posts.xml", more.replacing("Late.", with: "Later."))
    #expect(try imports.run("stats").updated == 1)
  }
}
