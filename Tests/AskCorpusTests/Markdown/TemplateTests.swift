import AskCorpus
import TestSupport
import Testing

@Suite struct TemplateTests {
  /// Markdown, and the text of its blocks with ¶ between them.
  static let examples: [(String, String)] = [
    // Liquid
    ("a {% include b.html c=\"d\" %} e", "a e"),
    ("one{{ site.x }}two", "one two"),
    ("{% include x.html %} some text that stays prose", "some text that stays prose"),
    ("a\n{%- if x -%}\nb\n{% endif %}", "a¶b"),
    ("a {% include b.html\n  c=\"d\" %} e", "a e"),
    ("{% raw %}{{ kept }}{% endraw %} {{ gone }}", "{{ kept }}"),
    ("{% comment %}\n\nhidden\n\n{% endcomment %}shown", "shown"),
    ("{% highlight py %}\nf() # {{x}}\n{% endhighlight %}\nafter", "f() # {{x}}¶after"),
    ("![logo]({{ site.baseurl }}/a.png \"t\")", "logo"),
    ("50 {% of 100 %", "50 {% of 100 %"),
    ("open {{ never closed\n\nnext }} para", "open {{ never closed¶next }} para"),
    // Hugo
    ("{{< figure src=\"a\" caption=\"b\" >}}", ""),
    ("{{% note %}}inside{{% /note %}}", "inside"),
    ("see [this]({{< ref \"posts/a.md\" >}}).", "see this."),
    ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "x := 1"),
    // kramdown and pandoc
    ("text\n{: .class #id}", "text"),
    ("* toc\n{:toc}", "toc"),
    ("[a](b){: .button} c", "a c"),
    ("[a](b){.button target=\"_blank\"} c", "a c"),
    ("a set {.NET, Java} of names", "a set {.NET, Java} of names"),
    ("::: {.callout}\nnote\n:::", "note"),
    // Code is left alone
    ("```\n{{ x }} {% y %}\n```", "{{ x }} {% y %}"),
    ("~~~\n```\n{{ x }}\n~~~", "```\n{{ x }}"),
    ("- item\n  ```yaml\n  ${{ x }}\n  ```", "item¶${{ x }}"),
    ("1. item\n\n   ```yaml\n   ${{ x }}\n   ```\n   {{ y }} end", "item¶${{ x }}¶end"),
    ("```\n{% raw %}\n{{ x }}\n{% endraw %}\n```", "{{ x }}"),
    ("write `{{ x }}` or `` `{% y %}` ``", "write {{ x }} or `{% y %}`"),
    ("a ` b {{ x }} c", "a ` b c"),
    ("it`s\n```\n{{ x }}`\n```", "it`s¶{{ x }}`"),
    // HTML
    ("a <!-- no --> b<!-- no\n\nno -->c", "a b¶c"),
    ("a<!-- x -->b", "a b"),
    ("text <script>var a = \"b\";</script> after", "text after"),
    ("<div>\n<style>\na { b: c }\n\nd { e: f }\n</style>\n</div>\n\nafter", "after"),
    ("<SCRIPT src='x'>\n\nno\n\n</SCRIPT>\nafter", "after"),
    ("<p>One <b>wo</b>rd &amp; &#233;&nbsp;more</p><p>two</p>", "One word & é more two"),
    ("<img src=\"/layout.png\" alt=\"A &lt;chart&gt;\" title=\"no\"/>", "A <chart>"),
    ("line<br>break and H<sub>2</sub>O", "line break and H2O"),
    ("1 < 2 and 3 > 2 & so on", "1 < 2 and 3 > 2 & so on"),
    ("a <? b", "a <? b"),
    ("text\n\n<!-- never closed\n\nhidden", "text"),
    ("<div title=\"a > b\">shown</div>", "shown"),
    ("<div title=\"never closed>shown</div>", "shown"),
  ]

  @Test(arguments: examples)
  func `templates, attributes and tags are not text`(markdown: String, text: String) throws {
    #expect(try plain("Lead.\n\n" + markdown) == (text.isEmpty ? "Lead." : "Lead.¶" + text))
  }

  @Test func `lines stay those of the file`() throws {
    let post = try parsed(
      "---\ntitle: T\n---\nA {% x\n  y %}\n\n<!-- a\n\nb -->\n\n{% comment %}\n\n{% endcomment %}\n\nB\n"
        + "{% highlight py %}\nf()\n{% endhighlight %}\n\n<script>\n\n</script>\n\nC\n")
    #expect(summary(post.answer) == ["paragraph 4: A", "paragraph 15: B", "code 17: f()", "paragraph 24: C"])
  }

  @Test func `removal keeps the number of lines and never invents text`() {
    let pieces = [
      "word", " ", "\n", "\n\n", "{{ ", " }}", "{% ", " %}", "{{< x >}}", "`", "```\n", "<!-- ", " -->",
      "{: .a}", "<b>",
      "- ", "> ", "{% raw %}", "{% endraw %}", "\\", "<script>", "</script>", "{%comment%}", "{%endcomment%}",
      "é", "{#",
      "}", ":::", "{% highlight x %}\n", "{% endhighlight %}\n", "<?", "<!D",
    ]
    withSeeds(400) { rng in
      let text = (0..<30).map { _ in pieces.randomElement(using: &rng)! }.joined()
      guard let post = try? parsed("Head of the post.\n\n" + text + "\n\nlast-line") else {
        return "refused: \(text)"
      }
      let lines = text.utf8.count { $0 == 0x0A } + 5
      guard let last = post.answer.last else { return "no blocks: \(text)" }
      // An unclosed fence or comment may take in the last line, but cannot move it.
      let found = last.text.utf8.suffix(9).elementsEqual("last-line".utf8)
      let line = last.line(at: max(last.text.utf8.count - 1, 0))
      return !found || line == lines ? nil : "last line is \(line), not \(lines): \(text.debugDescription)"
    }
  }
}
