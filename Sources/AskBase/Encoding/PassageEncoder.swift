/// A contextual encoder whose vectors lie in the base's space: slow, for what is encoded once and kept.
public struct PassageEncoder: Sendable {
  /// Names the weights and the way into the space: equal ones give equal vectors.
  public let fingerprint: String
  /// For people, such as `all-MiniLM-L6-v2`.
  public let name: String
  public let width: Int
  private let encode: @Sendable (_ texts: [String], _ done: (Int) throws -> Void) throws -> [Float]

  /// - Parameter encode: gives `[texts, width]`, unit vectors or zeros, each of its own text alone, whatever the others
  ///   are; calls `done` now and then with the number of texts that are ready.
  public init(
    fingerprint: String, name: String, width: Int,
    encode: @escaping @Sendable (_ texts: [String], _ done: (Int) throws -> Void) throws -> [Float]
  ) {
    self.fingerprint = fingerprint
    self.name = name
    self.width = width
    self.encode = encode
  }

  /// `[texts, width]`: unit vectors, zeros for a text that says nothing.
  public func vectors(of texts: [String], done: (Int) throws -> Void = { _ in }) throws -> [Float] {
    try encode(texts, done)
  }
}
