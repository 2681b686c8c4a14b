import AskCorpus
import AskEditor
import TestSupport
import Testing

struct FeedImportTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>A blog</title><link>https://example.org/</link>
    <item><title>Who &amp;amp; what?</title><link>https://example.org/who</link><guid>tag:1</guid>
      <dc:creator>Qzlorbin</dc:creator><pubDate>Sat, 31 Jan 2026 23:00:00 +0100</pubDate>
      <category>Hiring</category><category>Hiring</category><category>C++</category>
      <media:title>not this one</media:title>
      <description>short</description><content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item>
    <item><description>Only a few words, and no title.</description></item>
    <item><title>Who &amp;amp; what?</title><guid>tag:2</guid><description>Another.</description></item>
    <item><title>Empty</title><guid>tag:3</guid></item>
    </channel></rss>
    """

  @Test
  func `RSS becomes posts, and what has no text is skipped with its place`() throws {
    let imports = Imports()
    imports.folder.write("feed.xml", Self.rss)
    let summary = try imports.run("feed.xml")
    #expect(summary.kind == .feed && summary.imported == 3 && summary.skippedCount == 1)
    #expect(summary.skipped.first?.place.contains("feed.xml@") == true)
    let posts = try imports.posts()
    let post = try #require(posts["who-what.md"])
    #expect(post.title == "Who & what?" && post.author == "Qzlorbin" && post.tags == ["Hiring", "C++"])
    #expect(post.published == CalendarDate(year: 2026, month: 1, day: 31) && post.status == .published)
    #expect(post.otherKeys["source"] == "https://example.org/who")
    #expect(post.blocks.map(\.text) == ["The whole text."])
    #expect(post.furtherReading.map(\.url) == ["https://example.org/who"])
    #expect(posts["who-what-2.md"]?.blocks.map(\.text) == ["Another."])
    #expect(posts["only-a-few-words-and-no-title.md"] != nil)
  }

  @Test
  func `Atom becomes posts`() throws {
    let imports = Imports()
    imports.folder.write(
      "blog.atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><author><name>Not of an entry</name></author>
      <entry><id>urn:1</id><title type="html">A &lt;i&gt;title&lt;/i&gt;</title>
        <link rel="edit" href="https://example.org/edit"/><link href="https://example.org/one"/>
        <author><name>Qzlorbin</name><email>q@example.org</email></author>
        <published>2026-01-05T10:00:00Z</published><updated>2026-02-06T10:00:00Z</updated><category term="a"/>
        <source><title>elsewhere</title></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>two</em>.</p><ul><li>x</li></ul></div></content>
      </entry>
      <entry><id>urn:3</id><title>Three &lt;three&gt; &amp;amp; more</title><author><name>A &lt;B&gt;</name></author>
        <category term="x&lt;y&gt;"/><content>Plain &lt;p&gt;.</content></entry>
      <entry><id>urn:2</id><title>Two</title><updated>2026-02-06</updated>
        <summary type="text">a &lt;b&gt; c</summary></entry>
      </feed>
      """)
    let summary = try imports.run("blog.atom")
    #expect(summary.imported == 3 && summary.isClean, "\(summary)")
    let post = try #require(try imports.posts()["a-title.md"])
    #expect(post.title == "A title" && post.author == "Qzlorbin" && post.tags == ["a"])
    #expect(post.published?.description == "2026-01-05" && post.reviewed?.description == "2026-02-06")
    #expect(post.blocks.map(\.text) == ["One two.", "x"])
    #expect(post.otherKeys["source"] == "https://example.org/one")
    // RFC 4287: without a type it is plain text.
    let plain = try #require(try imports.posts().values.first { $0.title.hasPrefix("Three") })
    #expect(plain.title == "Three <three> &amp; more" && plain.author == "A <B>" && plain.tags == ["x<y>"])
    #expect(plain.blocks.map(\.text) == ["Plain <p>."])
    #expect(try imports.posts()["two.md"]?.blocks.map(\.text) == ["a <b> c"])
  }

  @Test
  func `RSS 1.0 and Latin-1 are read`() throws {
    let imports = Imports()
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>c</title></channel>
      <item rdf:about="y"><title>Caf\u{E9}</title><link>https://example.org/c</link><description>Th\u{E9}</description></item>
      </rdf:RDF>
      """
    imports.folder.write("feed.rdf", text.unicodeScalars.map { UInt8($0.value) })
    #expect(try imports.run("feed.rdf").imported == 1)
    #expect(try imports.posts()["café.md"]?.blocks.map(\.text) == ["Thé"])
  }

  @Test
  func `what was read before a feed breaks off is kept, and the byte is named`() throws {
    for cut in [" <item><title>&bogus;</title>", "", "<item></wrong>", "<a b=>", "</channel></rss>x"] {
      let imports = Imports()
      let whole = try #require(Self.rss.firstRange(of: "<item><description>"))
      let head = String(Self.rss[..<whole.lowerBound])
      imports.folder.write("feed.xml", head + cut)
      let summary = try imports.run("feed.xml")
      #expect(summary.imported == 1 && !summary.isClean)
      let broken = try #require(summary.broken)
      let length = Int64((head + cut).utf8.count)
      #expect(broken.byte <= length && broken.byte >= length - 40, "\(broken), \(length) bytes")
      #expect(!cut.isEmpty || broken.byte == length)
      // Mended, the rest comes, and the first stays as it is.
      imports.folder.write("feed.xml", Self.rss)
      let again = try imports.run("feed.xml")
      #expect(again.unchanged == 1 && again.imported == 2 && again.broken == nil)
    }
  }

  @Test
  func `entities of its own make a feed refused, however little they mean`() throws {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }
    let bombs = [
      "<!DOCTYPE rss [<!ENTITY l0 \"ha\">\(laughs.joined())]><rss><channel><item><title>&l9;</title></item></channel></rss>",
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&f;</title></item></channel></rss>",
      "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]><rss><channel><item><title>x</title></item></channel></rss>",
    ]
    for bomb in bombs {
      let imports = Imports()
      imports.folder.write("feed.xml", bomb)
      do {
        let summary = try imports.run("feed.xml")
        #expect(summary.imported == 0 && summary.broken != nil, "\(summary)")
      } catch let error as TransferError {
        #expect("\(error)".contains("entities"), "\(error)")
      }
      #expect(imports.folder.text("out/root.md") == nil)
    }
  }

  @Test
  func `what is no feed is refused with what to do`() throws {
    let files: [(bytes: [UInt8], word: String)] = [
      ([], "empty"), (Array(" \n".utf8), "empty"), (Array("\n<!DOCTYPE html><html><p>x".utf8), "web page"),
      (Array("<?xml version=\"1.0\"?><!-- a --><html><p>x".utf8), "web page"),
      ([0x1F, 0x8B, 8, 0], "gunzip"), (Array("PK\u{3}\u{4}".utf8), "unzip"), (Array("<svg/>".utf8), "svg"),
      (Array("hello".utf8), "--from"), ([0, 0, 0, 0], "empty"), (Array("<".utf8), "broken"),
    ]
    for (bytes, word) in files {
      let imports = Imports()
      imports.folder.write("feed.xml", bytes)
      let error = #expect(throws: TransferError.self) { _ = try imports.run("feed.xml") }
      #expect(error.map { "\($0)".contains(word) } == true, "\(String(describing: error))")
    }
  }
}
