import AskCorpus
import AskNet
import AskText

/// Fits the head on the corpus alone.
///
/// Some of its texts are taken out and asked; index and network of the rest are made as always, aside. So the weights
/// are fitted on evidence of the kind that a reader's question will meet: the network has seen neither the question
/// nor that it belongs to its post.
struct HeadRehearsal {
  /// Fewer questions say less of the weights than the public sets do.
  static let fewest = 20

  let language: Language
  let learning: LearningOptions
  let encoded: EncodedTexts?
  let progress: (_ done: Int, _ of: Int) -> Void

  /// - Parameters:
  ///   - epochs: those after which the network of the whole corpus was best.
  ///   - generation: a place that is made and removed again.
  /// - Returns: the head, and how many questions it was fitted on; nil when the corpus gives too few.
  func head(
    from index: SQLiteIndex, epochs: Int, in generation: Generation
  ) throws -> (head: Head, questions: Int)? {
    let withheld = WithheldQuestions(try index.storedPosts(), seed: learning.training.seed)
    guard withheld.questions.count >= Self.fewest else { return nil }
    try generation.folder.make()
    defer { generation.removeAside() }
    try make(generation, of: withheld.posts, epochs: epochs)
    let lists = try lists(of: withheld.questions, in: generation)
    guard lists.count >= Self.fewest else { return nil }
    let fit = HeadFit(prior: learning.prior, lists: lists.count)
    return (fit.head(for: [lists]), lists.count)
  }

  private func make(_ generation: Generation, of posts: [SQLiteIndex.StoredPost], epochs: Int) throws {
    try generation.makeFolder()
    var options = BuildOptions()
    options.training = .always
    options.learning = learning
    options.learning.fitsHead = false
    options.learning.training.epochs = epochs
    options.learning.training.heldOut = 0
    options.learning.taught?.training.epochs = epochs
    options.learning.taught?.training.heldOut = 0
    let maker = GenerationMaker(language: language, options: options, encoded: encoded) { state in
      guard case .training(let training) = state else { return }
      progress(training.step, 2 * training.steps)
    }
    _ = try maker.make(generation, from: posts.map(IndexWriter.Record.init))
  }

  private func lists(
    of questions: [WithheldQuestions.Question], in generation: Generation
  ) throws -> [JudgedList] {
    let engine = try SearchEngine(generation, pathPrefix: "", base: learning.taught?.base)
    guard engine.network != nil else { return [] }
    let names = try engine.forward.names()
    var options = SearchEngine.Options()
    options.head = learning.prior
    // The corpus's own sentences are spelt as it spells.
    options.isVerbatim = true
    var lists: [JudgedList] = []
    for (done, question) in questions.enumerated() {
      try Interruption.check()
      progress(questions.count + done, 2 * questions.count)
      let ranked: [Reranker.Ranked]
      do {
        ranked = try engine.ranking(for: question.text, options: options)
      } catch let error as SearchError where error.reason == .emptyQuestion {
        continue
      }
      let candidates = ranked.map { ($0.features, question.posts.contains(names[$0.post.rawValue]) ? 1 : 0) }
      if let list = JudgedList(candidates) { lists.append(list) }
    }
    return lists
  }
}

extension IndexWriter.Record {
  /// A post of which only the texts count.
  fileprivate init(_ stored: SQLiteIndex.StoredPost) {
    let id = PostID(stored.name)
    let question = stored.question.split(separator: "\n").map {
      Block(kind: .paragraph, text: String($0), lines: LineMap(firstLine: 1))
    }
    self.init(
      post: Post(id: id, path: stored.name, title: stored.title, askedAs: stored.askedAs, question: question),
      passages: stored.passages.enumerated().map { ordinal, passage in
        Passage(
          post: id, ordinal: ordinal, headings: passage.headings, anchor: passage.anchor, text: passage.body,
          lines: passage.lines)
      })
  }
}
