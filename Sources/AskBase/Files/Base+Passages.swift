internal import AskNet
internal import AskTeacher
internal import AskText

extension Base {
  /// The passage side; nil in a base that has none, or where it is damaged.
  public var passageEncoder: PassageEncoder? {
    let bytes = file[Section.passages.rawValue]
    guard !bytes.isEmpty, let weights = try? QuantisedTransformer(region: bytes, owner: file.region) else {
      return nil
    }
    let map = SpaceMap(rows: projection, from: weights.shape.width)
    let pieces = pieces
    let encoder = TransformerEncoder(
      weights, pooling: .mean, start: pieces.start, end: pieces.end, maxPieces: weights.shape.positions)
    let limit = encoder.maxPieces - 2
    return PassageEncoder(fingerprint: fingerprint, name: name, rawWidth: map.from, map: map) { texts, done in
      try encoder.embed(pieces: texts.map { pieces.pieces(of: $0, limit: limit) }, threads: 2) { progress in
        try done(progress.texts)
      }
    }
  }
}
