package import AskEval
package import AskNet

/// What each system ranked for the measured queries of a set.
package struct Evaluation: Sendable {
  package struct System: Sendable {
    package let system: RankingSystem
    package let run: Run
    /// Of each question, ascending.
    package let milliseconds: [Double]

    package init(system: RankingSystem, run: Run, milliseconds: [Double]) {
      self.system = system
      self.run = run
      self.milliseconds = milliseconds
    }

    /// The smallest time that at least this share of the questions did not exceed.
    package func milliseconds(percentile share: Double) -> Double {
      guard !milliseconds.isEmpty else { return 0 }
      let place = (share * Double(milliseconds.count)).rounded(.up)
      return milliseconds[min(milliseconds.count, max(1, Int(place))) - 1]
    }
  }

  /// In the order that was asked for; without those that need a network when there is none.
  package let systems: [System]
  /// In id order.
  package let measured: [QueryID]
  package let learned: [QueryID]
  /// Queries that were neither learned from nor measured, because they ask the same as one that was learned from.
  package let sameAsLearned: [QueryID]
  /// The weights of `reranked`, and where they come from, such as `without stackfaq`.
  package let head: Head
  package let headName: String
  /// The network that was measured; 0 without one.
  package let trainingSeconds: Double
  package let training: TrainingReport?
  /// Why there is no network.
  package let withoutNetwork: String?

  package init(
    systems: [System], measured: [QueryID], learned: [QueryID] = [], sameAsLearned: [QueryID] = [],
    head: Head = .standard, headName: String, trainingSeconds: Double = 0, training: TrainingReport? = nil,
    withoutNetwork: String? = nil
  ) {
    self.systems = systems
    self.measured = measured
    self.learned = learned
    self.sameAsLearned = sameAsLearned
    self.head = head
    self.headName = headName
    self.trainingSeconds = trainingSeconds
    self.training = training
    self.withoutNetwork = withoutNetwork
  }

  package subscript(system: RankingSystem) -> System? { systems.first { $0.system == system } }
}
