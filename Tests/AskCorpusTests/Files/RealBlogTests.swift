import AskCorpus
import Glibc
import TestSupport
import Testing

@Suite struct RealBlogTests {
  private func read(_ path: String) throws -> (files: [PostFile], posts: [Post], problems: [PostError]) {
    let folder = try CorpusFolder(path: path)
    let (files, problems) = folder.files()
    let ids = PostIDs(paths: files.map(\.path), folder: folder.name)
    var posts: [Post] = []
    var all = problems
    for file in files {
      do throws(PostError) {
        let bytes = try folder.bytes(of: file)
        posts.append(
          try PostParser().post(from: bytes, path: file.path, id: ids[file.path] ?? PostID(file.path)))
      } catch {
        all.append(error)
      }
    }
    return (files, posts, all)
  }

  @Test func `at least 270 of the 279 files of six blogs are posts, and the others are named`() throws {
    guard let path = sharedPath("blogs") else { return }
    let (files, posts, problems) = try read(path)
    #expect(files.count == 279)
    #expect(posts.count >= 270)
    #expect(posts.count + problems.count == files.count)
    #expect(
      problems.map(\.path) == [
        "fastpages/_posts/2020-12-10-codespaces.md", "staff-eng/content/guides/_index.md",
        "staff-eng/content/stories/_index.md", "veekaybee/content/blog/_index.md",
      ])
    #expect(Set(posts.map(\.id)).count == posts.count)
    #expect(posts.allSatisfy { $0.question.isEmpty && !$0.title.isEmpty && !$0.answer.isEmpty })
  }

  @Test func `no template, tag or front matter is text`() throws {
    guard let path = sharedPath("blogs") else { return }
    let marks = [
      "{%", "{{", "{:", "+++", "<!--", "<div", "<img", "<script", "<p>", "</", ":::", "layout: post", "%}",
    ]
    for post in try read(path).posts {
      for block in post.answer where block.kind != .code {
        for mark in marks {
          #expect(!block.text.contains(mark), "\(post.path):\(block.line): \(block.text.prefix(200))")
        }
        #expect(block.text.utf8.allSatisfy { $0 >= 0x20 }, "\(post.path):\(block.line)")
      }
    }
  }

  /// The first word of a block that stands as it is in Markdown.
  private func plainWord(_ block: Block) -> (word: String, line: Int)? {
    let bytes = Array(block.text.utf8)
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    guard let start = bytes.indices.last(where: { isLetter(bytes[$0]) && ($0 == 0 || bytes[$0 - 1] == 0x20) })
    else {
      return nil
    }
    return (String(decoding: bytes[start...].prefix(while: isLetter), as: UTF8.self), block.line(at: start))
  }

  @Test func `the last word of every block stands on the line that the block says`() throws {
    guard let path = sharedPath("blogs") else { return }
    let folder = try CorpusFolder(path: path)
    var checked = 0
    for post in try read(path).posts {
      let file = PostFile(path: post.path, size: 0, modified: 0, inode: 0)
      let text = String(decoding: try folder.bytes(of: file), as: UTF8.self)
      let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      for block in post.answer {
        guard let (word, line) = plainWord(block) else { continue }
        checked += 1
        // A code span that goes on over line ends counts to its first line; a tag can stand within a word.
        let candidates = lines[(line - 1)..<min(line + (lines[line - 1].contains("`") ? 2 : 0), lines.count)]
        let found = candidates.contains { $0.contains(word.prefix(4)) }
        #expect(found, "\(post.path):\(line) does not hold \(word) of: \(block.text.suffix(80))")
      }
    }
    #expect(checked > 10_000)
  }

  @Test func `every post is cut into passages that keep all of its text`() throws {
    guard let path = sharedPath("blogs") else { return }
    for post in try read(path).posts {
      let passages = splitter.passages(of: post)
      let text = passages.map(\.text).joined().utf8.filter { $0 > 0x20 }
      let expected = post.answer.map(\.text).joined().utf8.filter { $0 > 0x20 }
      #expect(text == expected, "\(post.path)")
    }
  }

  @Test func `reading changes nothing`() throws {
    guard let path = sharedPath("blogs") else { return }
    func state() throws -> [[String]] {
      let folder = try CorpusFolder(path: path)
      return try folder.files().files.map { file in
        var status = stat()
        lstat(folder.root + "/" + file.path, &status)
        return [
          "\(file)", "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)",
          "\(try folder.bytes(of: file).hashValue)",
        ]
      }
    }
    let before = try state()
    for post in try read(path).posts { _ = splitter.passages(of: post) }
    #expect(try state() == before)
  }
}
