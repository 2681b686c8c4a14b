import AskNet
import Foundation

/// Posts cut from open text, and questions in the words of the text.
struct BenchPosts {
  private let words: [Substring]
  private var random: SeededGenerator

  struct Written {
    let questions: [String]
  }

  private static let posts = 1000
  private static let wordsPerPost = 600
  private static let questions = 300

  init(text folder: String, seed: UInt64) throws {
    let names = ["d2l-en.txt", "nltk-gutenberg.txt", "nltk-state_union.txt"]
    var words: [Substring] = []
    for name in names {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      words += text.prefix(2_600_000).split { $0.isWhitespace }.filter {
        !$0.contains("#") && !$0.contains("{")
      }
    }
    self.words = words
    random = SeededGenerator(seed: seed)
  }

  /// Writes the posts as house-form files.
  func write(to folder: String) throws -> Written {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var random = random
    var questions: [String] = []
    let stride = (words.count - Self.wordsPerPost) / Self.posts
    for post in 0..<Self.posts {
      let start = post * stride
      let body = words[start..<start + Self.wordsPerPost]
      let title = body.dropFirst(40).prefix(8).joined(separator: " ")
      let paragraphs = Swift.stride(from: 0, to: body.count, by: 75).map { offset in
        body.dropFirst(offset).prefix(75).joined(separator: " ")
      }
      let half = paragraphs.count / 2
      let text = """
        ---
        title: "\(title.filter { $0 != "\"" && $0 != "\\" })"
        published: 2026-01-05
        tags: [bench]
        status: published
        ---

        ## Question

        \(body.dropFirst(200).prefix(60).joined(separator: " "))

        ## Answer

        \(paragraphs[..<half].joined(separator: "\n\n"))

        ### More

        \(paragraphs[half...].joined(separator: "\n\n"))

        """
      try text.write(toFile: folder + "/post-\(post).md", atomically: false, encoding: .utf8)
    }
    for _ in 0..<Self.questions {
      // Ten words in a row from anywhere: common ones and rare ones as they come.
      let start = Int(random.next() % UInt64(words.count - 10))
      questions.append(words[start..<start + 10].joined(separator: " "))
    }
    return Written(questions: questions)
  }
}
