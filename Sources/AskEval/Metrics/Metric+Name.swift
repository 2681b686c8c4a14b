extension Metric: LosslessStringConvertible {
  /// `ndcg@10`, `ndcg_exp@10`, `mrr@10`, `hit@5`, `recall@100`, `map` or `judged@10`.
  package var description: String {
    switch self {
    case .nDCG(let k): "ndcg@\(k)"
    case .exponentialNDCG(let k): "ndcg_exp@\(k)"
    case .reciprocalRank(let k): "mrr@\(k)"
    case .hit(let k): "hit@\(k)"
    case .recall(let k): "recall@\(k)"
    case .averagePrecision: "map"
    case .judged(let k): "judged@\(k)"
    }
  }

  /// Nil for anything that is not the `description` of a metric with k of at least 1.
  package init?(_ description: String) {
    let parts = description.split(separator: "@", omittingEmptySubsequences: false)
    let k = parts.count == 2 ? Int(parts[1]) : nil
    switch (parts[0], k) {
    case ("ndcg", let k?): self = .nDCG(at: k)
    case ("ndcg_exp", let k?): self = .exponentialNDCG(at: k)
    case ("mrr", let k?): self = .reciprocalRank(at: k)
    case ("hit", let k?): self = .hit(at: k)
    case ("recall", let k?): self = .recall(at: k)
    case ("judged", let k?): self = .judged(at: k)
    case ("map", nil): self = .averagePrecision
    default: return nil
    }
    // `ndcg@010` and `map@x` are no names: what is printed is what is read.
    guard k.map({ $0 >= 1 }) ?? true, self.description == description else { return nil }
  }
}
