import AskCorpus
import AskEditor
import AskSearch
import Glibc

/// What forgetting a letter erases, and what it cannot.
struct ForgetPlan {
  struct Report {
    let id: LetterID
    var erased: [String] = []
    var kept: [String] = []
  }

  let letter: StoredLetter
  private let desk: LetterDesk
  private let posts: ColumnPosts
  private let drafts: [ColumnPosts.Entry]
  private let published: [ColumnPosts.Entry]

  init(_ letter: StoredLetter, _ desk: LetterDesk) {
    self.letter = letter
    self.desk = desk
    posts = ColumnPosts(desk.column)
    let own = desk.posts(from: letter.id, in: posts)
    drafts = own.filter { $0.post.status == .draft }
    published = own.filter { $0.post.status != .draft }
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

  /// Erases; the letter itself last, so that what is interrupted can be done again.
  func carryOut() throws -> Report {
    var report = Report(id: letter.id)
    var texts: [String] = []
    for draft in drafts {
      texts += draft.post.question.map(\.text)
      guard unlink(desk.column.corpus.root + "/" + draft.file.path) == 0 else {
        throw SearchError(path: draft.post.path, reason: .notWritable(String(cString: strerror(errno))))
      }
      report.erased.append("the draft \(draft.post.path)")
    }
    for post in published {
      var edit = try EditedPost(post.file, of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
      try edit.frontMatter.remove("letter")
      try edit.write()
      report.erased.append("the letter's id in \(post.post.path)")
      report.kept.append("the text of \(post.post.path), which is published")
    }
    for path in letter.record.drafts where !(drafts + published).contains(where: { $0.file.path == path }) {
      guard access(desk.column.corpus.root + "/" + path, F_OK) == 0 else { continue }
      report.kept.append(
        "\(desk.typed(path)), which was begun from it and is no post that names it; look there")
    }
    try eraseLines(&report, &texts)
    try desk.folder.erase(letter.id)
    report.erased.append("the letter, \(desk.folder.path(of: letter.id))")
    try eraseGenerations(holding: texts, &report)
    if report.erased.count > 1 {
      report.kept.append("what git keeps of these files in its history, and copies elsewhere")
    }
    return report
  }

  private func eraseLines(_ report: inout Report, _ texts: inout [String]) throws {
    var judged: [String] = []
    for case .askedAs(let id, let text) in letter.record.derived {
      texts.append(text)
      guard let entry = ColumnPosts(desk.column)[id], entry.post.askedAs.contains(text) else {
        report.kept.append(
          "an asked-as line of \(id.rawValue), which an editor has changed or taken out since")
        continue
      }
      var edit = try EditedPost(entry.file, of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
      try edit.frontMatter.remove(text, from: "asked-as")
      try edit.write()
      report.erased.append("the asked-as line of \(id.rawValue): \(text)")
    }
    for case .judgement(let id, _) in letter.record.derived { judged.append(id) }
    guard !judged.isEmpty, try desk.column.corpus.judgements() != nil else { return }
    var lines = try JudgementLines(folder: desk.column.corpus.root + "/judgements")
    for id in judged where lines.remove(id) > 0 { report.erased.append("the test question \(id)") }
    try lines.write(removing: true)
  }

  /// Generations that hold what is gone; the one in force is built anew without it first.
  private func eraseGenerations(holding texts: [String], _ report: inout Report) throws {
    let state = desk.column.state
    let texts = texts.filter { $0.utf8.count > 12 }
    guard !texts.isEmpty, !(try state.generations(holding: texts)).isEmpty else { return }
    // The next generation leaves it out; a network that learned from it stays until it is trained again.
    if let current = try state.currentGeneration(),
      try state.generations(holding: texts).contains(current)
    {
      var options = BuildOptions()
      options.training = .keep
      _ = try Builder(desk.column, options: options).build()
    }
    let (removed, inForce) = try state.removeIdle(try state.generations(holding: texts))
    if !removed.isEmpty {
      report.erased.append("generations \(removed.joined(separator: ", ")) of the index")
    }
    if let inForce {
      report.kept.append(
        "traces in generation \(inForce), which is in force; `ask index --rebuild` makes it anew, then run "
          + "`ask index` once more")
    }
    report.kept.append("what a network learned from a line that was asked-as; `ask train` learns anew")
  }
}
