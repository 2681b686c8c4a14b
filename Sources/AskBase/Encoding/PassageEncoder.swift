package import AskTeacher

/// A contextual encoder whose vectors lie in a base's space: slow, for what is encoded once and kept.
public struct PassageEncoder: Sendable {
  /// Names the weights: equal ones give equal vectors.
  public let fingerprint: String
  /// For people, such as `all-MiniLM-L6-v2`.
  public let name: String
  /// Values of a vector as the encoder itself gives it, and in the base's space.
  package let rawWidth: Int
  public let width: Int
  private let encode: @Sendable (_ texts: [String], _ done: (Int) throws -> Void) throws -> [Float]
  private let map: SpaceMap?

  /// - Parameters:
  ///   - map: from the encoder's own space to the base's; nil when they are the same.
  ///   - encode: gives `[texts, rawWidth]`, unit vectors or zeros, each of its own text alone, whatever the others are;
  ///     calls `done` now and then with the number of texts that are ready.
  package init(
    fingerprint: String, name: String, rawWidth: Int, map: SpaceMap?,
    encode: @escaping @Sendable (_ texts: [String], _ done: (Int) throws -> Void) throws -> [Float]
  ) {
    precondition(
      map.map { $0.from == rawWidth } ?? true, "a map from \(map?.from ?? 0) values for \(rawWidth)")
    self.fingerprint = fingerprint
    self.name = name
    self.rawWidth = rawWidth
    self.map = map
    width = map?.to ?? rawWidth
    self.encode = encode
  }

  /// `[texts, rawWidth]`
  package func rawVectors(of texts: [String], done: (Int) throws -> Void = { _ in }) throws -> [Float] {
    try encode(texts, done)
  }

  /// From `[texts, rawWidth]` to `[texts, width]` in the base's space.
  package func mapped(_ rawVectors: [Float]) -> [Float] { map?.mapped(rawVectors) ?? rawVectors }
}

extension PassageEncoder {
  /// The encoder that a user brings, read from its folder.
  ///
  /// - Parameter map: as above.
  package init(_ teacher: Teacher, name: String, fingerprint: String, map: SpaceMap) {
    self.init(fingerprint: fingerprint, name: name, rawWidth: teacher.shape.width, map: map) { texts, done in
      var vectors: [Float] = []
      vectors.reserveCapacity(texts.count * teacher.shape.width)
      for start in stride(from: 0, to: texts.count, by: Self.part) {
        let end = min(start + Self.part, texts.count)
        vectors += teacher.embed(Array(texts[start..<end]))
        try done(end)
      }
      return vectors
    }
  }

  /// Texts between two looks at whether to go on.
  private static var part: Int { 256 }
}
