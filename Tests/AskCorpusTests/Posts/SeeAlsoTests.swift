import AskCorpus
import Testing

@Suite struct SeeAlsoTests {
  @Test func `a paragraph that only points to other posts is shown and is in no passage`() throws {
    let text =
      "# Stew\n\nCut the turnips.\n\nSee also: [Soup of leeks](soup.md)\n\nSee also the pan, without a link.\n"
    let post = try PostParser().post(from: Array(text.utf8), path: "stew.md", id: PostID("stew"))
    #expect(post.sections.flatMap(\.blocks).map(\.kind) == [.paragraph, .seeAlso, .paragraph])
    let passages = PassageSplitter(sentences: { [0..<$0.utf8.count] }).passages(of: post)
    #expect(passages.map(\.text) == ["Cut the turnips.\nSee also the pan, without a link."])
  }
}
