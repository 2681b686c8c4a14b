import AskCorpus
import AskNet
import AskText

/// Fits the head on the corpus, and on judged questions where it has some.
///
/// Some of its texts are taken out and asked; index and network of the rest are made as always, aside. So the weights
/// are fitted on evidence of the kind that a reader's question will meet: the network has seen neither the question
/// nor that it belongs to its post. Judged questions are asked of the same index, and count as much, each for each:
/// a sentence of a post is no reader's question, and where few are judged they say little.
struct HeadRehearsal {
  /// Fewer questions say less of the weights than the public sets do.
  static let fewest = 20

  let language: Language
  let learning: LearningOptions
  let encoded: EncodedTexts?
  let judged: [JudgedQuestion]
  let progress: (_ done: Int, _ of: Int) -> Void

  /// - Parameters:
  ///   - epochs: those after which the network of the whole corpus was best.
  ///   - generation: a place that is made and removed again.
  /// - Returns: the head, and how many of the texts and of the judged questions it was fitted on; nil when the corpus
  ///   gives too few.
  func head(
    from index: SQLiteIndex, epochs: Int, in generation: Generation
  ) throws -> (head: Head, texts: Int, judged: Int)? {
    let withheld = WithheldQuestions(try index.storedPosts(), seed: learning.training.seed)
    guard withheld.questions.count >= Self.fewest else { return nil }
    try generation.folder.make()
    defer { generation.removeAside() }
    try make(generation, of: withheld.posts, epochs: epochs)
    let (texts, asked) = try lists(of: withheld.questions, in: generation)
    guard texts.count >= Self.fewest else { return nil }
    let lists = texts + asked
    let fit = HeadFit(prior: learning.prior, lists: lists.count)
    return (fit.head(for: [lists]), texts.count, asked.count)
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
  ) throws -> (texts: [JudgedList], judged: [JudgedList]) {
    let engine = try SearchEngine(generation, pathPrefix: "", base: learning.taught?.base)
    guard engine.network != nil else { return ([], []) }
    let names = try engine.forward.names()
    let answerable = judged.filter { !$0.right.isEmpty }
    let count = questions.count + answerable.count
    var done = 0
    func list(_ text: String, _ right: Set<String>, isVerbatim: Bool) throws -> JudgedList? {
      try Interruption.check()
      progress(count + done, 2 * count)
      done += 1
      var options = SearchEngine.Options()
      options.head = learning.prior
      options.isVerbatim = isVerbatim
      do {
        return JudgedList(
          try engine.ranking(for: text, options: options).map {
            ($0.features, right.contains(names[$0.post.rawValue]) ? 1 : 0)
          })
      } catch let error as SearchError where error.reason == .emptyQuestion {
        return nil
      }
    }
    // The corpus's own sentences are spelt as it spells.
    let texts = try questions.compactMap { try list($0.text, $0.posts, isVerbatim: true) }
    return (texts, try answerable.compactMap { try list($0.text, $0.right, isVerbatim: false) })
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
