package import AskSearch

/// The topics that readers ask about and the column answers weakly or not at all.
package struct GapReport: Equatable, Sendable {
  /// A topic of fewer askers shows as a count only: what one or two people wrote might tell who they are. One who asks on
  /// three days is three.
  package static let leastAskers = 3
  /// From this cosine with the mean of a topic on a question belongs to it.
  ///
  /// Of the pairs that it puts together among the development half of the judged questions, three in four share a post
  /// that answers both; at 0.5 two in five do.
  package static let likeness: Float = 0.55
  private static let shownPhrasings = 3

  /// By askers, then questions, most first.
  package let topics: [GapTopic]

  /// Groups the questions, and asks the most typical of each group.
  ///
  /// - Parameters:
  ///   - likeness: least cosine within a topic, in 0...1.
  ///   - options: how a question is asked.
  /// - Throws: what `engine` throws.
  package init(
    _ questions: [OpenQuestion], engine: SearchEngine, options: SearchEngine.Options,
    likeness: Float = GapReport.likeness
  ) throws {
    // Equal questions need one vector.
    var places: [String: Int] = [:]
    var distinct: [(text: String, asked: [OpenQuestion])] = []
    for question in questions {
      let key = question.text.lowercased()
      if let place = places[key] {
        distinct[place].asked.append(question)
      } else {
        places[key] = distinct.count
        distinct.append((question.text, [question]))
      }
    }
    // What many ask leads its group.
    distinct.sort { $0.asked.count != $1.asked.count ? $0.asked.count > $1.asked.count : $0.text < $1.text }
    let vectors = try engine.directions(of: distinct.map(\.text))
    let known = distinct.indices.filter { vectors[$0] != nil }
    let groups = TopicGroups(known.map { vectors[$0] ?? [] }, least: likeness).groups
    topics = try groups.map { members in
      let members = members.map { known[$0] }
      let typical = Self.mostTypical(members, vectors: vectors, counts: distinct.map(\.asked.count))
      return try Self.topic(
        typical.map { distinct[$0].text }, asked: members.flatMap { distinct[$0].asked }, engine: engine,
        options: options)
    }.sorted {
      ($0.askers, $0.questions, $1.phrasings.first ?? "") > (
        $1.askers, $1.questions, $0.phrasings.first ?? ""
      )
    }
  }

  /// The members in order of their likeness to the mean of all that was asked.
  private static func mostTypical(_ members: [Int], vectors: [[Float]?], counts: [Int]) -> [Int] {
    guard let width = vectors[members[0]]?.count else { return members }
    var sum = [Float](repeating: 0, count: width)
    for member in members {
      TopicGroups.add((vectors[member] ?? []).map { $0 * Float(counts[member]) }, to: &sum)
    }
    let likeness = members.map { TopicGroups.product(vectors[$0] ?? [], sum) }
    return zip(members, likeness).sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  private static func topic(
    _ phrasings: [String], asked: [OpenQuestion], engine: SearchEngine, options: SearchEngine.Options
  ) throws -> GapTopic {
    let askers = Set(asked.map(\.asker)).count
    let page = try engine.page(for: phrasings[0], options: options)
    return GapTopic(
      questions: asked.count, askers: askers,
      letters: Set(asked.compactMap(\.letter)).sorted(),
      phrasings: askers < leastAskers ? [] : Array(phrasings.prefix(shownPhrasings)), outcome: page.outcome,
      confidence: page.confidence?.value,
      nearest: page.answers.first.map {
        GapTopic.Nearest(post: $0.post.id, title: $0.post.title, path: $0.post.path)
      })
  }
}
