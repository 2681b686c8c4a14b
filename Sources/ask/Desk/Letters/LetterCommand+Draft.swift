import ArgumentParser
import AskCorpus
import AskEditor
import AskNet
import AskSearch
import AskTerminal
import Glibc

extension LetterCommand {
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Begin a post from a letter: its redacted question, headings, posts near it.",
      usage: "ask letter draft ID [--title TITLE] [options]")

    @Argument(help: "The letter's id.")
    var id: String

    @Option(
      help: ArgumentHelp(
        "The post's title (default: the subject, or the first question).", valueName: "title"))
    var title: String?

    @OptionGroup var letters: LetterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      if let title, !title.contains(where: { $0.isLetter || $0.isNumber }) {
        throw UsageError("--title has no word; give the question as the title")
      }
      let posts = try Place(common).newPostsFolder()
      let desk = try LetterDesk(common, letters, edits: true)
      let lock = try desk.folder.lock()
      defer { withExtendedLifetime(lock) {} }
      let letter = try desk.letterToWork(on: id)
      if let post = desk.posts(from: letter.id, in: ColumnPosts(desk.column)).first {
        throw LetterError(
          letter.id.rawValue, .wrongState("\(post.post.path) came from it already; go on there"))
      }
      let neighbours = LetterNeighbours(of: letter, at: desk)
      let draft = try LetterDraft(
        of: letter, title: title, questions: desk.questions.questions(of: letter.working),
        related: Array(neighbours.posts.prefix(5)), today: Today.date)
      let path = posts + "/" + draft.fileName
      // The record first: a draft that no record knows would not be forgotten with its letter.
      var record = letter.record
      record.state = .drafted
      record.derived.append(.draft("posts/" + draft.fileName))
      guard access(path, F_OK) != 0 else {
        throw UsageError("\(path) exists; give the post another title with --title")
      }
      try desk.folder.write(record, of: letter.id)
      do {
        try WholeFile.replace(path, with: Array(draft.text.utf8))
      } catch {
        try desk.folder.write(letter.record, of: letter.id)
        throw SearchError(error)
      }
      let measure = desk.measure(letter, in: ColumnPosts(desk.column))
      if common.json {
        Output.print(try LetterDraftModel(letter.id, path: path, measure: measure).json())
      } else {
        Output.print(
          "\(path)\nIt is a draft from the redacted text alone; read it for what redaction missed before you commit it."
        )
        if let measure { Output.print(EditMeasureView(measure).text(on: Terminal.screen)) }
      }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Put a letter aside without an answer in the column.",
      usage: "ask letter close ID [--reason TEXT]")

    @Argument(help: "The letter's id.")
    var id: String

    @Option(help: ArgumentHelp("Why; kept with the letter alone.", valueName: "text"))
    var reason: String?

    @OptionGroup var letters: LetterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let desk = try LetterDesk(common, letters)
      let lock = try desk.folder.lock()
      defer { withExtendedLifetime(lock) {} }
      let letter = try desk.letterToWork(on: id)
      var record = letter.record
      record.state = .closed
      record.ended = Today.date
      record.reason = reason
      try desk.folder.write(record, of: letter.id)
      if common.json {
        Output.print(try LetterStateModel(letter: letter.id.rawValue, state: "closed").json())
      } else {
        Output.print("\(letter.id): closed; `ask letter forget \(letter.id)` erases it")
      }
    }
  }
}
