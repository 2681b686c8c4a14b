import ArgumentParser
import AskCorpus
import AskEditor
import AskEval
import AskSearch

extension LetterCommand {
  struct AnsweredBy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answered-by",
      abstract:
        "Note which post answers a letter: its questions become asked-as lines, one in five a test question.",
      usage: "ask letter answered-by ID POST [--question N]... [options]")

    @Argument(help: "The letter's id.")
    var id: String

    @Argument(help: "The post's id or path.")
    var post: String

    @Option(
      help: ArgumentHelp("Only this question of the letter, from 1; may be repeated.", valueName: "number"))
    var question: [Int] = []

    @Option(
      help: ArgumentHelp(
        "How well the post answers, for a test question: 3 wholly, 2 in an important part.",
        valueName: "grade"))
    var grade = 3

    @OptionGroup var letters: LetterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard (Judgements.rightGrade...Judgements.highestGrade).contains(grade) else {
        throw UsageError("--grade is 2 or 3; a post that answers less is no answer to the letter")
      }
      let desk = try LetterDesk(common, letters, edits: true)
      let lock = try desk.folder.lock()
      defer { withExtendedLifetime(lock) {} }
      let letter = try desk.letterToWork(on: id)
      let finder = PostFinder(desk.column)
      let target = try finder.post(named: post)
      let asked = try chosen(desk.questions.questions(of: letter.working))
      let folder = try JudgementFolder(desk.column)
      var places = AnsweredQuestions(
        posts: ColumnPosts(desk.column).entries.map(\.post),
        judgements: try desk.column.corpus.judgements() == nil ? nil : try folder.judgements(),
        by: desk.questions.content, encoder: desk.column.nearEncoder, cache: desk.column.vectorCache)
      let decided = try asked.map { try places.place($0, answeredBy: target.id) }
      var edit = try EditedPost(
        finder.file(named: post), of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
      var change = JudgementFolder.Change()
      var lines: [LetterRecord.Derived] = []
      for question in decided {
        switch question.place {
        case .askedAs:
          try edit.frontMatter.append(question.text, to: "asked-as")
          lines.append(.askedAs(target.id, question.text))
        case .judgement(let new):
          change.questions.append(new)
          change.ratings.append(
            Judgements.Rating(
              query: new.id, rater: Self.rater, post: PostName(target.id.rawValue), grade: grade))
        case .nowhere: continue
        }
      }
      var record = letter.record
      record.derived += lines + change.questions.map { .judgement($0.id.rawValue, target.id) }
      record.state = .answered
      record.ended = Today.date
      // The record first, so that whatever is written can be forgotten. What was not written leaves it again.
      try desk.folder.write(record, of: letter.id)
      var written = letter.record
      do {
        try edit.write()
        written.derived += lines
        try folder.apply(change)
      } catch {
        try desk.folder.write(written, of: letter.id)
        throw error
      }
      try show(decided, letter.id, target)
    }

    /// Whose grade a letter's test question has.
    private static let rater = "desk"

    private func chosen(_ questions: [String]) throws -> [String] {
      for number in question where !questions.indices.contains(number - 1) {
        throw UsageError(
          "--question \(number): the letter asks \(questions.count); `ask letter show \(id)` shows them")
      }
      return question.isEmpty ? questions : question.map { questions[$0 - 1] }
    }

    private func show(_ decided: [AnsweredQuestion], _ id: LetterID, _ target: Post) throws {
      if common.json {
        return Output.print(try AnsweredModel(id, post: target.id, decided).json())
      }
      for question in decided {
        let what =
          switch question.place {
          case .askedAs: "asked-as of \(target.id.rawValue)"
          case .judgement: "test half of the judgements"
          case .nowhere: "nothing written"
          }
        Output.print("\(question.text)\n  \(what): \(question.why)")
      }
      Output.print("\(id): answered by \(target.id.rawValue)")
    }
  }
}
