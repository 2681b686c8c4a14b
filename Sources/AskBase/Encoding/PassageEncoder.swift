/// A contextual encoder whose vectors lie in a base's space: slow, for what is encoded once and kept.
public struct PassageEncoder: Sendable {
  /// Names the weights: equal ones give equal vectors.
  public let fingerprint: String
  /// For people, such as `all-MiniLM-L6-v2`.
  public let name: String
  /// Values of a vector as the encoder itself gives it, and in the base's space.
  package let rawWidth: Int
  public private(set) var width: Int
  private let encode: @Sendable (_ texts: [String], _ done: (Int) throws -> Void) throws -> [Float]
  private var map: SpaceMap?

  /// - Parameters:
  ///   - map: from the encoder's own space to the base's; nil when that is still to be found, see `placed(by:)`.
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
    width = map?.to ?? 0
    self.encode = encode
  }

  /// `[texts, rawWidth]`
  package func rawVectors(of texts: [String], done: (Int) throws -> Void = { _ in }) throws -> [Float] {
    try encode(texts, done)
  }

  /// From `[texts, rawWidth]` to `[texts, width]` in the base's space.
  ///
  /// Programmer error: the encoder has no place in a space.
  package func mapped(_ rawVectors: [Float]) -> [Float] {
    guard let map else { preconditionFailure("\(name) has no place in a base's space") }
    return map.mapped(rawVectors)
  }

  /// Whether its vectors can be brought into the base's space.
  package var isPlaced: Bool { map != nil }

  /// The same encoder with a way into the base's space.
  package func placed(by map: SpaceMap) -> PassageEncoder {
    precondition(map.from == rawWidth, "a map from \(map.from) values for \(rawWidth)")
    var placed = self
    placed.map = map
    placed.width = map.to
    return placed
  }
}
