/// y = max(x, 0), and dropout behind it (Srivastava et al. 2014), in place.
///
/// Both set a value to 0 or leave its sign, so the output alone says where a gradient passes: nothing else is kept.
package enum ReLU {
  /// y = max(x, 0) for `rows`, then with chance `dropout` 0, else divided by 1 − `dropout`, so that the expected
  /// value stays. Chance comes from `key` and the place in the matrix alone, whichever thread asks.
  package static func forward<S: Scalar>(_ x: Matrix<S>, rows: Range<Int>, dropout: Float, key: UInt32) {
    let values = x[rows.lowerBound]
    let count = rows.count * x.columns
    guard dropout > 0 else {
      for i in 0..<count { values[i] = max(values[i], 0) }
      return
    }
    let threshold = UInt32(Double(dropout) * 0x1p32)
    let gain = 1 / (1 - S(dropout))
    let offset = UInt32(truncatingIfNeeded: rows.lowerBound * x.columns)
    for i in 0..<count {
      let kept = mixed(key, offset &+ UInt32(truncatingIfNeeded: i)) >= threshold
      values[i] = kept ? max(values[i], 0) * gain : 0
    }
  }

  /// dx = dy / (1 − `dropout`) where y > 0, else 0, for `rows`. At x = 0 the gradient is 0.
  package static func backward<S: Scalar>(
    _ dy: Matrix<S>, output y: Matrix<S>, rows: Range<Int>, dropout: Float
  ) {
    let gradient = dy[rows.lowerBound]
    let values = y[rows.lowerBound]
    let count = rows.count * y.columns
    let gain = 1 / (1 - S(dropout))
    for i in 0..<count { gradient[i] = values[i] > 0 ? gradient[i] * gain : 0 }
  }

  /// 32 well-mixed bits of a key and a place (the finaliser of MurmurHash3, twice keyed).
  @inline(__always) private static func mixed(_ key: UInt32, _ place: UInt32) -> UInt32 {
    var h = place &* 0x9e37_79b1 ^ key
    h = (h ^ (h >> 16)) &* 0x85eb_ca6b
    h = (h ^ (h >> 13)) &* 0xc2b2_ae35
    return h ^ (h >> 16)
  }
}
