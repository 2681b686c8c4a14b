internal import CKernels

/// Unit vectors as codes of one byte, with one scale a vector: value ≈ code · scale.
///
/// Searched by going through all of them, which is exact and, at 256 bytes a vector, faster than any index would be
/// for a corpus of posts.
public struct VectorTable: Sendable {
  public let width: Int
  public let count: Int
  package let region: Region
  package let codesOffset, scalesOffset: Int

  /// Vectors in `region` at these byte offsets, which the caller has checked to lie inside it.
  package init(width: Int, count: Int, region: Region, codes: Int, scales: Int) {
    precondition(
      width >= 1 && codes >= 0 && codes + width * count <= region.bytes.count, "\(count) x \(width) codes")
    self.width = width
    self.count = count
    self.region = region
    codesOffset = codes
    scalesOffset = scales
    if count > 0 { _ = region.floats(at: scales, count: count) }
  }

  package var codes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: region.bytes[codesOffset..<codesOffset + width * count])
  }

  package var scaleBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: region.bytes[scalesOffset..<scalesOffset + 4 * count])
  }

  /// The `limit` rows most similar to `query`, by cosine: similarity descending, then row ascending.
  ///
  /// - Parameter isIncluded: rows for which it is false are not counted; asked only for rows that would be.
  public func nearest(
    to query: [Float], limit: Int, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Neighbour] {
    guard limit > 0, count > 0 else { return [] }
    var best = Nearest(limit: limit)
    let block = 1024
    withQuery(query) { code, scale in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: block) { buffer in
        guard let similarity = buffer.baseAddress else { return }
        for start in stride(from: 0, to: count, by: block) {
          let rows = min(block, count - start)
          scan(start, rows, code, scale, into: similarity)
          for i in 0..<rows where similarity[i] > best.threshold {
            if isIncluded(start + i) { best.insert(Neighbour(row: start + i, similarity: similarity[i])) }
          }
        }
      }
    }
    return best.sorted
  }

  /// The similarity of `query` to every row, in order.
  public func similarities(of query: [Float]) -> [Float] {
    withQuery(query) { code, scale in
      [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        if let similarity = buffer.baseAddress { scan(0, count, code, scale, into: similarity) }
        initialized = count
      }
    }
  }

  /// The similarity of `query` to each of `rows`, in their order.
  public func similarities(of query: [Float], to rows: some Sequence<Int>) -> [Float] {
    withQuery(query) { code, scale in
      rows.map { row in
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        var similarity: Float = 0
        scan(row, 1, code, scale, into: &similarity)
        return similarity
      }
    }
  }

  /// The vector of a row, as its codes say it.
  public func vector(_ row: Int) -> [Float] {
    precondition(row >= 0 && row < count, "row \(row) of \(count)")
    let scale = region.floats(at: scalesOffset, count: count)[row]
    return codes[row * width..<(row + 1) * width].map { Float(Int8(bitPattern: $0)) * scale }
  }

  /// The length of the sum of `rows`: what the sum of their similarities to a unit vector is divided by to give the
  /// cosine with their mean.
  public func lengthOfSum(of rows: Range<Int>) -> Float {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
    let scales = region.floats(at: scalesOffset, count: count)
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { sum in
      sum.initialize(repeating: 0)
      for row in rows {
        let code = codes[row * width..<(row + 1) * width]
        for (column, value) in code.enumerated() {
          sum[column] += Float(Int8(bitPattern: value)) * scales[row]
        }
      }
      return sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
  }

  private func withQuery<R>(_ query: [Float], _ body: (UnsafePointer<Int8>, Float) -> R) -> R {
    precondition(query.count == width, "a query of \(query.count) values, the width is \(width)")
    var code = [Int8](repeating: 0, count: width)
    let scale = ask_quantise_i8(query, width, &code)
    return code.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("width is at least 1") }
      return body(start, scale)
    }
  }

  private func scan(
    _ row: Int, _ rows: Int, _ code: UnsafePointer<Int8>, _ scale: Float,
    into similarity: UnsafeMutablePointer<Float>
  ) {
    guard let start = region.bytes.baseAddress else { return }
    let first = (start + codesOffset + row * width).assumingMemoryBound(to: Int8.self)
    ask_scan_i8(
      first, region.floats(at: scalesOffset, count: count) + row, rows, width, code, scale, similarity)
  }
}

/// A row of a `VectorTable` and its cosine with the query, in about -1...1.
public struct Neighbour: Equatable, Sendable {
  public let row: Int
  public let similarity: Float

  public init(row: Int, similarity: Float) {
    self.row = row
    self.similarity = similarity
  }
}

/// The best few of many, in a heap whose root is the worst of them.
private struct Nearest {
  let limit: Int
  private var heap: [Neighbour] = []

  init(limit: Int) { self.limit = limit }

  /// A row counts only above this. Rows come in ascending order, so an equal one comes too late.
  var threshold: Float { heap.count < limit ? -.infinity : heap[0].similarity }

  var sorted: [Neighbour] { heap.sorted { Nearest.isWorse($1, $0) } }

  private static func isWorse(_ a: Neighbour, _ b: Neighbour) -> Bool {
    a.similarity != b.similarity ? a.similarity < b.similarity : a.row > b.row
  }

  mutating func insert(_ neighbour: Neighbour) {
    if heap.count < limit {
      heap.append(neighbour)
      var i = heap.count - 1
      while i > 0, Nearest.isWorse(heap[i], heap[(i - 1) / 2]) {
        heap.swapAt(i, (i - 1) / 2)
        i = (i - 1) / 2
      }
      return
    }
    heap[0] = neighbour
    var i = 0
    while true {
      var worst = i
      for child in [2 * i + 1, 2 * i + 2]
      where child < heap.count && Nearest.isWorse(heap[child], heap[worst]) {
        worst = child
      }
      if worst == i { return }
      heap.swapAt(i, worst)
      i = worst
    }
  }
}
