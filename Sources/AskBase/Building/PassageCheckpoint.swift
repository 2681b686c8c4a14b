internal import AskNet
package import AskTeacher
internal import Glibc

/// A distillation that was stopped, in a file.
///
/// Three sections of a `SectionFile`: what was trained how, UTF-8; the counts of `TransformerTrainingState`, i32; its
/// values, f32.
package struct PassageCheckpoint: Equatable, Sendable {
  private static let magic = "askdistl"
  private static let format = 1

  /// Names material and options: a run goes on from a checkpoint of equal settings only.
  package let settings: String
  package let state: TransformerTrainingState

  package init(settings: String, state: TransformerTrainingState) {
    self.settings = settings
    self.state = state
  }

  /// Reads and checks all of a file.
  ///
  /// - Throws: `BaseError` when it cannot be read or is damaged.
  package init(path: String) throws(BaseError) {
    do throws(FileError) {
      let file = try SectionFile(path: path, magic: Self.magic, format: Self.format, sections: 3)
      try file.verify()
      settings = String(decoding: file[0], as: UTF8.self)
      state = TransformerTrainingState(
        counts: Array(file[1].bindMemory(to: Int32.self)), values: Array(file[2].bindMemory(to: Float.self)))
    } catch {
      throw BaseError(error)
    }
  }

  /// Writes the file so that a crash leaves all of it, or the one before.
  package func write(to path: String) throws(BaseError) {
    try WholeFile.replace(
      path,
      with: SectionFile.bytes(
        magic: Self.magic, format: Self.format,
        sections: [
          Array(settings.utf8), state.counts.withUnsafeBytes { Array($0) },
          state.values.withUnsafeBytes { Array($0) },
        ]))
  }
}

extension WholeFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Writes a file beside the one at `path` and puts it into its place.
  static func replace(_ path: String, with bytes: [UInt8]) throws(BaseError) {
    let unfinished = path + EmbeddingCache.unfinished
    do throws(FileError) {
      try write(bytes, to: unfinished)
      guard rename(unfinished, path) == 0 else { throw FileError(path: path, reason: .writing(errno)) }
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      try synchronize(folder: folder)
    } catch {
      throw BaseError(error)
    }
  }
}
