internal import AskNet
internal import CKernels

/// An encoder whose matrices are codes of 8 bits, used in place.
///
/// Activations are quantised too, row by row as they come, and sums taken in whole numbers. To open one costs the same
/// however large it is.
///
/// - Note: `@unchecked Sendable` because it holds pointers to bytes that nobody writes to.
package struct QuantisedTransformer: TransformerWeights, @unchecked Sendable {
  package let shape: TransformerShape
  package let epsilon: Float

  private let base: UnsafeRawPointer
  private let owner: AnyObject?
  private let layout: QuantisedLayout

  static let magic: UInt32 = 0x3158_5451  // "QTX1"

  /// - Parameters:
  ///   - region: as `quantised` lays it out, aligned to 64; must stay as it is while this value or a copy of it lives.
  ///   - owner: is kept as long.
  /// - Throws: `QuantisedError` when the header or the size is not right. Weights are not looked at: damaged ones give
  ///   other vectors.
  package init(region: UnsafeRawBufferPointer, owner: AnyObject? = nil) throws(QuantisedError) {
    guard let base = region.baseAddress, region.count >= 4 * QuantisedLayout.headerNumbers else {
      throw QuantisedError("\(region.count) bytes")
    }
    guard UInt(bitPattern: base) % UInt(QuantisedLayout.alignment) == 0 else {
      throw QuantisedError("it is not aligned")
    }
    func number(_ index: Int) -> UInt32 {
      UInt32(littleEndian: region.load(fromByteOffset: 4 * index, as: UInt32.self))
    }
    guard number(0) == Self.magic, number(1) == 1 else { throw QuantisedError("it begins otherwise") }
    guard let tokenCodes = TokenCodes(rawValue: number(2)) else {
      throw QuantisedError("tokens of \(number(2)) bits")
    }
    let epsilon = Float(bitPattern: number(3))
    let sides = (4..<10).map { Int(number($0)) }
    let shape = TransformerShape(
      vocabulary: sides[0], width: sides[1], heads: sides[2], inner: sides[3], layers: sides[4],
      positions: sides[5])
    // Bounds that keep products of two far from overflow, and sums of products of codes within 32 bits.
    guard (1...1 << 24).contains(shape.vocabulary), (1...1 << 14).contains(shape.width),
      (1...shape.width).contains(shape.heads), shape.width % shape.heads == 0,
      (1...Self.maxInner).contains(shape.inner), (0...1 << 10).contains(shape.layers),
      (2...1 << 16).contains(shape.positions), epsilon > 0, epsilon < 1
    else { throw QuantisedError("a shape of \(sides)") }
    let layout = QuantisedLayout(shape, tokenCodes: tokenCodes)
    guard layout.count == region.count else {
      throw QuantisedError("\(region.count) bytes in place of \(layout.count)")
    }
    self.shape = shape
    self.epsilon = epsilon
    self.base = base
    self.owner = owner
    self.layout = layout
  }

  /// The most inputs that sums of products of codes have room for.
  static var maxInner: Int { 60_000 }

  // MARK: TransformerWeights

  /// The codes of the rows that go into a product, and their scales.
  package final class Room {
    let codes: UnsafeMutablePointer<UInt8>
    let scales: UnsafeMutablePointer<Float>

    init(rows: Int, width: Int) {
      codes = .allocate(capacity: max(1, rows * QuantisedLayout.padded(width)))
      scales = .allocate(capacity: max(1, rows))
    }

    deinit {
      codes.deallocate()
      scales.deallocate()
    }
  }

  package func room(rows: Int) -> Room { Room(rows: rows, width: max(shape.width, shape.inner)) }

  package func token(_ id: Int, into row: UnsafeMutablePointer<Float>) {
    let bytes = layout.tokenCodes.bytes(width: shape.width)
    let codes = base + layout.tokens + id * bytes.codes
    let scales = base + layout.tokenScales + id * bytes.scales
    switch layout.tokenCodes {
    case .eightBits:
      let scale = scales.load(as: Float.self)
      let codes = codes.assumingMemoryBound(to: Int8.self)
      for c in 0..<shape.width { row[c] = scale * Float(codes[c]) }
    case .fourBits:
      FourBitRow.decode(codes: codes, scales: scales, width: shape.width, into: row)
    }
  }

  package func position(_ index: Int) -> UnsafePointer<Float> {
    floats(layout.positions) + index * shape.width
  }

  package var norm: (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) { normRows(0) }

  package func norm(
    _ norm: LayerNorm, layer: Int
  ) -> (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) {
    normRows(2 + 4 * layer + (norm == .first ? 0 : 2))
  }

  private func normRows(_ row: Int) -> (scale: UnsafePointer<Float>, shift: UnsafePointer<Float>) {
    let start = floats(layout.norms) + row * shape.width
    return (start, start + shape.width)
  }

  package func multiply(
    _ product: LayerProduct, layer: Int, _ x: UnsafeMutablePointer<Float>, stride: Int, rows: Int,
    into y: UnsafeMutablePointer<Float>, stride yStride: Int, room: Room
  ) {
    let (outputs, inputs) = product.sides(shape)
    let place = layout.layers[layer][product.index]
    var matrix = ask_dense_i8(
      panels: (base + place.panels).assumingMemoryBound(to: Int8.self), scales: floats(place.scales),
      sums: (base + place.sums).assumingMemoryBound(to: Int32.self), bias: floats(place.bias))
    ask_quantise_rows_u8(x, stride, rows, inputs, room.codes, room.scales)
    ask_dense_u8(room.codes, room.scales, rows, inputs, &matrix, outputs, y, yStride)
  }

  private func floats(_ offset: Int) -> UnsafePointer<Float> {
    (base + offset).assumingMemoryBound(to: Float.self)
  }
}

/// Bytes that are no quantised encoder.
package struct QuantisedError: Error, Equatable, Sendable, CustomStringConvertible {
  package let reason: String
  init(_ reason: String) { self.reason = reason }
  package var description: String { "not a quantised encoder: \(reason)" }
}
