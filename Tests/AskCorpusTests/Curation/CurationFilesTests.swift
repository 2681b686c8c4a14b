import AskCorpus
import Foundation
import TestSupport
import Testing

@Suite struct CurationFilesTests {
  private func files(_ text: String, _ name: String = "synonyms.yaml") -> CurationFiles {
    var files = CurationFiles()
    files.read(Array(text.utf8), path: name)
    return files
  }

  @Test func `synonyms are lists, or one word and what else is meant`() {
    let files = files(
      """
      # A comment.
      - [ml, machine learning]

      - {words: cto, also: [chief technology officer, "head of  engineering"]}
      - words: rag
        also: retrieval
      """)
    #expect(files.problems.isEmpty)
    #expect(
      files.synonyms?.entries == [
        .init(words: ["ml", "machine learning"], line: 2),
        .init(words: ["cto"], also: ["chief technology officer", "head of engineering"], line: 4),
        .init(words: ["rag"], also: ["retrieval"], line: 5),
      ])
  }

  @Test func `pins name questions or words, and a post`() {
    let files = files(
      """
      - {question: "how do I start?", post: first-courses, why: "The one to begin with."}
      - question: [which course, "best course?"]
        words: [course, deep learning]
        post: which-first-course
      """, "pins.yaml")
    #expect(files.problems.isEmpty)
    #expect(
      files.pins?.entries == [
        .init(
          questions: ["how do I start?"], post: PostID("first-courses"), why: "The one to begin with.",
          line: 1),
        .init(
          questions: ["which course", "best course?"], words: ["course", "deep learning"],
          post: PostID("which-first-course"), line: 2),
      ])
  }

  @Test func `an empty file says nothing, and nothing is wrong with it`() {
    for text in ["", "\n\n", "# only a comment\n", "---\n", "[]"] {
      let files = files(text)
      #expect(files.problems.isEmpty && files.synonyms?.entries.isEmpty == true, "\(text)")
    }
  }

  @Test func `what is wrong is named with its line, and the rest is read`() {
    let examples: [(line: String, words: [String])] = [
      ("- [ml]", ["ml", "alone", "; "]), ("- []", ["nothing", "; "]), ("- [ml, \"\"]", ["nothing"]),
      ("-", ["nothing"]), ("- ml", ["[ml, machine learning]"]), ("- {word: a, also: b}", ["word", "also"]),
      ("- {words: a}", ["also"]), ("- {also: a}", ["words"]), ("- {words: [a, b], also: c}", ["one word"]),
      ("- [[a, b], c]", ["between the commas"]), ("- {words: a, also: {b: c}}", ["words", "; "]),
    ]
    for (line, words) in examples {
      let files = files("- [tea, brew]\n\(line)\n- [cup, mug]\n")
      #expect(files.synonyms?.entries.map(\.line) == [1, 3], "\(line)")
      let message = files.problems.map(\.description).joined(separator: "\n")
      #expect(message.hasPrefix("synonyms.yaml:2: ") && files.problems.count == 1, "\(line): \(message)")
      for word in words { #expect(message.contains(word), "\(line): \(message)") }
    }
    for (line, word) in [
      ("- {post: x}", "question"), ("- {question: a b}", "post"),
      ("- {question: a, post: [b, c]}", "one post"),
      ("- {question: [], post: b}", "nothing"), ("- {question: a, post: b, because: c}", "why"),
      ("- a", "post:"),
    ] {
      let message = files(line, "pins.yaml").problems.map(\.description).joined()
      #expect(message.hasPrefix("pins.yaml:1: ") && message.contains(word), "\(line): \(message)")
    }
  }

  @Test func `a file that is no list is one problem`() {
    for (text, line) in [
      ("a: b\n", 1), ("\n\nwords\n", 3), ("- [a, b\n- c\n", 2), ("- [a, b]\n- {words: \"a\n", 3),
      ("- *a\n", 1),
    ] {
      let files = files(text)
      #expect(files.problems.count == 1 && files.synonyms?.entries.isEmpty == true, "\(text)")
      let message = files.problems.first?.description ?? ""
      #expect(message.hasPrefix("synonyms.yaml:") && message.contains("; "), "\(line) \(text): \(message)")
    }
    var files = CurationFiles()
    files.read([0x2D, 0x20, 0xFF], path: "synonyms.yaml")
    #expect(files.problems.map(\.description).first?.contains("UTF-8") == true)
  }

  @Test func `ten million entries by aliases are refused at once`() {
    let anchors = "- &a [x, y]\n" + String(repeating: "- [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n", count: 40)
    #expect(files(anchors).problems.count == 1)
    let many = String(repeating: "- [a, b]\n", count: 3000)
    #expect(
      files(many).problems.map(\.description) == [
        "synonyms.yaml:2001: there are more than 2000 entries; remove those that no reader needs"
      ])
  }

  @Test func `files are found in a corpus, and told apart anywhere else`() throws {
    let folder = ScratchFolder()
    folder.write("posts/a.md", "# A\n\nText.\n")
    let corpus = try CorpusFolder(path: folder.path)
    #expect(CurationFiles(in: corpus, pathPrefix: "").isEmpty)
    folder.write("synonyms.yaml", "- [a, b]\n")
    folder.write("pins.yaml", "- {question: a, post: a}\n")
    let both = CurationFiles(in: corpus, pathPrefix: "corpus/")
    #expect(both.synonyms?.path == "corpus/synonyms.yaml" && both.pins?.path == "corpus/pins.yaml")
    #expect(try CurationFiles(at: folder.path).synonyms?.entries.count == 1)
    folder.write("tried.yaml", "- {question: a, post: a}\n")
    #expect(try CurationFiles(at: folder.path + "/tried.yaml").pins?.entries.count == 1)
    folder.write("tried.yaml", "- [a, b]\n")
    #expect(try CurationFiles(at: folder.path + "/tried.yaml").synonyms?.entries.count == 1)
    #expect(throws: PostError.self) { try CurationFiles(at: folder.path + "/nowhere.yaml") }
    #expect(throws: PostError.self) { try CurationFiles(at: folder.path + "/posts") }
  }
}
