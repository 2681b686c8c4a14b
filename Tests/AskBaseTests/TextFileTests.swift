import AskBase
import Foundation
import Testing

struct TextFileTests {
  @Test func `headings and blank lines divide a text into sections`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "word ", count: 30)
    let path = try folder.write(
      "# Beans\n## How long do beans keep?\nSome *weeks*.\n- In a `jar`.\n\n\(long)\n# Milk\nIt sours.\n",
      to: "kitchen.txt")
    let file = try TextFile(path: path)
    #expect(file.name == "kitchen")
    #expect(file.sections.map(\.headings) == [["Beans", "How long do beans keep?"], [], ["Milk"]])
    #expect(file.sections.map(\.line) == [1, 6, 7])
    #expect(file.sections[0].paragraphs == ["Some weeks.", "In a jar."])
    #expect(file.sections[2].paragraphs == ["It sours."])
  }

  @Test func `lines of a text that is wrapped are joined up to the blank line`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("She was the youngest\nof the two.\n\nHer mother\nhad died.\n", to: "a.txt")
    #expect(
      try TextFile(path: path).sections.map(\.paragraphs) == [
        ["She was the youngest of the two."], ["Her mother had died."],
      ])
  }

  @Test func `fenced code is left out`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Before it.\n\n```\nlet x = 1\n```\n\nAfter it.\n", to: "a.txt")
    #expect(try TextFile(path: path).sections.map(\.paragraphs) == [["Before it."], ["After it."]])
  }

  @Test func `a text that cannot be used is named with the reason`() throws {
    let folder = try TemporaryFolder()
    let absent = folder.path + "/absent.txt"
    #expect(throws: BaseError(path: absent, .system(ENOENT))) { try TextFile(path: absent) }
    let empty = try folder.write("", to: "empty.txt")
    #expect(throws: BaseError(path: empty, .empty)) { try TextFile(path: empty) }
    let blank = try folder.write(" \n\n", to: "blank.txt")
    #expect(throws: BaseError(path: blank, .empty)) { try TextFile(path: blank) }
    #expect(throws: BaseError(path: folder.path, .noFile)) { try TextFile(path: folder.path) }
    let latin = folder.path + "/latin.txt"
    try Data("good\ncaf".utf8 + [0xE9, 0x0A]).write(to: URL(filePath: latin))
    let error = BaseError(path: latin, line: 2, .notUTF8)
    #expect(throws: error) { try TextFile(path: latin) }
    #expect(error.description == "\(latin):2: not UTF-8; convert it, for example with iconv")
  }
}
