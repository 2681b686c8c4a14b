package import AskNet
internal import Glibc

/// Embeddings of a teacher on the disk, in float16, so that no text is embedded twice and a run that was stopped
/// goes on where it was.
///
/// A folder of segments of at most `segmentSize` texts, each written whole or not at all: a run that is killed loses
/// the segment at work. Vectors come back as float16 holds them, whether they were cached or not, so results do not
/// depend on when a run was stopped. Each value is off by at most 2⁻¹¹ of itself (2⁻²⁵ below 2⁻¹⁴); rounding is to
/// the nearest, ties to even.
///
/// The same texts asked for in the same order by calls on an empty folder make the same bytes. One process at a time:
/// of two, one may overwrite the other's segments, which costs their embedding once more, but never gives a wrong one.
package struct EmbeddingCache: Sendable {
  /// A segment that could not be used; its texts are embedded again and its file is overwritten.
  package struct Warning: Equatable, Sendable, CustomStringConvertible {
    package let path: String
    package let reason: FileError.Reason

    package var description: String {
      let what =
        switch reason {
        case .damaged(let what): "damaged: \(what)"
        case .system(let code), .writing(let code): String(cString: strerror(code)).lowercased()
        case .otherKind: "no segment of embeddings"
        case .newerFormat, .olderFormat: "of another version's format"
        }
      return "\(path): \(what); its texts are embedded again"
    }
  }

  static let unfinished = ".unfinished"
  private static let ending = ".embeddings"

  package let folder: String
  package let width: Int
  package let segmentSize: Int
  /// What was found when the folder was opened.
  package private(set) var warnings: [Warning] = []
  private let teacher: String
  private var segments: [Int: EmbeddingSegment] = [:]
  private var places: [EmbeddingKey: Place] = [:]

  private struct Place {
    let segment: Int
    let row: Int
  }

  /// Opens a cache, or begins one; makes `folder`, but not the folders above it.
  ///
  /// - Parameters:
  ///   - width: values of an embedding.
  ///   - teacher: a fingerprint of its weights and settings; embeddings of another are not found.
  /// - Throws: `BaseError` when the folder cannot be made or read.
  package init(folder: String, width: Int, teacher: String, segmentSize: Int = 4096) throws(BaseError) {
    precondition(width > 0 && segmentSize > 0, "width \(width), segments of \(segmentSize)")
    self.folder = folder
    self.width = width
    self.segmentSize = segmentSize
    self.teacher = "\(width):\(teacher)"
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw BaseError(path: folder, .system(errno)) }
    for name in try Self.names(in: folder) {
      if name.hasSuffix(Self.unfinished) { unlink("\(folder)/\(name)") }
      guard name.hasSuffix(Self.ending), let number = Int(name.dropLast(Self.ending.count)) else { continue }
      do throws(FileError) {
        adopt(try EmbeddingSegment(path: "\(folder)/\(name)"), number: number)
      } catch {
        warnings.append(Warning(path: error.path, reason: error.reason))
      }
    }
  }

  /// The number of texts whose embeddings of this width are here, of all teachers.
  package var count: Int { places.count }

  /// The embeddings of `texts`, `[texts, width]`, in their order; those that are not here come from `embed`.
  ///
  /// - Parameters:
  ///   - embed: `[texts, width]` for at most `segmentSize` texts.
  ///   - progress: the texts done so far, of all that `embed` must make in this call; called after each segment.
  /// - Throws: `BaseError` when a segment cannot be written or `embed` gives another number of values or one that is
  ///   not finite in float16, and what `embed` and `progress` throw. Segments written before stay.
  package mutating func vectors(
    for texts: [String], embed: ([String]) throws -> [Float],
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [Float] {
    let keys = texts.map { EmbeddingKey(teacher: teacher, text: $0) }
    var asked: Set<EmbeddingKey> = []
    let missing = keys.indices.filter { places[keys[$0]] == nil && asked.insert(keys[$0]).inserted }
    var done = 0
    while done < missing.count {
      let batch = missing[done..<min(done + segmentSize, missing.count)]
      let values = try embed(batch.map { texts[$0] })
      try append(keys: batch.map { keys[$0] }, values: values, texts: batch)
      done += batch.count
      try progress(done, missing.count)
    }
    return [Float](unsafeUninitializedCapacity: texts.count * width) { buffer, count in
      if let start = buffer.baseAddress {
        for (i, key) in keys.enumerated() { copy(key, into: start + i * width) }
      }
      count = texts.count * width
    }
  }

  /// A segment of another width keeps its number, and its keys are another teacher's.
  private mutating func adopt(_ segment: EmbeddingSegment, number: Int) {
    segments[number] = segment
    guard segment.width == width else { return }
    for (row, key) in segment.keys.enumerated() { places[key] = Place(segment: number, row: row) }
  }

  private func copy(_ key: EmbeddingKey, into vector: UnsafeMutablePointer<Float>) {
    guard let place = places[key], let segment = segments[place.segment] else {
      preconditionFailure("a text without an embedding")
    }
    segment.copy(row: place.row, into: vector)
  }

  private mutating func append(
    keys: [EmbeddingKey], values: [Float], texts: ArraySlice<Int>
  ) throws(BaseError) {
    guard values.count == keys.count * width else {
      throw BaseError(path: folder, .wrongCount(found: values.count, wanted: keys.count * width))
    }
    let halves = values.map { Float16($0) }
    if let place = halves.firstIndex(where: { !$0.isFinite }) {
      throw BaseError(path: folder, .notFinite(text: texts[texts.startIndex + place / width]))
    }
    // The first free number: a damaged segment's file is overwritten.
    var number = 0
    while segments[number] != nil { number += 1 }
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + Self.ending
    do throws(FileError) {
      let path = "\(folder)/\(name)"
      try EmbeddingSegment.write(keys: keys, vectors: halves, width: width, to: path, in: folder)
      adopt(try EmbeddingSegment(path: path), number: number)
    } catch {
      throw BaseError(error)
    }
  }

  /// In ascending order.
  private static func names(in folder: String) throws(BaseError) -> [String] {
    guard let directory = opendir(folder) else { throw BaseError(path: folder, .system(errno)) }
    defer { closedir(directory) }
    var names: [String] = []
    while let item = readdir(directory) {
      let name = withUnsafeBytes(of: item.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }
}
