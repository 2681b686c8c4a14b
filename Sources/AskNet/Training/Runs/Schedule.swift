internal import Glibc

/// The factor of the rates at a step: up in a straight line, then down along a cosine (Loshchilov and Hutter 2017).
package func schedule(step: Int, of steps: Int, warmUp: Double) -> Double {
  let rise = warmUp * Double(steps)
  if Double(step) < rise { return Double(step + 1) / (rise + 1) }
  let done = (Double(step) - rise) / max(1, Double(steps) - rise)
  return 0.5 * (1 + cos(.pi * min(1, done)))
}

/// The factor that shortens a gradient of length `norm` to `limit`; 1 when it is no longer than that.
package func clipping(norm: Double, limit: Double) -> Double { norm > limit ? limit / norm : 1 }
