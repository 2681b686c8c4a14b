package import AskNet

extension Base {
  /// Adds the row of a piece to `rows`, and its weight to `weights`.
  package func append(_ piece: Int32, to rows: inout [Float], _ weights: inout [Float]) {
    precondition(piece >= 0 && Int(piece) < shape.tokens, "piece \(piece) of \(shape.tokens)")
    let size = FourBitRow.bytes(width: width)
    let codes = file[Section.codes.rawValue]
    let scales = file[Section.scales.rawValue]
    rows += [Float](unsafeUninitializedCapacity: width) { row, count in
      if let codes = codes.baseAddress, let scales = scales.baseAddress, let row = row.baseAddress {
        FourBitRow.decode(
          codes: codes + Int(piece) * size.codes, scales: scales + Int(piece) * size.scales, width: width,
          into: row)
      }
      count = width
    }
    weights.append(Float.exponential(floats(.logWeights)[Int(piece)]))
  }

  /// The question side with the rows of `pieces` alone, in their order, to be trained further.
  package func network(of pieces: [Int32]) -> Network {
    var table: [Float] = []
    var weights: [Float] = []
    table.reserveCapacity(pieces.count * width)
    for piece in pieces { append(piece, to: &table, &weights) }
    let units = shape.layers * shape.hidden
    var rest = file[Section.layers.rawValue].bindMemory(to: Float16.self)[...]
    func take(_ count: Int) -> [Float] {
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count).map { Float($0) }
    }
    var part = shape
    part.tokens = pieces.count
    return Network(
      shape: part, table: table, logWeights: weights.map { Float.logarithm($0) },
      layers: take(shape.layerValues), runningMean: take(units), runningVariance: take(units))
  }

  /// The way from the teacher's space, `[width, teacher's width]`.
  package var projection: [Float] { Array(floats(.projection)) }

  func floats(_ section: Section) -> UnsafeBufferPointer<Float> {
    file[section.rawValue].bindMemory(to: Float.self)
  }
}
