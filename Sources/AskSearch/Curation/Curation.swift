public import AskCorpus
package import AskText

/// Synonyms and pins, ready to be looked up.
public struct Curation: Equatable, Sendable {
  /// Neither synonyms nor pins.
  public static let none = Curation()

  let synonyms: SynonymTable
  let pins: PinTable
  /// What is wrong with the files; those entries are left out.
  public let problems: [PostError]

  private init() {
    synonyms = SynonymTable()
    pins = PinTable()
    problems = []
  }

  /// - Parameter standing: whether a post can be pinned.
  init(
    _ files: CurationFiles, analyzer: Analyzer, standing: (PostID) -> PinnedStanding
  ) {
    let language = analyzer.language
    var problems = files.problems
    synonyms =
      files.synonyms.map {
        SynonymTable($0, analyzer: analyzer, language: language, problems: &problems)
      } ?? SynonymTable()
    pins =
      files.pins.map {
        PinTable($0, analyzer: analyzer, language: language, standing: standing, problems: &problems)
      } ?? PinTable()
    self.problems = problems
  }
}

extension CurationFiles {
  /// What is wrong with them where these are the posts, all of them published.
  package func problems(among posts: [String], language: Language) -> [PostError] {
    let known = Set(posts)
    return Curation(self, analyzer: Analyzer(language: language)) { id in
      known.contains(id.rawValue)
        ? .published : .unknown(nearest: NearestNames.nearest(to: id.rawValue, in: posts, limit: 1).first)
    }.problems
  }

  /// What is wrong with them among all posts of a corpus.
  package func problems(in posts: [Post], language: Language) -> [PostError] {
    Curation(self, analyzer: Analyzer(language: language)) { .of($0, in: posts) }.problems
  }
}
