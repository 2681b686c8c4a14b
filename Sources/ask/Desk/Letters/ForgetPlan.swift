import AskCorpus
import AskEditor
import AskEval
import AskSearch
import Glibc

/// What a letter left in the corpus.
struct ForgetPlan {
  let letter: StoredLetter
  /// Whether some of the letter's files could not be read.
  let isDamaged: Bool
  /// What it may have left in generations of the index; empty for a letter of which nothing was ever made.
  let traces: [String]
  private let desk: LetterDesk
  private let drafts: [ColumnPosts.Entry]
  private let published: [ColumnPosts.Entry]
  /// Whether an earlier call took away some of what the record names.
  private let isBegun: Bool
  /// Of the letter's test questions those that are there.
  private let judged: [Judgements.Question]

  /// - Parameter publishedBefore: ids of all posts that were ever published, even if they are drafts again.
  init(
    _ letter: StoredLetter, isDamaged: Bool, _ desk: LetterDesk, posts: ColumnPosts,
    publishedBefore: Set<String>,
    judgements: Judgements
  ) {
    self.letter = letter
    self.isDamaged = isDamaged
    self.desk = desk
    isBegun = desk.folder.isBeingForgotten(letter.id)
    let own = desk.posts(from: letter.id, in: posts)
    let isUnpublished = { (entry: ColumnPosts.Entry) in
      entry.post.status == .draft && !publishedBefore.contains(entry.post.id.rawValue)
    }
    drafts = own.filter(isUnpublished)
    published = own.filter { !isUnpublished($0) }
    let ids = Set(letter.record.judgements)
    judged = judgements.questions.filter { ids.contains($0.id.rawValue) }
    let noted = desk.folder.traces(of: letter.id)
    let isAlone = !isDamaged && own.isEmpty && letter.record.derived.isEmpty && noted.isEmpty
    traces =
      isAlone
      ? []
      : noted + letter.traces(by: desk.questions) + judged.map(\.text)
        + drafts.flatMap { [$0.post.title] + $0.post.question.map(\.text) }
  }

  /// Whether files of the corpus are to be changed.
  var changesCorpus: Bool { !drafts.isEmpty || !published.isEmpty || !letter.record.derived.isEmpty }

  var intentions: [String] {
    ["the letter"] + drafts.map { "the draft \($0.post.path)" }
      + published.map { "the letter's id in \($0.post.path), whose text stays" }
      + letter.record.derived.compactMap { derived in
        switch derived {
        case .askedAs(let post, let text): "the asked-as line of \(post.rawValue): \(text)"
        case .judgement(let id, _): "the test question \(id)"
        case .draft: nil
        }
      }
  }

  /// Takes it out of the corpus. What is interrupted can be done again.
  func eraseFromCorpus(_ report: inout ForgottenLetter) throws {
    for draft in drafts {
      guard unlink(desk.column.corpus.root + "/" + draft.file.path) == 0 || errno == ENOENT else {
        throw SearchError(path: draft.post.path, reason: .notWritable(String(cString: strerror(errno))))
      }
      report.erased.append("the draft \(draft.post.path)")
    }
    for post in published {
      var edit = try EditedPost(post.file, of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
      try edit.frontMatter.remove("letter")
      try edit.write()
      report.erased.append("the letter's id in \(post.post.path)")
      let state = post.post.status == .draft ? "was published before it became a draft again" : "is published"
      report.kept.append("the text of \(post.post.path), which \(state)")
    }
    for path in letter.record.drafts where !(drafts + published).contains(where: { $0.file.path == path }) {
      guard access(desk.column.corpus.root + "/" + path, F_OK) == 0 else { continue }
      report.kept.append(
        "\(desk.typed(path)), which was begun from it and is no post that names it; look there")
    }
    try eraseLines(&report)
    try eraseQuestions(&report)
  }

  /// Typed paths of files that are no posts now, so that nothing is taken out of them, and that say one of its asked-as
  /// lines.
  func unreadFilesWithLines() -> [String] {
    let lines = letter.record.derived.compactMap { if case .askedAs(_, let text) = $0 { text } else { nil } }
    guard !lines.isEmpty else { return [] }
    let corpus = desk.column.corpus
    let read = Set(ColumnPosts(desk.column).entries.map(\.file.path))
    return corpus.files().files.map(\.path).filter { path in
      guard !read.contains(path), let bytes = try? corpus.bytes(at: path) else { return false }
      let text = String(decoding: bytes, as: UTF8.self)
      return lines.contains(where: text.contains)
    }.map(desk.typed)
  }

  private func eraseLines(_ report: inout ForgottenLetter) throws {
    for case .askedAs(let id, let text) in letter.record.derived {
      // Read anew: the line before may have been of the same post. The post may have another name now.
      let posts = ColumnPosts(desk.column)
      let holders = posts.entries.filter {
        ($0.post.id == id || posts[id] == nil) && $0.post.askedAs.contains(text)
      }
      for entry in holders {
        var edit = try EditedPost(entry.file, of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
        try edit.frontMatter.remove(text, from: "asked-as")
        try edit.write()
        report.erased.append("the asked-as line of \(entry.post.id.rawValue): \(text)")
      }
      let wentWithDraft = drafts.contains { $0.post.id == id }
      if holders.isEmpty, !wentWithDraft, !isBegun {
        report.kept.append(
          "an asked-as line of \(id.rawValue), which an editor has changed or taken out since")
      }
    }
    if letter.record.derived.contains(where: { if case .askedAs = $0 { true } else { false } }) {
      report.kept.append("what a network learned from a line that was asked-as; `ask train` learns anew")
    }
  }

  private func eraseQuestions(_ report: inout ForgottenLetter) throws {
    if !judged.isEmpty {
      var change = JudgementFolder.Change()
      change.removedQuestions = judged.map(\.id)
      try JudgementFolder(desk.column).apply(change)
    }
    let there = Set(judged.map(\.id.rawValue))
    for id in letter.record.judgements {
      if there.contains(id) {
        report.erased.append("the test question \(id)")
      } else if !isBegun {
        report.kept.append("the test question \(id), which is not among the judgements any more")
      }
    }
  }
}
