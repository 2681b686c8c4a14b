import AskCorpus
import AskText
import GRDBSQLite

extension SearchEngine {
  /// A longer question is refused.
  public static let questionByteLimit = Query.byteLimit

  /// Versions of what the program is linked with.
  public static var componentVersions: (sqlite: String, icu: String, unicode: String) {
    let text = Analyzer.versions
    return (String(cString: sqlite3_libversion()), text.icu, text.unicode)
  }

  /// Posts that pass `filter`, newest first.
  public func posts(passing filter: Filter) throws -> [PostSummary] {
    try index.summaries(passing: filter, pathPrefix: pathPrefix)
  }

  /// - Throws: `SearchError` when the filter names a tag or an author that no post has.
  public func check(_ filter: Filter) throws {
    if !filter.tags.isEmpty {
      let known = try index.tags()
      for tag in filter.tags where !known.contains(tag.lowercased()) {
        throw SearchError(reason: .badFilter(Self.message("tag", tag, known: known)))
      }
    }
    if let author = filter.author {
      let known = try index.authors()
      guard known.contains(where: { $0.lowercased() == author.lowercased() }) else {
        throw SearchError(reason: .badFilter(Self.message("author", author, known: known)))
      }
    }
  }

  private static func message(_ kind: String, _ name: String, known: [String]) -> String {
    guard let nearest = NearestNames.nearest(to: name, in: known, limit: 1).first else {
      return "no post has the \(kind) \(name); `ask list` shows what there is"
    }
    return "no post has the \(kind) \(name); the nearest one is \(nearest)"
  }
}
