import AskTeacher

/// Of two vectors of unit length, in double.
func cosine(_ a: some Collection<Float>, _ b: some Collection<Float>) -> Double {
  zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

/// The rows of `vectors`.
func rows(_ vectors: [Float], width: Int) -> [[Float]] {
  stride(from: 0, to: vectors.count, by: width).map { Array(vectors[$0..<$0 + width]) }
}
