import AskCorpus
import AskEditor
import AskSearch
import Glibc
import TestSupport
import Testing

@Suite struct EditedPostTests {
  private let folder = ScratchFolder()

  init() {
    folder.write("posts/a.md", "---\ntitle: A\nstatus: draft\n---\n\nText.\n")
  }

  private func edited() throws -> EditedPost {
    let corpus = try CorpusFolder(path: folder.path)
    let file = try #require(corpus.files().files.first)
    return try EditedPost(file, of: corpus, pathPrefix: "corpus/")
  }

  @Test func `a changed post is written back`() throws {
    var post = try edited()
    try post.frontMatter.set("status", to: .text("published"))
    try post.write()
    #expect(folder.text("posts/a.md") == "---\ntitle: A\nstatus: published\n---\n\nText.\n")
  }

  @Test func `a post that someone changed meanwhile is left alone`() throws {
    var post = try edited()
    try post.frontMatter.set("status", to: .text("published"))
    folder.write("posts/a.md", "Another text.\n")
    #expect(throws: SearchError(path: "corpus/posts/a.md", reason: .changedMeanwhile)) { try post.write() }
    #expect(folder.text("posts/a.md") == "Another text.\n")
  }

  @Test func `a link to a post stays a link`() throws {
    folder.write("kept/b.md", "---\ntitle: B\nstatus: draft\n---\n\nText.\n")
    folder.link("posts/b.md", to: "../kept/b.md")
    let corpus = try CorpusFolder(path: folder.path)
    let file = try #require(corpus.files().files.first { $0.path == "posts/b.md" })
    var post = try EditedPost(file, of: corpus, pathPrefix: "")
    try post.frontMatter.remove("status")
    try post.write()
    #expect(folder.text("kept/b.md") == "---\ntitle: B\n---\n\nText.\n")
    var status = stat()
    #expect(lstat(folder.path + "/posts/b.md", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }
}
