/// BM25F of posts as `PostScorer` has it, with all parts kept: slower by far, and for one post at a time.
struct LexicalAnatomy {
  struct Term {
    let id: TermID
    /// As typed.
    let word: String
    let idf: Double
  }

  let index: ForwardIndex
  let parameters: BM25F
  let terms: [Term]
  /// What posts may say in place of terms; theirs are the places in `terms`.
  let alternatives: [WeightedQuery.Alternative]

  private struct Field {
    let column: LexicalParts.Column
    let field: BM25F.Field
    let mean: Double
    /// One text after the other: words of two do not stand side by side.
    let texts: [[TermID]]

    var length: Int { texts.reduce(0) { $0 + $1.count } }
  }

  /// The score of the post row, and that of the best passage.
  ///
  /// - Parameter line: terms of an asked-as line that the post has beside its own.
  func lexical(of post: PostNumber, adding line: [TermID] = []) -> LexicalParts {
    let units = index.postUnits(post)
    let row =
      postRow(units) + [
        Field(
          column: .askedAs, field: parameters.askedAs, mean: index.statistics.meanPostLengths[2],
          texts: Self.texts(.askedAs, units) + [line])
      ]
    let means = index.statistics.meanPassageLengths
    let passages = units.filter { $0.kind == .passage }.map { unit in
      parts([
        Field(
          column: .headings, field: parameters.headings, mean: means[0],
          texts: [Array(unit.tokens.prefix(unit.headCount))]),
        Field(
          column: .body, field: parameters.body, mean: means[1],
          texts: [Array(unit.tokens.dropFirst(unit.headCount))]),
      ])
    }
    return joined(parts(row), passages.max { Self.points($0) < Self.points($1) } ?? [:])
  }

  /// The post as one row, asked-as lines left out.
  func whole(of post: PostNumber) -> LexicalParts {
    let units = index.postUnits(post)
    let passages = units.filter { $0.kind == .passage }
    let means = index.statistics.passageTokens.map { Double($0) / Double(max(1, index.posts)) }
    let row =
      postRow(units) + [
        Field(
          column: .headings, field: parameters.headings, mean: means[0],
          texts: passages.map { Array($0.tokens.prefix($0.headCount)) }),
        Field(
          column: .body, field: parameters.body, mean: means[1],
          texts: passages.map { Array($0.tokens.dropFirst($0.headCount)) }),
      ]
    return joined(parts(row), [:])
  }

  private func postRow(_ units: [Unit]) -> [Field] {
    let means = index.statistics.meanPostLengths
    return [
      Field(
        column: .title, field: parameters.title, mean: means[0], texts: Self.texts(.title, units)),
      Field(
        column: .question, field: parameters.question, mean: means[1], texts: Self.texts(.question, units)),
    ]
  }

  private static func texts(_ kind: Unit.Kind, _ units: [Unit]) -> [[TermID]] {
    units.filter { $0.kind == kind }.map(\.tokens)
  }

  /// How often a term stands in `field`, by itself and by what stands for it.
  private func occurrences(of position: Int, in field: Field) -> (own: Int, standing: Int) {
    let own = field.texts.reduce(0) { sum, text in sum + text.count { $0 == terms[position].id } }
    var standing = 0
    for alternative in alternatives where alternative.terms & 1 << UInt64(position) != 0 {
      for text in field.texts {
        text.map(\.rawValue).withUnsafeBufferPointer { alternative.forEach(in: $0) { _ in standing += 1 } }
      }
    }
    return (own, standing)
  }

  /// What each term, by its position, adds to the score of one row.
  private func parts(_ row: [Field]) -> [Int: [LexicalParts.Part]] {
    var parts: [Int: [LexicalParts.Part]] = [:]
    for (position, term) in terms.enumerated() {
      let counts = row.map { occurrences(of: position, in: $0) }
      let frequencies = zip(row, counts).map { field, count in
        (Double(count.own) + Expansion.weight * Double(count.standing))
          * BM25F.occurrence(field.field, length: field.length, mean: field.mean)
      }
      let f = frequencies.reduce(0, +)
      guard f > 0 else { continue }
      let score = term.idf * f / (parameters.k1 + f)
      parts[position] = row.indices.filter { frequencies[$0] > 0 }.map {
        LexicalParts.Part(
          column: row[$0].column, count: counts[$0].own + counts[$0].standing,
          points: score * frequencies[$0] / f)
      }
    }
    return parts
  }

  private static func points(_ parts: [Int: [LexicalParts.Part]]) -> Double {
    parts.sorted { $0.key < $1.key }.reduce(0) { $1.value.reduce($0) { $0 + $1.points } }
  }

  private func joined(
    _ first: [Int: [LexicalParts.Part]], _ second: [Int: [LexicalParts.Part]]
  ) -> LexicalParts {
    LexicalParts(
      words: terms.enumerated().compactMap { position, term in
        let parts = (first[position] ?? []) + (second[position] ?? [])
        return parts.isEmpty ? nil : LexicalParts.Word(word: term.word, idf: term.idf, parts: parts)
      })
  }
}
