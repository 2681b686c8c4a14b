import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import AskTerminal
import Glibc

extension LetterCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a letter: the original, what was found in it, what goes on.",
      usage: "ask letter show ID [--edit] [options]")

    @Argument(help: "The letter's id.")
    var id: String

    @Flag(help: "Open a private copy of the redacted text in VISUAL or EDITOR; a draft is made from that.")
    var edit = false

    @OptionGroup var letters: LetterOptions
    @OptionGroup var pager: PagerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let desk = try LetterDesk(common, letters)
      var letter = try edit ? desk.letterToWork(on: id) : desk.letter(id)
      if edit {
        let before = desk.folder.editing(of: letter.id)
        do {
          try open(desk.folder.prepareEditing(letter))
        } catch {
          try desk.folder.restoreEditing(before, of: letter.id)
          throw error
        }
        chmod(desk.folder.editedPath(of: letter.id), 0o600)
        letter = try desk.letter(id)
      }
      let measure = desk.measure(letter, in: ColumnPosts(desk.column))
      if common.json {
        Output.print(try LetterFileModel(letter, measure: measure, desk).json())
      } else if edit {
        if let measure { Output.print(EditMeasureView(measure).text(on: Terminal.screen)) }
      } else {
        let view = LetterView(letter, measure: measure, today: Today.date)
        Output.show(view.text(on: Terminal.screen), pager)
      }
    }

    private func open(_ path: String) throws {
      let editor = Editor { Place.environment($0) }
      var failure: (name: String, code: Int32) = ("", 0)
      // What an editing program writes beside the file is for the user alone too.
      umask(0o077)
      for line in editor.lines {
        do {
          let code = try ChildProgram.run(Editor.words(line, path: path, line: 1))
          guard code == 0 else {
            throw UsageError(
              "the editor \(line.text) ended with exit code \(code), so nothing was changed; edit again and leave it "
                + "without an error")
          }
          return
        } catch let error as ChildProgram.CannotStart {
          failure = (line.text, error.code)
        }
      }
      throw UsageError(
        "the editor \(failure.name) cannot be started: \(String(cString: strerror(failure.code))); "
          + "name another in VISUAL or EDITOR")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The letters with their age and state, the oldest first.",
      usage: "ask letter list [options]")

    @Option(
      help: ArgumentHelp("Only letters in this state: new, drafted, answered or closed.", valueName: "state"),
      completion: .list(LetterRecord.State.allCases.map(\.rawValue)))
    var only: String?

    @OptionGroup var letters: LetterOptions
    @OptionGroup var pager: PagerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let state = try only.map { text in
        guard let state = LetterRecord.State(rawValue: text) else {
          throw UsageError("--only \(text) is no state of a letter; give new, drafted, answered or closed")
        }
        return state
      }
      let desk = try LetterDesk(common, letters)
      let days = desk.column.settings.letterDays
      let shown = desk.letters().filter { state == nil || $0.record.state == state }
        .sorted { ($0.record.received, $0.id) < ($1.record.received, $1.id) }
      let rows = shown.map { letter in
        LetterListView.Row(
          id: letter.id, record: letter.record,
          question: StandIn.plain(desk.questions.questions(of: letter.working).first ?? ""),
          isPast: letter.record.isPast(days: days, today: Today.date))
      }
      if common.json {
        Output.print(try LetterListModel(rows, keepDays: days).json())
      } else {
        let view = LetterListView(rows, keepDays: days, today: Today.date)
        Output.show(view.text(on: Terminal.screen), pager)
      }
      throw rows.isEmpty ? Exit.nothing : Exit.answered
    }
  }
}
