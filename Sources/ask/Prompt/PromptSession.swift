import AskCorpus
import AskSearch
import AskTerminal
import Glibc

/// The last question at a prompt, and what can be done about its answers.
struct PromptSession {
  private let freshness: Freshness
  private var options: SearchEngine.Options
  private let pager: PagerOptions
  /// Whether pages without an answer say how the question reaches the editors.
  private let isForEditors: Bool
  private var log: QuestionLog
  private var engine: SearchEngine?
  /// With all answers that were shown.
  private var page: AnswerPage?
  /// Whether it was asked with every word as typed.
  private var isVerbatim = false

  init(_ freshness: Freshness, options: SearchEngine.Options, pager: PagerOptions, isForEditors: Bool) {
    self.freshness = freshness
    self.options = options
    self.pager = pager
    self.isForEditors = isForEditors
    log = QuestionLog(freshness.column)
  }

  /// Makes the index where there is none, and finds out whether the options make sense.
  mutating func prepare() throws {
    try current().check(options.filter)
    // A first build has noted Ctrl-C for itself; from here on it ends the program again.
    Interruption.stopListening()
  }

  mutating func ask(_ question: String) throws {
    let engine = try answer(question, isVerbatim: options.isVerbatim)
    log.note([question], engine)
  }

  /// The last question once more, no word set right; it was noted when it was asked.
  mutating func verbatim() throws {
    _ = try answer(try asked().question, isVerbatim: true)
  }

  /// - Returns: the engine that was asked.
  private mutating func answer(_ question: String, isVerbatim: Bool) throws -> SearchEngine {
    let engine = try current()
    self.isVerbatim = isVerbatim
    let page = try engine.page(for: question, options: pageOptions)
    self.page = page
    display(view(of: page).text(on: Terminal.screen))
    return engine
  }

  mutating func more() throws {
    let shown = try asked()
    let engine = try current()
    var options = pageOptions
    options.limit += shown.answers.count
    let page = try engine.page(for: shown.question, options: options)
    guard let text = view(of: page).text(after: shown.answers.count, on: Terminal.screen) else {
      throw UsageError("there are no more answers; ask in other words")
    }
    self.page = page
    display(text)
  }

  /// What the first answer's score is made of; why another one is not the first.
  mutating func explain(_ argument: String) throws {
    let answer = try answer(numbered: argument)
    let engine = try current()
    var options = pageOptions
    options.limit = 1
    let explanation = try engine.explanation(
      of: try asked().question, post: answer.rank == 1 ? nil : answer.post.id, options: options)
    display(ExplanationView(explanation, hints: .prompt).text(on: Terminal.screen))
  }

  /// Shows one answer in full.
  func show(answer number: Int) throws {
    let answer = try answer(numbered: "\(number)")
    display(view(of: try asked()).text(ofAnswer: answer.rank, on: Terminal.screen) ?? "")
  }

  /// Shows the whole post of an answer, or the one of an id.
  mutating func show(_ argument: String) throws {
    let isNumber = argument.allSatisfy(\.isNumber)
    let name = isNumber ? try answer(numbered: argument).post.id.rawValue : argument
    let post = try PostFinder(freshness.column).post(named: name)
    let related = try current().posts(relatedTo: post.id, options: options)
    display(PostView(post, today: Today.date, related: related).text(on: Terminal.screen))
  }

  mutating func related(_ argument: String) throws {
    let answer = try answer(numbered: argument)
    let related = try current().posts(relatedTo: answer.post.id, options: options)
    display(RelatedListView(related).text(on: Terminal.screen))
  }

  /// Opens the post of an answer in the reader's editor.
  func open(_ argument: String) throws {
    let answer = try answer(numbered: argument)
    let editor = Editor { Place.environment($0) }
    var failure: (name: String, code: Int32) = ("", 0)
    for line in editor.lines {
      do {
        let code = try ChildProgram.run(Editor.words(line, path: answer.post.path, line: answer.line))
        if code != 0 { Output.warn("\(line.text) ended with exit code \(code)") }
        return
      } catch {
        failure = (line.text, error.code)
      }
    }
    throw UsageError(
      "the editor \(failure.name) cannot be started: \(String(cString: strerror(failure.code))); "
        + "name another in VISUAL or EDITOR")
  }

  /// Those of the last question.
  private var pageOptions: SearchEngine.Options {
    var options = options
    options.isVerbatim = isVerbatim
    return options
  }

  /// The engine of the generation in force, after what changed was brought in.
  private mutating func current() throws -> SearchEngine {
    let engine = try freshness.engine(keeping: engine)
    self.engine = engine
    options.curation = try EditorsFiles(of: freshness.column, for: engine).curation
    return engine
  }

  private func asked() throws -> AnswerPage {
    guard let page else { throw UsageError("there is no answer yet; ask a question first") }
    return page
  }

  /// The answer that `text` numbers; the first one when it is empty.
  private func answer(numbered text: String) throws -> Answer {
    let page = try asked()
    guard text.isEmpty || Int(text) != nil else {
      throw UsageError("\(text) is no number of an answer; give one such as 2")
    }
    guard let answer = page.answers.first(where: { $0.rank == Int(text) ?? 1 }) else {
      let count = page.answers.count
      throw UsageError(
        "there is no answer \(text); there \(count == 1 ? "is 1" : "are \(count)"), :more shows more")
    }
    return answer
  }

  private func view(of page: AnswerPage) -> AnswerPageView {
    let plain = AnswerPageView(page, today: Today.date, hints: .prompt)
    return isForEditors ? plain.pointingToEditors() : plain
  }

  private func display(_ text: String) { Output.show(text, pager) }
}
