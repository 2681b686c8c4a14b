package import AskCorpus
package import AskEval

/// The posts of a column as a judged set has them: those that a reader is shown.
package struct OwnPosts {
  package private(set) var whole: [PostName: Post] = [:]
  /// In the order of their files; the text has all that is searched but the title.
  package private(set) var judged: [JudgedSet.Post] = []

  /// Files that are no posts are passed over: `ask index` names them.
  ///
  /// - Throws: `SearchError` when there is no post to be shown.
  package init(_ corpus: CorpusFolder) throws(SearchError) {
    let parser = PostParser()
    let splitter = PassageSplitter.standard
    let files = corpus.files().files
    let ids = PostIDs(paths: files.map(\.path), folder: corpus.name)
    for file in files {
      guard let id = ids[file.path], let bytes = try? corpus.bytes(of: file),
        let post = try? parser.post(from: bytes, path: file.path, id: id),
        post.status == .published, post.supersededBy == nil
      else { continue }
      let name = PostName(id.rawValue)
      whole[name] = post
      let texts =
        post.askedAs + post.question.map(\.text)
        + splitter.passages(of: post).map { ($0.headings + [$0.text]).joined(separator: "\n") }
      judged.append(JudgedSet.Post(id: name, title: post.title, text: texts.joined(separator: "\n")))
    }
    guard !judged.isEmpty else {
      throw SearchError(path: corpus.root, reason: .noPosts(refused: files.count))
    }
  }
}
