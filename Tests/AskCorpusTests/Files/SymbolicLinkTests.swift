import AskCorpus
import Glibc
import TestSupport
import Testing

@Suite struct SymbolicLinkTests {
  @Test func `links that lead out are refused and named`() throws {
    let outside = ScratchFolder()
    outside.write("secret.md", "secret")
    let folder = ScratchFolder()
    folder.write("sub/a.md", "a")
    folder.link("out.md", to: outside.path + "/secret.md")
    folder.link("sub/up.md", to: "../../" + outside.path.split(separator: "/").last! + "/secret.md")
    folder.link("outfolder", to: outside.path)
    folder.link("picture.png", to: "/etc/hostname")
    let (paths, problems) = try folder.listing()
    #expect(paths == ["sub/a.md"])
    let real = try CorpusFolder(path: outside.path).root
    #expect(
      problems == [
        "out.md: the symbolic link leads out of the folder, to \(real)/secret.md; put a copy in its place",
        "outfolder: the symbolic link leads out of the folder, to \(real); put a copy in its place",
        "sub/up.md: the symbolic link leads out of the folder, to \(real)/secret.md; put a copy in its place",
      ])
  }

  @Test func `a sibling whose name begins alike is outside`() throws {
    let folder = ScratchFolder()
    folder.write("corpus/a.md", "a")
    folder.write("corpus-private/b.md", "b")
    folder.link("corpus/b.md", to: "../corpus-private/b.md")
    let (files, problems) = try CorpusFolder(path: folder.path + "/corpus").files()
    #expect(files.map(\.path) == ["a.md"])
    #expect(problems.count == 1)
  }

  @Test func `links inside are followed once, and only when their target is not listed itself`() throws {
    let folder = ScratchFolder()
    folder.write("posts/a.md", "a")
    folder.write("posts/sub/b.md", "b")
    folder.write("shelf/c.md", "c")
    folder.write("shelf/deep/d.md", "d")
    folder.link("posts/again.md", to: "a.md")
    folder.link("posts/subagain", to: "sub")
    folder.link("posts/shelf", to: "../shelf")
    folder.link("posts/shelf2", to: "../shelf")
    folder.link("posts/c.md", to: "../shelf/c.md")
    folder.link("shelf/inner", to: "deep")
    folder.link("shelf/text.md", to: "../notes.txt")
    folder.write("notes.txt", "n")
    let (paths, problems) = try folder.listing()
    #expect(problems == [])
    #expect(
      paths == [
        "posts/a.md", "posts/shelf/c.md", "posts/shelf/deep/d.md", "posts/shelf/text.md", "posts/sub/b.md",
      ])
    let corpus = try CorpusFolder(path: folder.path)
    for file in corpus.files().files { #expect(try corpus.bytes(of: file).count == 1) }
  }

  @Test func `loops and dead ends are named`() throws {
    let folder = ScratchFolder()
    folder.write("sub/a.md", "a")
    folder.link("sub/up", to: "..")
    folder.link("sub/here", to: ".")
    folder.link("self.md", to: "self.md")
    folder.link("one", to: "two")
    folder.link("two", to: "one")
    folder.link("dead.md", to: "nowhere")
    folder.link("dead", to: "nowhere")
    let (paths, problems) = try folder.listing()
    #expect(paths == ["sub/a.md"])
    let loop = "the symbolic link leads back to a folder above it; remove it"
    #expect(
      problems == [
        "dead.md: the symbolic link leads nowhere; correct it or remove it", "one: \(loop)",
        "self.md: \(loop)",
        "sub/here: \(loop)", "sub/up: \(loop)", "two: \(loop)",
      ])
  }

  @Test func `a file that becomes a link out after the listing is not read`() throws {
    let outside = ScratchFolder()
    outside.write("secret.md", "secret")
    let folder = ScratchFolder()
    folder.write("sub/a.md", "a")
    let corpus = try CorpusFolder(path: folder.path)
    let file = corpus.files().files[0]
    unlink(folder.path + "/sub/a.md")
    folder.link("sub/a.md", to: outside.path + "/secret.md")
    let target = try CorpusFolder(path: outside.path).root + "/secret.md"
    #expect(throws: PostError(path: "sub/a.md", reason: .leadsOut(target: target))) {
      try corpus.bytes(of: file)
    }
  }

  @Test func `the folder itself may be a link, its posts folder may not lead out`() throws {
    let outside = ScratchFolder()
    outside.write("a.md", "a")
    let folder = ScratchFolder()
    folder.link("corpus", to: outside.path)
    #expect(try CorpusFolder(path: folder.path + "/corpus").files().files.map(\.path) == ["a.md"])
    folder.link("posts", to: outside.path)
    #expect(throws: PostError.self) { try CorpusFolder(path: folder.path) }
  }
}
