import AskSearch
import Foundation
import GRDB
import Testing

@Suite struct DamagedRowTests {
  /// Bytes in the place of text are what a flipped bit in a record's header makes of it.
  @Test func `a column of another type is damage and never the end of the process`() throws {
    let columns = [
      (
        "post",
        ["name", "title", "path", "author", "published", "tags", "status", "supersededBy", "furtherReading"]
      ),
      ("passage", ["headings", "anchor", "body", "lines", "sentences"]),
    ]
    for (table, names) in columns {
      for name in names {
        let column = try TemporaryColumn()
        try column.write(
          "---\ntitle: Soup\ntags: [leeks]\n---\n\nBoil water with salt and leeks.", as: "soup")
        try column.write("# Salad\n\nWash the leaves. Add oil.", as: "salad")
        try column.build { $0.training = .none }
        let queue = try DatabaseQueue(path: column.generation().index)
        try queue.inDatabase { db in
          try db.execute(
            sql: "UPDATE \(table) SET \(name) = x'00ff00' WHERE id = (SELECT max(id) FROM \(table))")
        }
        try queue.close()
        let engine = try column.engine()
        #expect(throws: SearchError.self, "\(table).\(name)") {
          _ = try engine.posts(passing: Filter())
          _ = try engine.page(for: "salt and leeks")
        }
      }
    }
  }

  @Test func `names that differ only in their Unicode form are one post and a complaint`() throws {
    let column = try TemporaryColumn()
    try column.write("# Coffee\n\nGrind it fine.", as: "cafe\u{301}")
    try column.write("# Coffee again\n\nGrind it coarse.", as: "caf\u{E9}")
    let report = try column.build { $0.training = .none }
    #expect(report.posts == 1 && report.problems.count == 1)
    #expect(report.problems.first?.contains("rename one of them") == true)
    #expect(try column.engine().page(for: "grind").answers.count == 1)
    #expect(try column.build { $0.training = .keep }.isNew == false)
  }

  @Test func `another language makes the index anew`() throws {
    let column = try TemporaryColumn()
    try column.write("# Suppe\n\nDie Häuser kochen.", as: "suppe")
    try column.build { $0.training = .none }
    #expect(try Builder(column.column).state() == .current)
    try "language = \"german\"\n".write(
      to: column.folder.appending(path: "ask.toml"), atomically: true, encoding: .utf8)
    #expect(try Builder(column.column).state() == .outdated)
    try column.build { $0.training = .none }
    #expect(try Builder(column.column).state() == .current)
    #expect(try column.engine().page(for: "haus").outcome == .answered)
  }

  @Test func `files that were only touched are current and not read again`() throws {
    let column = try TemporaryColumn()
    try column.write("# Soup\n\nBoil water.", as: "soup")
    try column.build { $0.training = .none }
    let seen = try String(contentsOfFile: column.state.seen, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: column.path(of: "soup"))
    #expect(try Builder(column.column).state() == .current)
    #expect(try String(contentsOfFile: column.state.seen, encoding: .utf8) != seen)
    #expect(try column.generation().number == 1)
  }
}
