extension Run {
  /// The run in the format that trec_eval reads: `query Q0 post rank score name`, a line a post, queries in id order.
  ///
  /// trec_eval ignores the rank, sorts by score, breaks ties by id descending, and holds scores in single precision.
  /// So the score is the number of posts from this one to the end of the ranking: strictly decreasing whole numbers,
  /// which single precision tells apart up to 2^24. White space in a name would part columns and is written as in a
  /// URL (`%20`). A query without posts has no line; trec_eval counts it as 0 when it is called with `-c`.
  package var trecText: String {
    var text = ""
    let system = Run.column(name)
    for query in queries {
      let ranking = self[query]
      precondition(ranking.count <= 1 << 24, "\(ranking.count) posts for \(query)")
      let asked = Run.column(query.rawValue)
      for (index, post) in ranking.enumerated() {
        text += "\(asked) Q0 \(Run.column(post.rawValue)) \(index + 1) \(ranking.count - index) \(system)\n"
      }
    }
    return text
  }

  private static func column(_ name: String) -> String {
    if isColumn(name) { return name }
    if name.isEmpty { return "-" }
    var column = ""
    for scalar in name.unicodeScalars {
      if isColumn(String(scalar)) {
        column.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          column += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return column
  }
}

/// Whether an id can stand in a column of a run file.
func isColumn(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
    }
}
