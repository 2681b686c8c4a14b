import AskCorpus
import AskEditor
import TestSupport
import Testing

/// HTML as it becomes Markdown, by way of a feed.
struct MarkdownOfHTMLTests {
  private func body(_ html: String) throws -> String {
    let imports = Imports()
    imports.folder.write(
      "feed.xml",
      "<rss version=\"2.0\"><channel><item><title>T</title><guid>1</guid><description><![CDATA[\(html)]]></description>"
        + "</item></channel></rss>")
    let summary = try imports.run("feed.xml")
    try #require(summary.imported == 1, "\(summary)")
    let text = try #require(imports.folder.text("out/t.md"))
    let start = try #require(text.firstRange(of: "## Answer\n\n"))
    return String(text[start.upperBound...].dropLast())
  }

  @Test(arguments: [
    ("<p>one</p><p>two</p>", "one\n\ntwo"),
    ("plain <b>bold</b> and <em>soft</em>", "plain **bold** and *soft*"),
    ("a<b> b </b>c", "a **b** c"),
    ("<p><b>one<br><br>two</b></p>", "**one**\n\n**two**"),
    ("<b></b>x<i> </i>y", "x y"),
    ("<h1>Top</h1><p>x</p><h4>Low</h4><p>y</p><h2></h2>", "### Top\n\nx\n\n#### Low\n\ny"),
    ("<h7>a</h7><p>b</p><h0>c</h0>", "a\n\nb\n\nc"),
    ("x<table><h1><td><h2></table>y", "x\n\ny"),
    ("<table><tr><td><h2>a</h2></td><td>b</td></tr></table><p>c</p>", "| a | b |\n| --- | --- |\n\nc"),
    ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>", "- a\n- b\n  - c\n\nd"),
    ("<ol start=3><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n4. b\n\n   c"),
    ("<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc"),
    ("<blockquote><ul><li>a</li></ul></blockquote>", "> - a"),
    (
      "<pre class='lang-py'><code>if a &lt; b:\n    c\n\nd\n</code></pre>e",
      "```py\nif a < b:\n    c\n\nd\n```\n\ne"
    ),
    ("<pre>a ``` b</pre>", "````\na ``` b\n````"),
    ("<ul><li><pre>a\nb</pre></li></ul>", "- ```\n  a\n  b\n  ```"),
    ("use <code>x &amp;&amp; y</code>, <kbd>a`b</kbd>", "use `x && y`, ``a`b``"),
    ("<a href='https://example.org/a_(b)'>see <b>it</b></a>", "[see **it**](https://example.org/a_%28b%29)"),
    ("<a href='javascript:alert(1)'>x</a><a href='data:x'>y</a><a name=z>z</a>", "xyz"),
    // Browsers know more entities than libxml2 does, and so do readers of Markdown.
    (
      "<a href='javascript&colon;alert(1)'>a</a> <a href='java&Tab;script&#58;b'>b</a> <a href='javascript&amp;#58;c'>c</a>",
      "a b c"
    ),
    // Without its semicolon an entity in an address is none before a letter, a digit or =; what is text stays text.
    ("<a href='?a&lt=b&copy=1'>x</a> <a href='?a&amp;lt;b'>y</a>", "[x](?a&lt=b&copy=1) [y](?a&amp;lt;b)"),
    (
      "<a href='https://example.org'><img src='i.png' alt='A chart'></a>",
      "[![A chart](i.png)](https://example.org)"
    ),
    ("<img src='i.png'><p>x</p>", "x"),
    ("a<br>b<br><br>c<br>", "a\\\nb\n\nc"),
    ("<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"),
    ("<script>alert(1)</script><style>p{}</style><p>x</p><form><input>y</form>", "x"),
    (
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | x y |"
    ),
    ("<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>", "a\n\nb"),
    ("<del>gone</del>", "~~gone~~"),
    ("&lt;b&gt; &amp;amp; R&D caf\u{E9} &nbsp;x", "\\<b> \\&amp; R&D café x"),
    ("1. one", "1\\. one"), ("- x", "\\- x"), ("# x #", "\\# x #"), ("> x", "\\> x"),
    ("a * b *c* _d_ e_f [g](h) [i]", "a * b \\*c\\* \\_d\\_ e_f [g\\](h) [i]"),
    ("{{ x }} {% y %} {#z}", "{\\{ x }} {\\% y %} {\\#z}"),
  ])
  func `says the same in Markdown`(html: String, markdown: String) throws {
    #expect(try body(html) == markdown)
  }

