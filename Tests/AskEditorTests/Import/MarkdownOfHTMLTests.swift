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
}
