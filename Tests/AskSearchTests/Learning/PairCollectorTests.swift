import AskNet
import AskSearch
import TestSupport
import Testing

@Suite struct PairCollectorTests {
  /// A unit whose rows are its terms' numbers.
  private func unit(_ kind: Unit.Kind, _ tokens: [Int32], head: Int = 0) -> Unit {
    var unit = Unit(kind: kind, tokens: tokens.map { TermID(rawValue: UInt32($0)) })
    unit.headCount = head
    return unit
  }

  private func collected(
    _ kinds: LearningOptions.Pairs = .all, _ posts: [(units: [Unit], sentences: [[Range<Int>]])]
  ) -> PairCollector {
    var collector = PairCollector(kinds: kinds)
    for (number, post) in posts.enumerated() {
      collector.add(
        TrainingCorpus.Post(name: "p\(number)", units: post.units, sentences: post.sentences),
        rows: post.units.map { $0.tokens.map { Int32($0.rawValue) } })
    }
    return collector
  }

  private var full: (units: [Unit], sentences: [[Range<Int>]]) {
    (
      [
        unit(.title, [1, 2]), unit(.question, [3]), unit(.askedAs, [4]),
        unit(.passage, [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21], head: 2), unit(.passage, [30, 31]),
      ], [[2..<7, 7..<12], [0..<2]]
    )
  }

  private func sides(_ collector: PairCollector) -> [[[Int32]]] {
    collector.pairs.map { [$0.question, $0.passage] }
  }

  @Test func `askers meet each passage`() {
    let passages: [[Int32]] = [Array(10...21), [30, 31]]
    #expect(
      sides(collected(.askers, [full]))
        == passages.flatMap { passage in [[1, 2], [3], [4]].map { [$0, passage] } })
  }

  @Test func `other phrasings meet the title`() {
    #expect(sides(collected(.phrasings, [full])) == [[[3], [1, 2]], [[4], [1, 2]]])
  }

  @Test func `a heading meets what stands under it`() {
    #expect(sides(collected(.headings, [full])) == [[[10, 11], Array(12...21)]])
  }

  @Test func `a sentence meets the rest of its passage, and an only one nothing`() {
    #expect(
      sides(collected(.sentences, [full])) == [
        [Array(12...16), [10, 11] + Array(17...21)], [Array(17...21), Array(10...16)],
      ])
  }

  @Test func `a sentence meets the passage before its own, in the first one that after it`() {
    let sentences = [0..<5, 5..<10]
    let passages = (0..<3).map { unit(.passage, Array(100 * $0..<100 * $0 + 10)) }
    let collector = collected(
      .neighbours, [([unit(.title, [1])] + passages, [sentences, sentences, sentences])])
    #expect(collector.pairs.map(\.passage.first) == [100, 100, 0, 0, 100, 100])
    #expect(collected(.neighbours, [([unit(.title, [1]), passages[0]], [sentences])]).pairs.isEmpty)
  }

  @Test func `of the sentences the three longest are taken, and none below five words`() {
    let passage = unit(.passage, Array(0..<30))
    let sentences = [0..<4, 4..<9, 9..<16, 16..<21, 21..<30]
    let collector = collected(.sentences, [([unit(.title, [99]), passage], [sentences])])
    #expect(collector.pairs.map(\.question) == [Array(21..<30), Array(9..<16), Array(4..<9)])
  }

  @Test func `all kinds together are the kinds one by one`() {
    let all = sides(collected(.all, [full]))
    let single = [LearningOptions.Pairs.askers, .phrasings, .headings, .sentences, .neighbours].flatMap {
      sides(collected($0, [full]))
    }
    #expect(Set(all) == Set(single) && all.count == single.count)
    #expect(collected([], [full]).pairs.isEmpty)
  }

  @Test func `no side is ever empty`() {
    let bare = (
      units: [
        unit(.title, []), unit(.question, []), unit(.askedAs, []), unit(.passage, [], head: 0),
        unit(.passage, [5], head: 1),
      ],
      sentences: [[], [0..<0, 0..<1]] as [[Range<Int>]]
    )
    #expect(
      collected(.all, [bare, full]).pairs
        == collected(.all, [bare, full]).pairs.filter { !$0.question.isEmpty && !$0.passage.isEmpty })
    #expect(collected(.all, [bare]).pairs.isEmpty)
  }

  @Test func `a post without units or sentences does no harm`() {
    let collector = collected(.all, [([], []), ([unit(.title, [1]), unit(.passage, [2, 3])], [])])
    #expect(sides(collector) == [[[1], [2, 3]]])
    #expect(collector.pairs[0].positive == 1)
  }

  @Test func `posts whose titles have the same words are one group, in whatever order`() {
    let titles: [[Int32]] = [[1, 2], [3], [2, 1], [1, 2, 2], [], []]
    let collector = collected(
      .askers,
      titles.enumerated().map { number, title in
        ([unit(.title, title), unit(.question, [50]), unit(.passage, [Int32(60 + number)])], [[]])
      })
    let groups = collector.pool.groups
    #expect(groups[0] == groups[2])
    #expect(Set([groups[0], groups[1], groups[3], groups[4], groups[5]]).count == 5, "\(groups)")
    #expect(collector.pool.positives == [0, 1, 2, 3, 4, 5])
    for pair in collector.pairs { #expect(pair.group == groups[Int(pair.positive)]) }
  }

  @Test
  func
    `passages, questions and whole answers are the texts to start from, with titles and phrasings above them`()
  {
    let collector = collected(.all, [full])
    let passage = Array(Int32(10)...21)
    let above: [Int32] = [1, 2, 4]
    let expected: [[Int32]] = [above + [3], above + passage, above + [30, 31], above + passage + [30, 31]]
    #expect((0..<collector.texts.count).map { Array(collector.texts[$0]) } == expected)
    #expect(collector.textGroups == [0, 0, 0, 0])
    #expect(
      (0..<collector.pool.count).map { Array(collector.pool.passages[$0]) } == [Array(10...21), [30, 31]])
  }
}
