/// Where the time of one question went, in milliseconds.
public struct Timings: Equatable, Sendable {
  public let analyse: Double
  public let retrieve: Double
  public let rerank: Double
  /// From the question's text to the finished page; at least the sum of the parts.
  public let total: Double

  public init(analyse: Double, retrieve: Double, rerank: Double, total: Double) {
    self.analyse = analyse
    self.retrieve = retrieve
    self.rerank = rerank
    self.total = total
  }
}
