import AskNet

/// What the network learns from: the corpus alone, as pairs of texts that belong together.
package struct TrainingCorpus {
  /// One post to learn from.
  package struct Post {
    package var name: String
    package var units: [Unit]
    /// Per passage, in order: its sentences as positions in the unit's tokens.
    package var sentences: [[Range<Int>]]

    package init(name: String, units: [Unit], sentences: [[Range<Int>]]) {
      self.name = name
      self.units = units
      self.sentences = sentences
    }
  }

  let vocabulary: Vocabulary
  /// Token weights are the idf over the units.
  let set: TrainingSet

  init(_ posts: [Post], options: LearningOptions) {
    let vocabulary = Vocabulary(units: posts.lazy.flatMap(\.units))
    var collector = PairCollector(kinds: options.pairs)
    var unitsWith = [Int](repeating: 0, count: vocabulary.count)
    var units = 0
    for post in posts {
      let rows = post.units.map { vocabulary.rows(of: $0.tokens) }
      for row in rows {
        for token in Set(row) { unitsWith[Int(token)] += 1 }
      }
      units += rows.count
      collector.add(post, rows: rows)
    }
    let idf = unitsWith.map { Float(BM25F.idf(posts: units, with: $0)) }
    var pairs = collector.pairs
    if options.lexicalNegatives > 0 {
      let negatives = LexicalNegatives(collector.pool, idf: idf)
      for i in pairs.indices {
        pairs[i].negatives = negatives.rows(
          for: pairs[i].question, group: pairs[i].group, limit: options.lexicalNegatives)
      }
    }
    self.vocabulary = vocabulary
    set = TrainingSet(
      pairs: pairs, passages: collector.texts, groups: collector.textGroups, tokenWeights: idf,
      pool: collector.pool)
  }
}
