/// The queries of a set in groups that are not independent of each other, such as the paraphrases of one question.
package struct QueryGroups: Equatable, Sendable {
  package struct Group: Equatable, Sendable {
    /// To be read by people; two groups may share it.
    package let name: String
    /// In id order; at least one.
    package let queries: [QueryID]
  }

  /// In the order of their first queries.
  package let groups: [Group]
  private let positions: [QueryID: Int]

  /// Each query by itself.
  package init(separate queries: [QueryID]) {
    self.init(queries.map { Group(name: $0.rawValue, queries: [$0]) })
  }

  /// Judged queries that share a relevant post, directly or over others, are together: the connected components.
  ///
  /// A group is named for its first query. A query without a relevant post is by itself.
  package init(sharingPosts qrels: Qrels) {
    let queries = qrels.queries
    var parents = Array(queries.indices)
    func root(of query: Int) -> Int {
      var query = query
      while parents[query] != query {
        parents[query] = parents[parents[query]]
        query = parents[query]
      }
      return query
    }
    var askedFirst: [PostName: Int] = [:]
    for (index, query) in queries.enumerated() {
      for post in qrels[query].relevantPosts {
        let other = root(of: askedFirst[post, default: index])
        let own = root(of: index)
        askedFirst[post] = other
        // The smaller index is the root, so that a component's root is its first query.
        parents[max(own, other)] = min(own, other)
      }
    }
    let members = Dictionary(grouping: queries.indices, by: root)
    self.init(members.map { Group(name: queries[$0].rawValue, queries: $1.map { queries[$0] }) })
  }

  /// Judged queries whose metadata have the same value for `key` are together.
  ///
  /// Where a query has none, that of its first relevant post in id order counts; where that has none either, the query
  /// is by itself.
  ///
  /// - Throws: when that leaves every query by itself for want of the key; the error names the keys that there are.
  package init(of set: JudgedSet, byMetadata key: String) throws(EvaluationError) {
    let queryMetadata = Dictionary(uniqueKeysWithValues: set.queries.map { ($0.id, $0.metadata) })
    let postMetadata = Dictionary(uniqueKeysWithValues: set.posts.map { ($0.id, $0.metadata) })
    var valued: [String: [QueryID]] = [:]
    var alone: [QueryID] = []
    for query in set.qrels.queries {
      let post = set.qrels[query].relevantPosts.first
      if let value = queryMetadata[query]?[key] ?? post.flatMap({ postMetadata[$0]?[key] }) {
        valued[value, default: []].append(query)
      } else {
        alone.append(query)
      }
    }
    if valued.isEmpty {
      let known = Set(queryMetadata.values.flatMap(\.keys) + postMetadata.values.flatMap(\.keys))
      throw EvaluationError(path: set.name, reason: .unknownGroupKey(key, known: known.sorted()))
    }
    self.init(
      valued.map { Group(name: $0, queries: $1) }
        + alone.map { Group(name: $0.rawValue, queries: [$0]) })
  }

  /// The index in `groups` of the group that `query` belongs to.
  ///
  /// - Precondition: `query` is in one of them.
  package func position(of query: QueryID) -> Int {
    guard let position = positions[query] else { preconditionFailure("\(query) is in no group") }
    return position
  }

  private init(_ groups: [Group]) {
    self.groups =
      groups
      .map { Group(name: $0.name, queries: $0.queries.sorted()) }
      .sorted { $0.queries[0] < $1.queries[0] }
    var positions: [QueryID: Int] = [:]
    for (index, group) in self.groups.enumerated() {
      for query in group.queries {
        let other = positions.updateValue(index, forKey: query)
        precondition(other == nil, "\(query) is in two groups")
      }
    }
    self.positions = positions
  }
}
