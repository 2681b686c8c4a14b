package import AskEval
package import AskSearch

/// How a new generation answers the questions that the one in force answered.
package struct GateComparison: Equatable, Sendable {
  /// A question that is answered otherwise than before.
  package struct Changed: Equatable, Sendable {
    package let text: String
    package let nDCGBefore, nDCGAfter: Double
    /// The right post that stood first among the right ones before.
    package let post: PostName
    /// From 1; nil when it is not ranked.
    package let rankBefore, rankAfter: Int?
    /// What now stands where it stood.
    package let inItsPlace: PostName?
    package let isLost: Bool
  }

  package let basis: GateBasis
  /// Questions that were held against each other, and of these how many fare worse and better.
  package let compared: Int
  package let worse, better: Int
  /// Among the worse ones: those of the test half, which are not named.
  package let worseUnnamed: Int
  /// Questions whose first answer was right, and that have no right one among the first five now.
  package let lost: Int
  /// Questions that only new posts answer; they count neither way.
  package let onlyNew: Int
  /// In 0...1; over the compared questions.
  package let meanBefore, meanAfter: Double
  /// Two-sided paired randomisation test of the two means, groups of near-duplicates as one.
  package let p: Double
  /// The worse ones that may be named, worst first.
  package let changed: [Changed]
  /// Over all questions that the new generation has a right post for, new ones too.
  package let figures: HistoryRecord.Figures

  /// A first answer is lost when no right post is among so many.
  package static let lostBeyond = 5
  /// Below this a difference is one of rounding.
  private static let noise = 1e-9

  init(
    _ questions: GateQuestions, before: GateSide, after: GateSide,
    progress: (_ done: Int, _ of: Int) throws -> Void
  ) throws {
    var tally = Tally()
    for (done, question) in questions.questions.enumerated() {
      try progress(done, questions.questions.count)
      let new = try after.answer(to: question)
      tally.count(new)
      let old = try before.answer(to: question)
      guard old.hasRightPost else {
        if new.hasRightPost { tally.onlyNew += 1 }
        continue
      }
      tally.add(old.nDCG, new.nDCG, group: question.group)
      let isLost = old.isFirstRight && !new.hasRight(amongFirst: Self.lostBeyond)
      if isLost { tally.lost += 1 }
      if new.nDCG > old.nDCG + Self.noise { tally.better += 1 }
      guard new.nDCG < old.nDCG - Self.noise else { continue }
      tally.worse += 1
      if question.isNamed {
        tally.changed.append(Self.changed(question, old, new, after: after, isLost: isLost))
      } else {
        tally.worseUnnamed += 1
      }
    }
    basis = questions.basis
    compared = tally.values.count
    worse = tally.worse
    better = tally.better
    worseUnnamed = tally.worseUnnamed
    lost = tally.lost
    onlyNew = tally.onlyNew
    meanBefore = tally.mean(\.before)
    meanAfter = tally.mean(\.after)
    p = tally.p
    figures = tally.figures
    changed = tally.changed.sorted {
      let (left, right) = ($0.nDCGBefore - $0.nDCGAfter, $1.nDCGBefore - $1.nDCGAfter)
      return left == right ? $0.text < $1.text : left > right
    }
  }

  private static func changed(
    _ question: GateQuestion, _ old: GateAnswer, _ new: GateAnswer, after: GateSide, isLost: Bool
  ) -> Changed {
    let first = old.ranking.first(where: old.grades.isRelevant) ?? old.grades.relevantPosts[0]
    let rank = old.rank(of: first)
    let now = after.standIn(for: first)
    let usurper = rank.flatMap { $0 <= new.ranking.count ? new.ranking[$0 - 1] : nil }
    return Changed(
      text: question.text, nDCGBefore: old.nDCG, nDCGAfter: new.nDCG, post: first, rankBefore: rank,
      rankAfter: now.flatMap(new.rank(of:)), inItsPlace: usurper == now ? nil : usurper, isLost: isLost)
  }
}

/// What is added up question by question.
private struct Tally {
  var values: [(before: Double, after: Double, group: String)] = []
  var worse = 0
  var better = 0
  var worseUnnamed = 0
  var lost = 0
  var onlyNew = 0
  var changed: [GateComparison.Changed] = []
  private var answered = 0
  private var nDCG = 0.0
  private var hits = 0

  mutating func add(_ before: Double, _ after: Double, group: String) {
    values.append((before, after, group))
  }

  mutating func count(_ new: GateAnswer) {
    guard new.hasRightPost else { return }
    answered += 1
    nDCG += new.nDCG
    if new.isFirstRight { hits += 1 }
  }

  func mean(_ side: (((before: Double, after: Double, group: String)) -> Double)) -> Double {
    values.isEmpty ? 0 : values.map(side).reduce(0, +) / Double(values.count)
  }

  var p: Double {
    var groups: [String: Int] = [:]
    let clusters = values.map { value in
      groups[value.group]
        ?? {
          groups[value.group] = groups.count
          return groups.count - 1
        }()
    }
    let differences = PairedDifferences(
      queries: values.indices.map { QueryID("\($0)") }, values: values.map { $0.after - $0.before },
      clusters: clusters)
    var generator = SplitMix64(seed: 1)
    return PairedTest(differences, using: &generator).p
  }

  var figures: HistoryRecord.Figures {
    HistoryRecord.Figures(
      questions: answered, nDCG10: answered == 0 ? 0 : nDCG / Double(answered),
      hit1: answered == 0 ? 0 : Double(hits) / Double(answered))
  }
}
