internal import AskNet
internal import Foundation
internal import GRDB
internal import Glibc

/// What earlier imports have written into a folder: its `.import.jsonl`, in a temporary database while an import runs,
/// so that memory does not grow with the number of files.
final class ImportMemory {
  struct Entry: Equatable {
    let file: String
    /// Fingerprints of the source's item and of the file as it was written.
    let source, written: String
  }

  static let fileName = ".import.jsonl"

  private let database: Database
  private let select, selectFile, insert, mark, count: Statement

  private struct Line: Codable {
    let key, file, source, written: String
  }

  /// Where a source lies, by the name that its keys begin with.
  private struct SourceLine: Codable {
    let name, place: String
  }

  /// - Parameter database: empty.
  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        CREATE TABLE item (key TEXT PRIMARY KEY, file TEXT NOT NULL, source TEXT NOT NULL, written TEXT NOT NULL,
          seen INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE UNIQUE INDEX itemFile ON item(file);
        CREATE TABLE source (name TEXT PRIMARY KEY, place TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE stem (stem TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
        """)
    select = try database.makeStatement(sql: "SELECT file, source, written, seen FROM item WHERE key = ?")
    selectFile = try database.makeStatement(sql: "SELECT 1 FROM item WHERE file = ?")
    insert = try database.makeStatement(
      sql: """
        INSERT INTO item VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET source = excluded.source, written = excluded.written, seen = excluded.seen
        """)
    count = try database.makeStatement(
      sql: """
        INSERT INTO stem VALUES (?, 1) ON CONFLICT (stem) DO UPDATE SET number = number + 1 RETURNING number
        """)
    mark = try database.makeStatement(sql: "UPDATE item SET seen = 1 WHERE key = ?")
  }

  /// Reads the file at `path`; nothing where there is none.
  func read(_ path: String) throws {
    guard let lines = try ByteLines(path: path) else { return }
    let decoder = JSONDecoder()
    while let line = try lines.next() {
      if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      func damage(_ problem: String) -> TransferError {
        TransferError(path: path, line: line.number, reason: .badMemory(problem))
      }
      guard let entry = try? decoder.decode(Line.self, from: Data(line.bytes)) else {
        guard let source = try? decoder.decode(SourceLine.self, from: Data(line.bytes)) else {
          throw damage("this line is not one of its own")
        }
        try remember(place: source.place, of: source.name)
        continue
      }
      guard ImportTarget.isOwnName(entry.file) else { throw damage("it names a file elsewhere") }
      do {
        try insert.execute(arguments: [entry.key, entry.file, entry.source, entry.written, 0])
      } catch {
        throw damage("two lines name one file")
      }
    }
  }

  func entry(_ key: String) throws -> (entry: Entry, isSeen: Bool)? {
    guard let row = try Row.fetchOne(select, arguments: [key]) else { return nil }
    return (Entry(file: row[0], source: row[1], written: row[2]), row[3])
  }

  func isTaken(_ file: String) throws -> Bool {
    try Int.fetchOne(selectFile, arguments: [file]) != nil
  }

  /// How often this was asked of `stem`: a number for its next file that no item of this run has.
  func nextNumber(of stem: String) throws -> Int {
    try Int.fetchOne(count, arguments: [stem]) ?? 1
  }

  /// Remembers what was written; the item counts as seen.
  func remember(_ entry: Entry, for key: String) throws {
    try insert.execute(arguments: [key, entry.file, entry.source, entry.written, 1])
  }

  /// Keeps what is remembered; the item counts as seen.
  func see(_ key: String) throws { try mark.execute(arguments: [key]) }

  /// The same of the item and of all whose keys are paths below it.
  func seeAll(below key: String) throws {
    try see(key)
    // In the order of bytes, what begins with a slash ends before a 0.
    try database.execute(
      sql: "UPDATE item SET seen = 1 WHERE key > ? AND key < ?", arguments: [key + "/", key + "0"])
  }

  // MARK: Sources

  /// What the keys of a source begin with.
  static func sourceName(_ kind: ImportKind, _ name: String) -> String { "\(kind.rawValue):\(name)" }

  /// Where the source was when it was imported, seen from the target; nil for one that was not.
  func place(of source: String) throws -> String? {
    try String.fetchOne(database, sql: "SELECT place FROM source WHERE name = ?", arguments: [source])
  }

  func remember(place: String, of source: String) throws {
    try database.execute(
      sql: "INSERT INTO source VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET place = excluded.place",
      arguments: [source, place])
  }

  // MARK: The end

  func forget(_ key: String) throws {
    try database.execute(sql: "DELETE FROM item WHERE key = ?", arguments: [key])
  }

  /// Files of items whose key begins with `prefix` and that were not seen, in the order of their names.
  func unseen(prefix: String, limit: Int) throws -> (files: [String], count: Int) {
    let condition = "FROM item WHERE seen = 0 AND substr(key, 1, ?) = ?"
    let length = prefix.unicodeScalars.count
    return (
      try String.fetchAll(
        database, sql: "SELECT file \(condition) ORDER BY file LIMIT ?", arguments: [length, prefix, limit]),
      try Int.fetchOne(database, sql: "SELECT count(*) \(condition)", arguments: [length, prefix]) ?? 0
    )
  }

  /// Writes the file anew, sources first, each sorted, so that the same import writes the same bytes.
  func write(into folder: TargetFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try folder.replace(Self.fileName) { write in
      let sources = try Row.fetchCursor(database, sql: "SELECT name, place FROM source ORDER BY name")
      while let row = try sources.next() {
        try write(Array(try encoder.encode(SourceLine(name: row[0], place: row[1]))) + [0x0A])
      }
      let rows = try Row.fetchCursor(
        database, sql: "SELECT key, file, source, written FROM item ORDER BY key")
      while let row = try rows.next() {
        let line = Line(key: row[0], file: row[1], source: row[2], written: row[3])
        try write(Array(try encoder.encode(line)) + [0x0A])
      }
    }
  }
}
