internal import Glibc

/// Writes an export into a folder that is empty or that an earlier export of the same kind has written.
struct ExportFolder {
  static let markerName = ".ask-export"

  private let folder: TargetFolder
  private let kind: String
  /// Files of the earlier export.
  private let old: Set<String>

  /// - Parameter column: real path of the corpus, in which nothing is written.
  init(path: String, kind: String, column: String) throws(TransferError) {
    if let real = Importer.realPathOfFuture(path),
      real == column || real.hasPrefix(column + "/")
        || column.hasPrefix(real + "/")
    {
      throw TransferError(path: path, reason: .insideColumn)
    }
    // Nothing is made, locked or removed in a folder of somebody else.
    old = Set(try Self.files(of: TargetFolder(path: path, isDryRun: true), path, kind))
    folder = try TargetFolder(path: path, isDryRun: false)
    self.kind = kind
  }

  private static func files(of folder: TargetFolder, _ path: String, _ kind: String) throws(TransferError)
    -> [String]
  {
    switch try folder.state(of: markerName) {
    case .absent:
      guard try folder.names().isEmpty else { throw TransferError(path: path, reason: .notOurs) }
      return []
    case .other: throw TransferError(path: path, reason: .notOurs)
    case .file(let bytes):
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      guard let first = lines.first, first.hasPrefix(head) else {
        throw TransferError(path: path, reason: .notOurs)
      }
      let found = String(first.dropFirst(head.count))
      guard found == kind else { throw TransferError(path: path, reason: .otherExport(found)) }
      return lines.dropFirst().filter(ImportTarget.isOwnName)
    }
  }

  private static let head = "ask-export "

  /// Writes the files whose content differs, and removes those that are no more in the export.
  ///
  /// - Throws: `TransferError`; where a file is in the way that no export made, before anything is written.
  func write(_ files: [(name: String, bytes: [UInt8])], into summary: inout ExportSummary) throws {
    var changed: [(name: String, bytes: [UInt8], replacing: String?)] = []
    for (name, bytes) in files {
      switch try folder.state(of: name) {
      case .file(let there) where there == bytes: summary.unchanged += 1
      case .file(let there) where old.contains(name):
        changed.append((name, bytes, HousePost.fingerprint(of: there)))
      case .absent: changed.append((name, bytes, nil))
      case .file, .other: throw TransferError(path: folder.path + "/" + name, reason: .notExported)
      }
    }
    let names = Set(files.map(\.name))
    // Before the files, so that whatever becomes of this run, the next knows what it may replace.
    try writeMarker(names.union(old))
    for file in changed { try folder.stage(file.bytes, as: file.name, replacing: file.replacing) }
    summary.written += changed.count
    if let taken = try folder.commit().first {
      throw TransferError(path: folder.path + "/" + taken, reason: .inUse)
    }
    for name in old where !names.contains(name) {
      folder.remove(name)
      summary.removed += 1
    }
    try writeMarker(names)
  }

  private func writeMarker(_ names: Set<String>) throws {
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let text = Self.head + kind + "\n" + sorted.map { $0 + "\n" }.joined()
    try folder.replace(Self.markerName) { try $0(Array(text.utf8)) }
  }
}
