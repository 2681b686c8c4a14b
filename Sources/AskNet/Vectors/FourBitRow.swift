/// A row of numbers as codes of four bits, with a scale in half precision for each 32 of them: value ≈ code · scale.
package enum FourBitRow {
  /// Values that share a scale.
  package static let group = 32

  /// Bytes of the codes of a row of `width` values, and of its scales.
  package static func bytes(width: Int) -> (codes: Int, scales: Int) {
    ((width + 1) / 2, 2 * ((width + group - 1) / group))
  }

  /// Writes a row to `codes`, whose bytes are 0, and `scales`. Programmer error: a value that is not finite.
  package static func encode(
    _ row: UnsafeBufferPointer<Float>, codes: UnsafeMutableRawPointer, scales: UnsafeMutableRawPointer
  ) {
    for first in stride(from: 0, to: row.count, by: group) {
      let values = row[first..<min(row.count, first + group)]
      let scale = bestScale(values)
      scales.storeBytes(of: scale, toByteOffset: first / group * 2, as: Float16.self)
      for (c, value) in zip(values.indices, values) {
        let code = scale > 0 ? code(value, Float(scale)) : 0
        let byte = codes.load(fromByteOffset: c / 2, as: UInt8.self)
        codes.storeBytes(of: byte | UInt8(code + 8) << UInt8(c % 2 * 4), toByteOffset: c / 2, as: UInt8.self)
      }
    }
  }

  /// Writes the `width` values of a row.
  package static func decode(
    codes: UnsafeRawPointer, scales: UnsafeRawPointer, width: Int, into row: UnsafeMutablePointer<Float>
  ) {
    for first in stride(from: 0, to: width, by: group) {
      let scale = Float(scales.load(fromByteOffset: first / group * 2, as: Float16.self))
      for c in first..<min(width, first + group) {
        let byte = codes.load(fromByteOffset: c / 2, as: UInt8.self)
        row[c] = scale * Float(Int(byte >> UInt8(c % 2 * 4) & 15) - 8)
      }
    }
  }

  private static func code(_ value: Float, _ scale: Float) -> Float {
    max(-8, min(7, (value / scale).rounded(.toNearestOrEven)))
  }

  /// The scale among some around max |value| / 7.5 with the least squared error.
  private static func bestScale(_ values: Slice<UnsafeBufferPointer<Float>>) -> Float16 {
    let largest = values.reduce(0) { max($0, abs($1)) }
    precondition(largest.isFinite, "a weight of \(largest)")
    var best = (scale: Float16(0), error: Float.infinity)
    for step in 0..<12 {
      let scale = Float16(largest / (6.6 + 0.2 * Float(step)))
      guard scale > 0, scale.isFinite else { continue }
      let error = values.reduce(Float(0)) { sum, value in
        let away = value - code(value, Float(scale)) * Float(scale)
        return sum + away * away
      }
      if error < best.error { best = (scale, error) }
    }
    return best.scale
  }
}
