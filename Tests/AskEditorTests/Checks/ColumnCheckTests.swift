import AskCorpus
import AskEditor
import AskSearch
import TestSupport
import Testing

@Suite struct ColumnCheckTests {
  private static let shouting = "# T\n\nThis will work!!\n"

  @Test func `findings come by path, line and column, with the place that an editor can jump to`() throws {
    let column = ScratchColumn([
      "b.md": "# T\n\n\u{e4}\u{e4} [one](no.md) and [two](nor.md).\n",
      "a.md": "---\ntitle: T\nstatus: wrong\n---\n\nText.\n",
      "c.md": Self.shouting,
    ])
    #expect(
      try column.places() == [
        "a.md:3:1: no-post", "b.md:3:10: internal-link", "b.md:3:27: internal-link", "c.md:3:1: shouting",
      ])
    #expect(try column.places(only: ["c.md"]) == ["c.md:3:1: shouting"])
  }

  @Test func `a post that cannot be read today is there all the same`() throws {
    let column = ScratchColumn([
      "a.md": "---\ntitle: T\nstatus: wrong\n---\n\nText.\n", "b.md": "# T\n\nRead [it](a.md).\n",
      "judgements/questions.tsv":
        "id\thalf\tgroup\tregister\tarea\ttext\nq1\tdevelopment\tq1\tplain\tcareers\thow do i start\n",
      "judgements/qrels.tsv": "id\trater\tpost\tgrade\nq1\tr1\ta\t2\n\nq1\tr1\tgone\t1\n",
    ])
    #expect(try column.places() == ["a.md:3:1: no-post", "judgements/qrels.tsv:4:1: judgements"])
  }

  @Test(arguments: [
    "---\ntitle: T\ncheck: {shouting: It is a quotation.}\n---\n\nThis will work!!\n",
    "# T\n\n<!-- ask-check: off shouting, it is a quotation -->\n\nThis will work!!\n",
  ])
  func `a rule is switched off for a post with a reason`(_ text: String) throws {
    #expect(try ScratchColumn(["a.md": text]).places() == [])
  }

  @Test(arguments: [
    ("<!-- ask-check: off shouting -->", "without a reason"),
    ("<!-- ask-check: off shouting, -->", "without a reason"),
    ("<!-- ask-check: off shuoting, it is a quotation -->", "did you mean shouting?"),
    ("<!-- ask-check: shouting -->", "switches nothing off"),
    ("<!-- ask-check: off switch, I do not care -->", "cannot be switched off"),
  ])
  func `a switch that says too little is a finding itself`(_ comment: String, _ words: String) throws {
    let findings = try ScratchColumn(["a.md": "# T\n\n\(comment)\n\nText.\n"]).findings("switch")
    #expect(findings.count == 1 && findings[0].line == 3)
    #expect(findings[0].message.contains(words), "\(findings)")
  }

  @Test func `a rule is switched off for the column in ask toml`() throws {
    let column = ScratchColumn(["a.md": Self.shouting])
    column.folder.write("ask.toml", "[check]\nshouting = \"Our readers shout.\"\n")
    #expect(try column.rules() == [])
    column.folder.write("ask.toml", "[check]\nshouting = \"\"\nshuoting = \"No such rule.\"\n")
    #expect(try column.places() == ["../ask.toml:2:1: switch", "../ask.toml:3:1: switch"])
    column.folder.write("ask.toml", "[check]\nshouting = [1]\n")
    #expect(throws: PostError.self) { try column.column() }
  }

  @Test func `posts of other blogs are not held to the house form`() throws {
    let column = ScratchColumn([
      "2020-01-05-a.md": """
      ---
      layout: post
      title: Something short
      date: 2020-01-05
      tags: data hiring
      asked: yes
      ---

      Follow @qzlorbin on our MTBF. See {% post_url 2019-01-01-b %} or [this](/other).

      """
    ])
    #expect(try column.places() == [])
  }

  @Test func `a draft may lack anything until it says that it is ready`() throws {
    func post(_ key: String) -> String { "---\ntitle: T\nstatus: draft\n\(key)---\n\n## Question\n\nHow?\n" }
    #expect(try ScratchColumn(["a.md": post("")]).rules() == [])
    #expect(try ScratchColumn(["a.md": post("ready: true\n")]).rules().contains("missing-part"))
  }

  @Test func `keys of other parts of the desk are known`() throws {
    let keys = "letter: k3v9q\nready: true\nsource: blog/a.md\ncheck: {shouting: It is a quotation.}\n"
    #expect(
      try ScratchColumn(["a.md": "---\ntitle: T\nstatus: draft\n\(keys)---\n\nText.\n"]).findings(
        "unknown-key") == [])
  }

  @Test func `the files beside the posts are looked at, and a folder without them is not`() throws {
    let post = "# T\n\nText.\n"
    let column = ScratchColumn([
      "posts/a.md": post, "tags.yaml": "a: {about: x, half-life: 0}\n",
      "pins.yaml": "- {question: q, post: b}\n",
      "judgements/questions.tsv": "nonsense\n",
    ])
    #expect(
      try column.places() == [
        "judgements/questions.tsv:1:1: judgements", "pins.yaml:1:1: curation", "tags.yaml:1:1: tags-file",
      ])
    #expect(try ScratchColumn(["a.md": post]).places() == [])
  }

  @Test func `asked-as lines that another post answers need an index and are left out without`() throws {
    let column = ScratchColumn(["a.md": "# T\n\nText.\n"])
    #expect(try column.check().report(nil).skipped.first == "asked-as-elsewhere")
  }
}
