public import AskCorpus

extension SearchEngine {
  /// Posts most like the post `id` that pass the filter, most alike first; empty when there is no such post.
  public func posts(relatedTo id: PostID, options: Options = Options()) throws -> [RelatedPost] {
    guard let row = try index.row(of: id), let post = forward.number(of: row) else { return [] }
    return try RelatedPosts(self).posts(
      relatedTo: post, beside: [], isLexical: options.isLexical, allows: allowed(by: options.filter))
  }

  /// Posts most like the first of a page, which need not stand on it twice.
  func related(
    toFirstOf shown: some Collection<SuccessorRanking.Led>, isLexical: Bool, allows: (PostNumber) -> Bool
  ) throws -> [RelatedPost] {
    guard let first = shown.first else { return [] }
    return try RelatedPosts(self).posts(
      relatedTo: first.ranked.post, beside: Set(shown.map(\.ranked.post)), isLexical: isLexical,
      allows: allows)
  }
}
