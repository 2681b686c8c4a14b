internal import AskCorpus
internal import AskSearch
internal import GRDB

/// The questions of a Stack Exchange dump, each with its answers as one post.
struct StackExchangeImport {
  /// Posts.xml.
  let file: String
  /// The source as the user named it.
  let shown: String
  /// Without a slash at its end.
  let site: String?
  let database: Database
  let progress: (Double) -> Void

  /// An answer with a lower score is left out, unless the asker accepted it.
  private static let leastScore = 1

  func read(into target: ImportTarget) throws {
    let store = try StackExchangeStore(database)
    try readRows(into: store, target)
    let isCut = target.summary.broken != nil
    let total = max(1, try store.questionCount)
    var done = 0
    try store.forEachQuestion { question, answers in
      done += 1
      if done % 256 == 0 { progress(0.4 + 0.6 * Double(done) / Double(total)) }
      guard let post = Self.post(question, answers, site: site, target) else { return }
      try target.take(
        ImportItem(
          key: "\(question.id)", name: question.title.isEmpty ? "question-\(question.id)" : question.title,
          place: "\(shown): question \(question.id)", content: .post(post), mayLackParts: isCut))
    }
    target.summary.leaveOut("answers to questions that are not in the dump", try store.orphans())
  }

  private func readRows(into store: StackExchangeStore, _ target: ImportTarget) throws {
    let document = try XMLDocument(path: file)
    var rows = 0
    loop: while true {
      switch document.next() {
      case .end: break loop
      case .failed:
        let failure = document.failure
        target.summary.broken = .init(
          place: "\(shown):\(failure.line)", byte: failure.byte, reason: failure.reason)
        break loop
      case .close, .text: continue
      case .start:
        guard document.depth == 1 else { continue }
        guard document.name == "row" else {
          target.summary.leaveOut("<\(document.name)> elements")
          continue
        }
        let row = StackExchangeRow(document)
        rows += 1
        if rows % 1024 == 0 {
          progress(0.4 * document.shareRead)
          if Interruption.isRequested { throw ImportTarget.Interrupted() }
        }
        guard let id = row.id else {
          target.summary.skip("\(shown)@\(document.offset)", "the row has no Id")
          continue
        }
        guard row.kind == 1 || row.kind == 2 else {
          target.summary.leaveOut("rows that are neither question nor answer")
          continue
        }
        if row.kind == 2, row.parent == nil {
          target.summary.skip("\(shown)@\(document.offset)", "answer \(id) has no ParentId")
        } else if try !store.add(row, id: id) {
          target.summary.skip(
            "\(shown)@\(document.offset)", "row \(id) stands there twice; the first was taken")
        }
      }
    }
  }

  /// Nil for a question that nobody has answered, which is counted.
  private static func post(
    _ question: StackExchangeStore.Post, _ answers: [StackExchangeStore.Post], site: String?,
    _ target: ImportTarget
  ) -> HousePost? {
    let good = answers.filter { $0.score >= leastScore || $0.id == question.accepted }
    target.summary.leaveOut("answers without a vote", answers.count - good.count)
    guard !good.isEmpty else {
      target.summary.leaveOut(
        answers.isEmpty ? "questions without an answer" : "questions without an answer that has a vote")
      return nil
    }
    var title = question.title
    if title.contains("&") || title.contains("<") {
      // Titles are escaped once more in some dumps.
      title = (try? HTMLMarkdown.plainText(of: Array(title.utf8))) ?? title
    }
    var post = HousePost(title: title.isEmpty ? "Question \(question.id)" : title)
    post.author = name(question)
    post.published = CalendarDate(question.created)
    post.tags = StackExchangeRow.tags(question.tags)
    post.source = site.map { "\($0)/q/\(question.id)" } ?? "question \(question.id)"
    post.licence = question.licence.isEmpty ? nil : question.licence
    post.parts = [
      .heading(2, "Question"), .html(Array(question.body.utf8), minHeading: 3), .heading(2, "Answer"),
    ]
    for answer in good {
      if good.count > 1 {
        post.parts.append(.heading(3, heading(answer, isAccepted: answer.id == question.accepted)))
      }
      post.parts.append(.html(Array(answer.body.utf8), minHeading: good.count > 1 ? 4 : 3))
    }
    let links = [(question, "q")] + good.map { ($0, "a") }
    post.parts += [
      .heading(2, "Further reading"),
      .references(
        links.map { row, kind in
          let title = kind == "q" ? "The question as it was asked" : "Answer \(row.id)"
          let facts = [name(row), CalendarDate(row.created)?.description].compactMap(\.self).joined(
            separator: ", ")
          return (title, site.map { "\($0)/\(kind)/\(row.id)" }, facts.isEmpty ? nil : facts)
        }),
    ]
    return post
  }

  private static func heading(_ answer: StackExchangeStore.Post, isAccepted: Bool) -> String {
    let votes = answer.score == 1 ? "1 vote" : "\(answer.score) votes"
    return isAccepted ? "The accepted answer, \(votes)" : "An answer with \(votes)"
  }

  private static func name(_ post: StackExchangeStore.Post) -> String? {
    if !post.ownerName.isEmpty { return post.ownerName }
    return post.owner.isEmpty ? nil : "user \(post.owner)"
  }
}
