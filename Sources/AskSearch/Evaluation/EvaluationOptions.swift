package import AskCorpus
package import AskEval
import AskNet
package import AskText

/// How a set is to be measured.
package struct EvaluationOptions: Equatable, Sendable {
  package var systems = RankingSystem.standard
  /// Judged queries to learn from; they, and those that ask the same, are not measured.
  package var learned: [QueryID] = []
  /// Judged questions beside the set that a column's training learns from as always.
  package var judged: [JudgedQuestion] = []
  /// Queries that are not independent of each other.
  package var groups: QueryGroups
  /// What `curated` is measured with.
  package var files = CurationFiles()
  /// Weights for `reranked`; nil for those that ship and were not fitted on this set.
  package var head: Head?
  package var learning = LearningOptions()
  package var language = Language.english
  /// Keeps the vectors of texts from one measurement to the next; nil to forget them.
  package var cache: String?

  package init(groups: QueryGroups) {
    self.groups = groups
  }

  /// Whether any of `systems` has to be trained.
  var needsNetwork: Bool { systems.contains(where: \.needsNetwork) }

  package var seed: UInt64 {
    get { learning.training.seed }
    set {
      learning.training.seed = newValue
      learning.taught?.training.seed = newValue
    }
  }
}

/// How far a measurement is.
package enum EvaluationProgress: Sendable {
  case building(BuildProgress)
  case asking(RankingSystem, done: Int, of: Int)
}
