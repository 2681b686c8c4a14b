import AskCorpus

/// Why a generation must not come into force.
///
/// The rule: posts must not vanish because their files cannot be read; the mean nDCG@10 must not fall by more than
/// chance explains; and no more than a few questions may lose a right first answer from the first five.
package enum GateObjection: Equatable, Sendable {
  /// In 0...1 each.
  case meanFell(before: Double, after: Double, p: Double, maxP: Double)
  case lost(questions: Int, allowed: Int)
  /// Names of posts that would vanish, since their files can no longer be read.
  case vanish([String])

  static func all(
    to comparison: GateComparison?, broken: [String], settings: PublishSettings
  ) -> [GateObjection] {
    var objections: [GateObjection] = broken.isEmpty ? [] : [.vanish(broken)]
    guard let comparison else { return objections }
    if comparison.meanAfter < comparison.meanBefore, comparison.p < settings.maxP {
      objections.append(
        .meanFell(
          before: comparison.meanBefore, after: comparison.meanAfter, p: comparison.p, maxP: settings.maxP))
    }
    if comparison.lost > settings.maxLost {
      objections.append(.lost(questions: comparison.lost, allowed: settings.maxLost))
    }
    return objections
  }
}
