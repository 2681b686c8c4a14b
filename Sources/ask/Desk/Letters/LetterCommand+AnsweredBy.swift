import ArgumentParser
import AskBase
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
      let letter = try desk.letter(id)
      let finder = PostFinder(desk.column)
      let target = try finder.post(named: post)
      let asked = try chosen(desk.questions.questions(of: letter.working))
      let judgementsFolder = desk.column.corpus.root + "/judgements"
      let judgements =
        try desk.column.corpus.judgements() != nil ? try Judgements(folder: judgementsFolder) : nil
      let isEnglish = desk.column.settings.language == "english"
      let places = AnsweredQuestions(
        posts: ColumnPosts(desk.column).entries.map(\.post), judgements: judgements, by: desk.questions,
        encoder: isEnglish ? Base.shipped?.passageEncoder : nil,
        cache: try desk.column.state.currentGeneration() == nil ? nil : desk.column.state.encoded)
      let decided = try asked.map(places.place)
      var record = letter.record
      var edit = try EditedPost(
        finder.file(named: post), of: desk.column.corpus, pathPrefix: desk.column.pathPrefix)
      var lines = judgements == nil ? nil : try JudgementLines(folder: judgementsFolder)
      for question in decided {
        switch question.place {
        case .askedAs:
          try edit.frontMatter.append(question.text, to: "asked-as")
          record.derived.append(.askedAs(target.id, question.text))
        case .judgement(let group):
          guard let judgements,
            let new = lines?.add(
              question.text, group: group, post: target.id, grade: grade, judgements: judgements)
          else { continue }
          record.derived.append(.judgement(new, target.id))
        case .nowhere: continue
        }
      }
      record.state = .answered
      record.ended = Today.date
      // The record first, so that whatever is written can be forgotten.
      try desk.folder.write(record, of: letter.id)
      do {
        try edit.write()
        if decided.contains(where: { if case .judgement = $0.place { true } else { false } }) {
          try lines?.write(removing: false)
        }
      } catch {
        try desk.folder.write(letter.record, of: letter.id)
        throw error
      }
      try show(decided, letter.id, target)
    }

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
