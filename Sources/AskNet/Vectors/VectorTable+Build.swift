internal import CKernels

extension VectorTable {
  /// Gathers vectors for a table, in order.
  public struct Builder: Sendable {
    public let width: Int
    private var codes: [Int8] = []
    private var scales: [Float] = []

    public init(width: Int) {
      precondition(width >= 1, "width \(width)")
      self.width = width
    }

    public var count: Int { scales.count }

    /// Appends a vector of `width` values. One that is not finite becomes zeros.
    public mutating func append(_ vector: [Float]) {
      precondition(vector.count == width, "a vector of \(vector.count) values, the width is \(width)")
      var code = [Int8](repeating: 0, count: width)
      scales.append(ask_quantise_i8(vector, width, &code))
      codes.append(contentsOf: code)
    }

    /// Appends a row of another table as it stands there.
    public mutating func append(_ row: Int, of table: VectorTable) {
      precondition(table.width == width && row >= 0 && row < table.count, "row \(row) of \(table.count)")
      codes.append(contentsOf: table.codes[row * width..<(row + 1) * width].map { Int8(bitPattern: $0) })
      scales.append(table.region.floats(at: table.scalesOffset, count: table.count)[row])
    }

    public func table() -> VectorTable {
      let padding = (4 - codes.count % 4) % 4
      var bytes = codes.map { UInt8(bitPattern: $0) }
      bytes.append(contentsOf: repeatElement(0, count: padding))
      scales.withUnsafeBytes { bytes.append(contentsOf: $0) }
      return VectorTable(
        width: width, count: count, region: Region(copying: bytes), codes: 0, scales: codes.count + padding)
    }
  }

  /// Keeps `vectors`, `[count, width]`, in order.
  public init(quantising vectors: [Float], width: Int) {
    var builder = Builder(width: width)
    for start in stride(from: 0, to: vectors.count, by: width) {
      builder.append(Array(vectors[start..<start + width]))
    }
    self = builder.table()
  }

  /// Embeds `bags` and keeps their vectors, in order, on `threads` threads.
  public init(embedding bags: Bags, with encoder: Encoder, threads: Int = 2) {
    let vectors = Matrix<Float>(rows: bags.count, columns: encoder.width)
    Workers(threads: threads).run(over: bags.count, by: Block.rows) {
      encoder.embed(bags, $0, into: vectors.base)
    }
    var builder = Builder(width: encoder.width)
    for row in 0..<bags.count {
      builder.append(Array(UnsafeBufferPointer(start: vectors[row], count: encoder.width)))
    }
    self = builder.table()
  }
}
