import Foundation
import Testing

extension AskCommand {
  /// `ask explain`.
  @Suite(.serialized)
  struct Explaining {
    /// `ask explain --json` as far as scripts may count on it; what is not optional must be there.
    private struct Explained: Decodable {
      struct Term: Decodable {
        let word, term, role: String
        let posts: Int
        let idf: Double
      }

      struct Post: Decodable {
        struct Feature: Decodable {
          let name: String
          let value, weight, points: Double
        }

        struct Word: Decodable {
          struct Part: Decodable {
            let column: String
            let count: Int
            let points: Double
          }

          let word: String
          let idf, points: Double
          let columns: [Part]
        }

        struct Text: Decodable {
          let kind, text: String
          let words: [String]
          let coverage: Double
          let similarity: Double?
        }

        let rank: Int
        let post, title, path: String
        let score, lexicalScore: Double
        let features: [Feature]
        let lexical, whole: [Word]
        let texts: [Text]
      }

      struct Place: Decodable {
        struct Effect: Decodable {
          let rank: Int
          let score: Double
        }

        let stage: String
        let post: Post
        let other: Post?
        let withAskedAsLine: Effect
      }

      let schema: Int
      let question, generation: String
      let posts, total: Int
      let network: Bool
      let terms: [Term]
      let results: [Post]
      let place: Place?
    }

    private static let tolerance = 1e-9

    @Test
    func `JSON has the posts of the page, and parts that add up to their scores`() throws {
      let column = try Column.indexed()
      for flags in [["--json"], ["--json", "--lexical"]] {
        let run = try column.ask(["explain", SamplePosts.teamQuestion] + flags)
        run.expectClean()
        let explained = try run.json(Explained.self)
        let page = try column.ask(flags + [SamplePosts.teamQuestion]).json(Page.self)
        #expect(explained.schema == 1 && explained.total == page.total && explained.posts == 8)
        #expect(explained.network == !flags.contains("--lexical") && explained.place == nil)
        #expect(explained.results.map(\.post) == page.results.map(\.post))
        #expect(explained.results.map(\.score) == page.results.map(\.score))
        for post in explained.results {
          let words = post.lexical.reduce(0) { $1.columns.reduce($0) { $0 + $1.points } }
          #expect(abs(words - post.lexicalScore) < Self.tolerance)
          let features = post.features.reduce(0) { $0 + $1.value * $1.weight }
          #expect(abs((explained.network ? features : words) - post.score) < Self.tolerance)
        }
      }
    }

    @Test
    func `a post's place is explained by id and by path`() throws {
      let column = try Column.indexed()
      for name in ["salary", "corpus/posts/salary.md"] {
        let run = try column.ask("explain", "--json", SamplePosts.teamQuestion, name)
        run.expectClean()
        let place = try #require(try run.json(Explained.self).place)
        #expect(place.post.post == "salary" && ["lower", "notFound"].contains(place.stage))
        #expect(place.other?.post == "structure-data-team" && place.post.rank > 1)
        #expect(place.withAskedAsLine.rank < place.post.rank)
        let page = try column.ask("explain", SamplePosts.teamQuestion, name)
        page.expectClean()
        #expect(page.stdout.contains("How do I negotiate a salary?"))
      }
    }

    @Test
    func `a question without an answer is explained with exit code 0`() throws {
      let column = try Column.indexed()
      let run = try column.ask("explain", "zymurgy of quokkas")
      run.expectClean()
      #expect(run.stdout.contains("zymurgy and quokkas are in no post"))
    }

    @Test
    func `the question comes from a file or from standard input too`() throws {
      let column = try Column.indexed()
      try column.write(SamplePosts.teamQuestion, to: "letter.txt")
      for words in [["--file", "letter.txt"], ["--file", "letter.txt", "salary"]] {
        try column.ask(["explain"] + words).expectClean()
      }
      for words in [["-"], ["-", "salary"]] {
        let run = try column.ask(["explain"] + words, input: Array(SamplePosts.teamQuestion.utf8))
        run.expectClean()
        #expect(run.stdout.contains(SamplePosts.teamTitle))
      }
    }

    @Test
    func `what cannot be explained is an error that says what to do`() throws {
      let column = try Column.indexed()
      try column.ask("explain").expectError("no words")
      try column.ask("explain", "").expectError("no words")
      try column.ask("explain", "how", "do", "I", "start").expectError("put the question in quotes")
      try column.ask("explain", "--file", "letter.txt", "a", "b").expectError("at most one post")
      try column.ask("explain", SamplePosts.teamQuestion, "sallary").expectError("did you mean salary")
      try column.ask("explain", "data", "team").expectError("no post team", "in quotes")
      try column.ask("explain", SamplePosts.teamQuestion, "").expectError("no post was named")
      try column.ask("explain", "-n", "0", "salary?").expectError("-n 0")
      try column.ask("explain", "--tag", "carers", "salary?").expectError("nearest one is careers")
    }

    @Test
    func `a post that the index does not have yet is an error that says so`() throws {
      let column = try Column.indexed()
      try column.write(SamplePosts.post("What is a lathe?"), to: "corpus/posts/lathe.md")
      try column.ask("explain", "--no-update", "lathe?", "lathe").expectError(
        "does not have the post lathe", "ask index")
      try column.ask("explain", "lathe?", "lathe").expectClean()
    }

    @Test
    func `the word explain is asked after two dashes`() throws {
      let column = try Column.indexed()
      try column.ask("--", "explain", "how", "to", "structure", "a", "data", "team").expectAnswer()
    }
  }
}
