import AskCorpus
import Testing

@Suite struct ReadyTests {
  private func post(_ line: String, status: String = "draft") throws -> Post {
    let text = "---\ntitle: A\nstatus: \(status)\n\(line)\n---\n\n## Answer\n\nText.\n"
    return try PostParser().post(from: Array(text.utf8), path: "a.md", id: PostID("a"))
  }

  @Test func `a draft is ready when it says so`() throws {
    for (line, isReady) in [
      ("ready: true", true), ("Ready: Yes", true), ("ready: false", false), ("ready:", false), ("", false),
      ("ready: perhaps", nil), ("ready: [true]", true),
    ] as [(String, Bool?)] {
      #expect(try post(line).isReady == isReady, "\(line)")
    }
  }

  @Test func `a post that is published is not ready to be`() throws {
    #expect(try post("ready: true", status: "published").isReady == false)
  }
}
