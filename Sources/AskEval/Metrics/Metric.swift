/// A figure from 0 to 1 for how well a ranking answers one query; higher is better.
///
/// Equal to trec_eval's measures at relevance level 1, except where a case says otherwise. A post is relevant when its
/// grade is at least 1. `k` is at least 1.
package enum Metric: Hashable, Sendable {
  /// Normalised discounted cumulative gain with gain = grade (Järvelin and Kekäläinen 2002). trec_eval: `ndcg_cut`.
  case nDCG(at: Int)
  /// The same with gain = 2^grade − 1 (Burges et al. 2005). trec_eval has it only when the qrels are mapped first.
  case exponentialNDCG(at: Int)
  /// 1 / rank of the first relevant post, 0 beyond rank k. trec_eval: `recip_rank` of a run that is cut at k.
  case reciprocalRank(at: Int)
  /// 1 when one of the first k is relevant, else 0. trec_eval: `success`.
  case hit(at: Int)
  /// The share of all relevant posts that are among the first k. trec_eval: `recall`.
  case recall(at: Int)
  /// The mean, over all relevant posts, of the precision at their rank, 0 for one not ranked. trec_eval: `map`.
  case averagePrecision
  /// The share of the first k that carry a judgement, of whatever grade. Not in trec_eval.
  ///
  /// When fewer than k are ranked, the share of those that are, as ir_measures has it. It says how far the other
  /// figures can be trusted: they take every unjudged post for a wrong one.
  case judged(at: Int)

  /// Those that a report shows, in its order.
  package static let reported: [Metric] = [
    .nDCG(at: 10), .exponentialNDCG(at: 10), .reciprocalRank(at: 10), .hit(at: 1), .hit(at: 5),
    .recall(at: 100),
    .averagePrecision, .judged(at: 10),
  ]
}
