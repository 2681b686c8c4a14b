/// For each term, the most that it can add to any post's BM25F, over its idf: in 0..<2.
///
/// A post's score is its post row's and its best passage's, so a term's bound is the sum of what it adds to the best
/// row of either kind. With it a question can leave out its common terms when they cannot change the first answers.
struct TermBounds: Equatable {
  /// Ascending.
  private(set) var terms: [UInt32]
  /// By position in `terms`.
  private(set) var bounds: [Float]

  init(_ entries: [ForwardIndex.Entry], statistics: CorpusStatistics, parameters: BM25F) {
    var inPosts = RowBounds(k1: parameters.k1)
    var inPassages = inPosts
    var table = TermTable()
    for entry in entries {
      for (kind, field) in zip([Unit.Kind.title, .question, .askedAs], parameters.postFields) {
        let units = entry.units.filter { $0.kind == kind }
        let length = units.reduce(0) { $0 + $1.tokens.count }
        let weight = BM25F.occurrence(
          field, length: length, mean: statistics.meanPostLengths[Int(kind.rawValue)])
        for unit in units { inPosts.add(unit.tokens[...], weight: weight, &table) }
      }
      inPosts.endRow()
      for unit in entry.units where unit.kind == .passage {
        let means = statistics.meanPassageLengths
        let head = BM25F.occurrence(parameters.headings, length: unit.headCount, mean: means[0])
        let body = BM25F.occurrence(
          parameters.body, length: unit.tokens.count - unit.headCount, mean: means[1])
        inPassages.add(unit.tokens.prefix(unit.headCount), weight: head, &table)
        inPassages.add(unit.tokens.dropFirst(unit.headCount), weight: body, &table)
        inPassages.endRow()
      }
    }
    let order = table.terms.indices.sorted { table.terms[$0] < table.terms[$1] }
    terms = order.map { table.terms[$0] }
    // Rounded up: a bound that is too small would be none.
    bounds = order.map { Float(inPosts[$0] + inPassages[$0]).nextUp }
  }
}

/// The best row of one kind for each term.
private struct RowBounds {
  private var bounds: [Double] = []
  /// Weighted frequencies in the row that is being read.
  private var frequencies: [Double] = []
  private var seen: [Int] = []
  private let k1: Double

  init(k1: Double) {
    self.k1 = k1
  }

  /// By the number of a term; 0 for one that no row of the kind holds.
  subscript(term: Int) -> Double { term < bounds.count ? bounds[term] : 0 }

  mutating func add(_ tokens: ArraySlice<TermID>, weight: Double, _ table: inout TermTable) {
    for token in tokens {
      let term = table.number(of: token.rawValue)
      if term >= frequencies.count {
        frequencies += repeatElement(0, count: term + 1 - frequencies.count)
        bounds += repeatElement(0, count: term + 1 - bounds.count)
      }
      if frequencies[term] == 0 { seen.append(term) }
      frequencies[term] += weight
    }
  }

  mutating func endRow() {
    for term in seen {
      bounds[term] = max(bounds[term], frequencies[term] / (k1 + frequencies[term]))
      frequencies[term] = 0
    }
    seen.removeAll(keepingCapacity: true)
  }
}
