import AskBase

/// The vectors of a build's texts, each encoded once.
///
/// A build needs many of them twice: for its network, and for the one that the head is fitted on.
final class EncodedTexts {
  let encoder: PassageEncoder
  private var places: [String: Int] = [:]
  private var values: [Float] = []

  init(_ encoder: PassageEncoder) {
    self.encoder = encoder
  }

  /// Encodes those of `texts` that are new.
  ///
  /// - Parameter progress: of the new ones.
  func add(_ texts: [String], progress: (_ done: Int, _ of: Int) throws -> Void) throws {
    var seen: Set<String> = []
    let new = texts.filter { places[$0] == nil && seen.insert($0).inserted }
    guard !new.isEmpty else { return }
    let vectors = try encoder.vectors(of: new) { try progress($0, new.count) }
    for (i, text) in new.enumerated() { places[text] = values.count / encoder.width + i }
    values += vectors
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