  // Not in it: two tildes alone, which Ask takes for the mark of struck text wherever they stand.
  @Test
  func `any plain text is read again as it was`() throws {
    let pieces = [
      "a", "word", "b_c", "*", "**", "_", "__", "`", "``", "#", "##", ">", "-", "+", "1.", "12)", "[x]",
      "](y)", "[", "]",
      "!", "<b", "</p", "<", "&", "&amp;", "&#65;", "\\", "\\*", "|", "~~~", ":::", "{{", "{%", "%}",
      "{:", "{#", "{<",
      "---", "===", "é", "漢字", "http://example.org/a_b", "(", ")", "{", "}", "$", "^", "[^1]", "=",
    ]
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        var word = ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          word += pieces.randomElement(using: &random) ?? ""
        }
        words.append(word)
      }
      // Something that is no word alone is no post's text.
      let text = words.joined(separator: " ")
      let plain = Bool.random(using: &random) ? "x " + text : text + " x"
      let imports = Imports()
      let escaped = plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        ">", with: "&gt;")
      let twice = escaped.replacing("&", with: "&amp;")
      imports.folder.write(
        "feed.xml",
        "<rss><channel><item><title>T</title><guid>1</guid><description>&lt;p&gt;\(twice)&lt;/p&gt;</description></item>"
          + "</channel></rss>")
      #expect(try imports.run("feed.xml").imported == 1, "seed \(seed)")
      let post = try #require(try imports.posts()["t.md"])
      #expect(post.blocks.map(\.text) == [plain], "seed \(seed)")
    }
  }

  @Test
  func `elements nested without end are refused, and the other items are there`() throws {
    let imports = Imports()
    let deep = String(repeating: "&lt;b&gt;", count: 100_000) + "x"
    imports.folder.write(
      "feed.xml",
      "<rss><channel><item><title>deep</title><description>\(deep)</description></item>"
        + "<item><title>flat</title><description>y</description></item></channel></rss>")
    let summary = try imports.run("feed.xml")
    #expect(summary.imported == 1 && summary.skippedCount == 1)
    #expect(summary.skipped.first?.reason.contains("nested") == true)
  }

  @Test
  func `any heap of tags becomes a post or is skipped`() throws {
    let names = [
      "p", "h1", "h2", "h6", "h7", "em", "b", "del", "a", "q", "br", "hr", "img", "ul", "ol", "li",
      "blockquote",
      "table", "tr", "td", "th", "caption", "pre", "code", "kbd", "xmp", "div", "dl", "dt", "dd", "script",
      "iframe",
      "form", "svg", "body", "html", "head", "x:td", "x:h1", "x:table", "x:li", "x:blockquote", "nonsense",
    ]
    let attributes = [
      "", "", "", " href='a'", " href='javascript:b'", " src='https://example.org/c' alt='d|e'",
      " start='-1'",
      " start='9223372036854775807'", " class='lang-x'", " href",
    ]
    let texts = [
      "", "", " ", "x", "two words", "&amp;", "&lt;", "#", "- y", "|", "``", "\n\n", "\u{A0}", "1. z",
    ]
    let items = 250
    for seed in UInt64(1)...12 {
      var random = SeededGenerator(seed: seed)
      var feed = "<rss><channel>"
      for index in 0..<items {
        var html = ""
        for _ in 0..<Int.random(in: 1...24, using: &random) {
          let name = names.randomElement(using: &random) ?? ""
          html += texts.randomElement(using: &random) ?? ""
          html +=
            Int.random(in: 0..<3, using: &random) == 0
            ? "</\(name)>" : "<\(name)\(attributes.randomElement(using: &random) ?? "")>"
        }
        // The title takes the way to plain text.
        feed +=
          "<item><title><![CDATA[\(index) \(html)]]></title><guid>\(index)</guid><description><![CDATA[\(html)]]>"
        feed += "</description></item>"
      }
      let imports = Imports()
      imports.folder.write("feed.xml", feed + "</channel></rss>")
      let summary = try imports.run("feed.xml")
      #expect(summary.imported + summary.skippedCount == items && summary.broken == nil, "seed \(seed)")
      #expect(summary.imported > items / 2, "seed \(seed)")
      #expect(
        summary.skipped.allSatisfy { $0.reason.contains("nothing") },
        "seed \(seed): \(summary.skipped)")
    }
  }
}
