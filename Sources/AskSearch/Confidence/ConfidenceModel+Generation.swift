import AskNet

extension ConfidenceModel {
  /// What was fitted on the column's own judgements; else what ships for such a network, or for none.
  ///
  /// - Throws: `SearchError`: damaged, or outdated where it was fitted on other evidence than there is.
  init(of generation: Generation, network: MappedNetwork?) throws {
    guard generation.hasConfidence else {
      self = network.map { $0.base != nil ? .taught : .standard } ?? .lexical
      return
    }
    let text = try Region(mapping: generation.confidence).withBytes { String(decoding: $0, as: UTF8.self) }
    if let model = ConfidenceModel(text: text) {
      self = model
      return
    }
    // An index of another version is made anew without a word; one that has changed on the disk is not.
    try Manifest(path: generation.manifest).verify(generation)
    throw SearchError(path: generation.confidence, reason: .outdated("list of evidence"))
  }
}
