/// Texts with the teacher's vectors, as a student learns from them.
package struct DistillationMaterial: Sendable {
  package let texts: [String]
  package let kinds: [DistillationSample.Kind]
  /// `[texts, width]`
  package let vectors: [Float]
  package let width: Int

  /// Programmer error: not a kind and a vector for each text.
  package init(texts: [String], kinds: [DistillationSample.Kind], vectors: [Float], width: Int) {
    precondition(
      kinds.count == texts.count && vectors.count == texts.count * width,
      "\(kinds.count) kinds and \(vectors.count) values for \(texts.count) texts")
    self.texts = texts
    self.kinds = kinds
    self.vectors = vectors
    self.width = width
  }

  /// The vectors of some texts, one after the other.
  package func vectors(of places: [Int]) -> [Float] {
    places.flatMap { vectors[$0 * width..<($0 + 1) * width] }
  }
}
