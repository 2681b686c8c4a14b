extension Head {
  /// What ships: used when a corpus has no judgements of its own.
  package static let standard = Head(weights: [
    1.0, 0.3, 0.3, 0.2, 0.1, 0.5, 0.2, 0.5, 0.0, 0.0, 0.0, 0.3,
  ])

  /// The order of BM25F alone.
  package static let lexical = Head(
    weights: Features.names.map { $0 == "lexical" ? 1 : 0 })
}
