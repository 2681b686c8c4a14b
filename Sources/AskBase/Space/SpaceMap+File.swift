package import AskNet

extension SpaceMap {
  private static let magic = "ASKSPACE"
  private static let format = 1

  /// - Throws: `FileError`: it cannot be read, is no map, or is damaged.
  package init(path: String) throws(FileError) {
    let file = try SectionFile(path: path, magic: Self.magic, format: Self.format, sections: 2)
    try file.verify()
    let from = file[0].bindMemory(to: UInt32.self).map { Int($0) }
    let rows = Array(file[1].bindMemory(to: Float.self))
    guard from.count == 1, from[0] > 0, !rows.isEmpty, rows.count % from[0] == 0 else {
      throw FileError(path: path, reason: .damaged("its sizes do not fit each other"))
    }
    self.init(rows: rows, from: from[0])
  }

  /// - Throws: `FileError` when it cannot be written.
  package func write(to path: String) throws(FileError) {
    let sections = [
      [UInt32(from)].withUnsafeBytes { Array($0) }, rows.withUnsafeBytes { Array($0) },
    ]
    try WholeFile.write(
      SectionFile.bytes(magic: Self.magic, format: Self.format, sections: sections), to: path)
  }
}
