/// What a batch of texts is to come close to.
package enum TrainingTarget: Equatable, Sendable {
  /// The teacher's vectors of the batch's first texts, of unit length, `[texts, outputs]`: see `DistillationLoss`.
  case vectors([Float])
  /// Questions with fixed vectors of unit length, `[questions, outputs]`. Text i answers question i; texts behind those
  /// are further negatives. `positives` has a name for what each *text* answers: texts of one name are no negatives of
  /// each other's questions. In-batch InfoNCE in both directions.
  case questions([Float], positives: [Int32])
  /// The first `count` texts are questions, the others passages: text `count + i` answers text i, and those behind are
  /// further negatives. `positives` has a name for each passage, as above.
  case pairs(count: Int, positives: [Int32])
}
