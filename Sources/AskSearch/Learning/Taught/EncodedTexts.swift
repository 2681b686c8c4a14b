import AskBase

/// The vectors of a corpus's texts, each encoded once: what a build needs twice, or the next build needs again.
final class EncodedTexts {
  private(set) var encoder: PassageEncoder
  private var cache: EmbeddingCache?
  private var places: [String: Int] = [:]
  private var values: [Float] = []

  /// Texts between two writes to the disk, and two looks at the progress.
  private static var segment: Int { 256 }

  /// - Parameter folder: keeps the vectors for later builds; nil to forget them.
  init(_ encoder: PassageEncoder, folder: String?) throws(SearchError) {
    self.encoder = encoder
    guard let folder else { return }
    do {
      cache = try EmbeddingCache(
        folder: folder, width: encoder.rawWidth, teacher: encoder.fingerprint, segmentSize: Self.segment)
    } catch {
      throw SearchError(error)
    }
  }

  /// Gives the encoder its way into the base's space. Programmer error: when texts were added before.
  func place(by map: SpaceMap) {
    precondition(places.isEmpty, "\(places.count) texts have vectors in another space")
    encoder = encoder.placed(by: map)
  }

  /// Encodes those of `texts` that are new.
  ///
  /// - Parameter progress: of the new ones.
  func add(_ texts: [String], progress: (_ done: Int, _ of: Int) throws -> Void) throws {
    do {
      try encode(texts, progress: progress)
    } catch let error as BaseError {
      throw SearchError(error)
    }
  }

  private func encode(_ texts: [String], progress: (_ done: Int, _ of: Int) throws -> Void) throws {
    var seen: Set<String> = []
    let new = texts.filter { places[$0] == nil && seen.insert($0).inserted }
    guard !new.isEmpty else { return }
    let raw =
      try cache?.vectors(for: new, embed: { try encoder.rawVectors(of: $0) }, progress: progress)
      // As the cache would give them, so that an index does not depend on what was kept.
      ?? encoder.rawVectors(of: new) { try progress($0, new.count) }.map { Float(Float16($0)) }
    for (i, text) in new.enumerated() { places[text] = values.count / encoder.width + i }
    values += encoder.mapped(raw)
  }

  /// `[texts, width]`. Programmer error: a text that was not added.
  func vectors(of texts: [String]) -> [Float] {
    let width = encoder.width
    var vectors: [Float] = []
    vectors.reserveCapacity(texts.count * width)
    for text in texts {
      guard let place = places[text] else { preconditionFailure("a text was never encoded") }
      vectors += values[place * width..<(place + 1) * width]
    }
    return vectors
  }
}
