import AskCorpus
import Glibc
import TestSupport
import Testing

@Suite struct CorpusFolderTests {
  @Test func `with a posts folder only that is read`() throws {
    let folder = ScratchFolder()
    folder.write("posts/b.md", "b")
    folder.write("posts/a/c.markdown", "c")
    folder.write("README.md", "no")
    let corpus = try CorpusFolder(path: folder.path)
    #expect(corpus.hasPostsFolder)
    #expect(corpus.files().files.map(\.path) == ["posts/a/c.markdown", "posts/b.md"])
    #expect(corpus.files().problems == [])
  }

  @Test func `else all Markdown below it, sorted by bytes`() throws {
    let folder = ScratchFolder()
    for name in [
      "a.md", "B.MD", "é.md", "x/y z.qmd", "x/Conference:-Tips.md", "x-y.md", "x/_part.qmd", "_drafts/d.md",
      ".hidden.md",
      ".git/a.md", "node_modules/m/README.md", "_site/s.md", "_includes/i.md", "notes.txt", "md", ".md",
      "themes/t.md",
      "hugo/themes/t/README.md", "hugo/config.toml", "hugo/content/_index.md",
    ] {
      folder.write(name, "text")
    }
    #expect(
      try folder.listing().paths == [
        "B.MD", "_drafts/d.md", "a.md", "hugo/content/_index.md", "themes/t.md", "x-y.md",
        "x/Conference:-Tips.md",
        "x/y z.qmd", "é.md",
      ])
    #expect(try folder.listing().problems == [])
  }

  @Test func `a file's status tells when it has changed`() throws {
    let folder = ScratchFolder()
    folder.write("a.md", "one")
    let corpus = try CorpusFolder(path: folder.path)
    let before = corpus.files().files
    #expect(corpus.files().files == before)
    #expect(before.map(\.size) == [3])
    folder.write("a.md", "four")
    #expect(corpus.files().files != before)
    #expect(try corpus.bytes(of: before[0]) == Array("four".utf8))
  }

  @Test func `what is no file is named and never opened`() throws {
    let folder = ScratchFolder()
    folder.write("folder.md/inner.md", "x")
    mkfifo(folder.path + "/pipe.md", 0o644)
    folder.write("big.md", [])
    truncate(folder.path + "/big.md", 50 << 20)
    folder.write("line\nend.md", "x")
    folder.write("good.md", "x")
    mkdir(folder.path + "/empty", 0o755)
    let (paths, problems) = try folder.listing()
    #expect(paths == ["good.md"])
    #expect(
      problems == [
        "big.md: the file has 52428800 bytes, more than the 4194304 of a post; split it, or move it elsewhere",
        "folder.md: this is a folder with the name of a post; rename it without the extension",
        "line?end.md: the file name holds a line end or another control character; rename the file",
        "pipe.md: this is a pipe, socket or device, not a file; remove it or rename it",
      ])
    let pipe = PostFile(path: "pipe.md", size: 0, modified: 0, inode: 0)
    #expect(throws: PostError(path: "pipe.md", reason: .notAFile)) {
      try CorpusFolder(path: folder.path).bytes(of: pipe)
    }
  }

  @Test func `a name that is not UTF-8 is named`() throws {
    let folder = ScratchFolder()
    let name = Array(folder.path.utf8CString.prefix { $0 != 0 }) + [0x2F, 0x61, -1, 0x2E, 0x6D, 0x64, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(
      try folder.listing().problems == ["a\u{FFFD}.md: the file name is not valid UTF-8; rename the file"])
  }

  @Test func `a file that vanishes, shrinks or grows after the listing`() throws {
    let folder = ScratchFolder()
    folder.write("a.md", "text")
    folder.write("b.md", "text")
    let corpus = try CorpusFolder(path: folder.path)
    let files = corpus.files().files
    unlink(folder.path + "/a.md")
    #expect(throws: PostError(path: "a.md", reason: .vanished)) { try corpus.bytes(of: files[0]) }
    truncate(folder.path + "/b.md", 1)
    #expect(try corpus.bytes(of: files[1]) == [0x74])
    truncate(folder.path + "/b.md", 5 << 20)
    #expect(throws: PostError(path: "b.md", reason: .tooLarge(bytes: 5 << 20, limit: 4 << 20))) {
      try corpus.bytes(of: files[1])
    }
  }

  @Test func `a folder that is none is refused`() throws {
    let folder = ScratchFolder()
    folder.write("file", "x")
    folder.link("self", to: "self")
    #expect(throws: PostError(path: folder.path + "/no", reason: .notFound)) {
      try CorpusFolder(path: folder.path + "/no")
    }
    #expect(throws: PostError(path: folder.path + "/file", reason: .notAFolder)) {
      try CorpusFolder(path: folder.path + "/file")
    }
    #expect(throws: PostError.self) { try CorpusFolder(path: folder.path + "/self") }
    #expect(throws: PostError(path: "a\0b", reason: .notFound)) { try CorpusFolder(path: "a\0b") }
    #expect(try CorpusFolder(path: folder.path).files().files == [])
  }

  @Test func `an unreadable file or folder is named`() throws {
    let folder = ScratchFolder()
    folder.write("a.md", "text")
    folder.write("sub/b.md", "text")
    chmod(folder.path + "/a.md", 0)
    chmod(folder.path + "/sub", 0)
    defer { chmod(folder.path + "/sub", 0o755) }
    guard access(folder.path + "/a.md", R_OK) != 0 else {
      print("skipped: this user reads files whatever their permissions (root?), so nothing is unreadable")
      return
    }
    let corpus = try CorpusFolder(path: folder.path)
    let (files, problems) = corpus.files()
    #expect(problems == [PostError(path: "sub", reason: .unreadable("permission denied"))])
    #expect(throws: PostError(path: "a.md", reason: .unreadable("permission denied"))) {
      try corpus.bytes(of: files[0])
    }
  }
}
