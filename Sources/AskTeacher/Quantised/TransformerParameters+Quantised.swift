internal import AskNet
internal import CKernels

extension TransformerParameters {
  /// The bytes that `QuantisedTransformer` uses in place.
  ///
  /// Rows of matrices have codes in -127...127 and a float scale each; rows of tokens as `tokenCodes` says. Positions,
  /// biases and normalisations stay in float. Programmer error: more than 60,000 inputs, or a weight that is not finite.
  package func quantised(tokenCodes: TokenCodes) -> [UInt8] {
    precondition(shape.inner <= QuantisedTransformer.maxInner, "\(shape.inner) inputs")
    let layout = QuantisedLayout(shape, tokenCodes: tokenCodes)
    var bytes = [UInt8](repeating: 0, count: layout.count)
    bytes.withUnsafeMutableBytes { bytes in
      writeHeader(to: bytes, tokenCodes)
      for id in 0..<shape.vocabulary {
        tokens.withUnsafeBufferPointer { tokens in
          let row = UnsafeBufferPointer(rebasing: tokens[id * shape.width..<(id + 1) * shape.width])
          switch tokenCodes {
          case .eightBits: writeEight(row, id, to: bytes, layout)
          case .fourBits: writeFour(row, id, to: bytes, layout)
          }
        }
      }
      store(positions, at: layout.positions, in: bytes)
      let places = shape.places
      var norms = scale + shift
      for layer in layers {
        for start in [places.firstScale, places.firstShift, places.secondScale, places.secondShift] {
          norms += layer[start..<start + shape.width]
        }
      }
      store(norms, at: layout.norms, in: bytes)
      for (values, products) in zip(layers, layout.layers) {
        for product in LayerProduct.allCases {
          write(product, of: values, to: bytes, products[product.index])
        }
      }
    }
    return bytes
  }

  private func writeHeader(to bytes: UnsafeMutableRawBufferPointer, _ tokenCodes: TokenCodes) {
    let sides = [shape.vocabulary, shape.width, shape.heads, shape.inner, shape.layers, shape.positions]
    let numbers =
      [QuantisedTransformer.magic, 1, tokenCodes.rawValue, epsilon.bitPattern] + sides.map { UInt32($0) }
    for (i, number) in numbers.enumerated() {
      bytes.storeBytes(of: number.littleEndian, toByteOffset: 4 * i, as: UInt32.self)
    }
  }

  private func store(_ values: [Float], at offset: Int, in bytes: UnsafeMutableRawBufferPointer) {
    for (i, value) in values.enumerated() {
      precondition(value.isFinite, "a weight of \(value)")
      bytes.storeBytes(of: value, toByteOffset: offset + 4 * i, as: Float.self)
    }
  }

  private func writeEight(
    _ row: UnsafeBufferPointer<Float>, _ id: Int, to bytes: UnsafeMutableRawBufferPointer,
    _ layout: QuantisedLayout
  ) {
    var codes = [Int8](repeating: 0, count: row.count)
    let scale = ask_quantise_i8(row.baseAddress, row.count, &codes)
    bytes.storeBytes(of: scale, toByteOffset: layout.tokenScales + 4 * id, as: Float.self)
    for (c, code) in codes.enumerated() {
      bytes.storeBytes(of: code, toByteOffset: layout.tokens + id * row.count + c, as: Int8.self)
    }
  }

  private func writeFour(
    _ row: UnsafeBufferPointer<Float>, _ id: Int, to bytes: UnsafeMutableRawBufferPointer,
    _ layout: QuantisedLayout
  ) {
    let size = layout.tokenCodes.bytes(width: row.count)
    guard let base = bytes.baseAddress else { return }
    FourBitRow.encode(
      row, codes: base + layout.tokens + id * size.codes, scales: base + layout.tokenScales + id * size.scales
    )
  }

  private func write(
    _ product: LayerProduct, of values: [Float], to bytes: UnsafeMutableRawBufferPointer,
    _ place: QuantisedLayout.Product
  ) {
    let (outputs, inputs) = product.sides(shape)
    let (weights, bias) = shape.places.of(product)
    var codes = [Int8](repeating: 0, count: outputs * inputs)
    var scales = [Float](repeating: 0, count: outputs)
    values.withUnsafeBufferPointer { values in
      codes.withUnsafeMutableBufferPointer { codes in
        guard let from = values.baseAddress, let to = codes.baseAddress else { return }
        for row in 0..<outputs {
          scales[row] = ask_quantise_i8(from + weights + row * inputs, inputs, to + row * inputs)
        }
      }
    }
    store(scales, at: place.scales, in: bytes)
    store(Array(values[bias..<bias + outputs]), at: place.bias, in: bytes)
    guard let base = bytes.baseAddress else { return }
    ask_pack_i8(
      codes, inputs, outputs, inputs, (base + place.panels).assumingMemoryBound(to: Int8.self),
      (base + place.sums).assumingMemoryBound(to: Int32.self))
  }
}
