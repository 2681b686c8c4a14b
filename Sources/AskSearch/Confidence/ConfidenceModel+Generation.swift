import AskNet

extension ConfidenceModel {
  /// What was fitted on the column's own judgements; else what ships for such a network, or for none.
  ///
  /// - Throws: `SearchError` when it is damaged.
  init(of generation: Generation, network: MappedNetwork?) throws {
    self = network.map { $0.base != nil ? .taught : .standard } ?? .lexical
    guard generation.hasConfidence else { return }
    let text = try Region(mapping: generation.confidence).withBytes { String(decoding: $0, as: UTF8.self) }
    if let model = ConfidenceModel(text: text) {
      self = model
      return
    }
    // What has changed on the disk is no reason to go on; what another version fitted on other evidence is passed over
    // until the next training fits it anew.
    try Manifest(path: generation.manifest).verify(generation)
  }
}
