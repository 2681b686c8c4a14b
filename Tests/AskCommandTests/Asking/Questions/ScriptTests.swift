import Foundation
import Testing

extension AskCommand {
  /// Small columns in other scripts, below `Tests/Scripts`: each with questions, the post that answers and what must be
  /// marked in it.
  @Suite(.serialized)
  struct Scripts {
    private static let names = ["accents", "arabic", "chinese", "japanese", "marks", "thai"]

    private static var folder: URL {
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../Scripts")
    }

    private func column(_ name: String) throws -> Column {
      let column = try Column(nil)
      try FileManager.default.copyItem(
        atPath: Self.folder.appending(path: name).path(), toPath: column.path + "/corpus")
      return column
    }

    private func questions(_ name: String) throws -> [[String]] {
      try String(contentsOf: Self.folder.appending(path: name + "/questions.tsv"), encoding: .utf8).split(
        separator: "\n"
      ).dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test(arguments: names)
    func `each question finds its post, and just its words are marked`(name: String) throws {
      let column = try column(name)
      for line in try questions(name) {
        let run = try column.ask("--json", line[0])
        let first = try #require(try run.json(Page.self).results.first, "\(line[0]): \(run)")
        #expect(first.post == line[1], "\(line[0])")
        let scalars = Array(first.passage.unicodeScalars)
        let marks = first.highlights.map {
          String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]]))
        }
        let wanted = line[2].split(separator: "|").map { Array($0.unicodeScalars) }
        #expect(marks.map { Array($0.unicodeScalars) } == wanted, "\(line[0]): \(marks)")
        // The marked characters are characters of the passage, too: nothing was cut in two.
        let around = first.highlights.reduce(into: [0]) { $0 += $1 } + [scalars.count]
        let pieces = zip(around, around.dropFirst()).map {
          String(String.UnicodeScalarView(scalars[$0..<$1])).count
        }
        #expect(pieces.reduce(0, +) == first.passage.count, "\(line[0])")
      }
    }

    @Test(arguments: names)
    func `the page, a post and the list are harmless text`(name: String) throws {
      let column = try column(name)
      for line in try questions(name).prefix(3) {
        for words in [[line[0]], ["show", line[1]], ["list"]] {
          let run = try column.ask(words)
          run.expectNoError()
          #expect(!run.bytes.contains(0x1B) && run.stdout.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
        }
      }
    }

    @Test
    func `a tag is found in either normal form`() throws {
      let column = try column("accents")
      for tag in ["études", "e\u{301}tudes", "ÉTUDES"] {
        let list = try column.ask("list", "--json", "--tag", tag).json(Listing.self)
        #expect(list.posts.map(\.post) == ["ecole"], "\(tag)")
      }
      let chinese = try self.column("chinese")
      #expect(try chinese.ask("--json", "--tag", "茶", "水").json(Page.self).results.map(\.post) == ["lucha"])
    }

    @Test
    func `a letter in another script is cut into its questions`() throws {
      let column = try column("japanese")
      let letter = "電車に傘を忘れました。忘れ物センターはどこですか？\n\n自転車のタイヤがパンクしました。チューブはどう直しますか？\n"
      let run = try column.ask(["-"], input: Array(letter.utf8))
      #expect(run.stdout.contains("│ 忘れ物センターはどこですか？") && run.stdout.contains("│ チューブはどう直しますか？"), "\(run)")
    }
  }
}
