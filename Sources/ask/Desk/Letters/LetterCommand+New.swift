import ArgumentParser
import AskBase
import AskEditor
import AskSearch
import AskTerminal
import Glibc

extension LetterCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Take letters in: text, a mail, or a whole mailbox.",
      usage: "ask letter new [FILE... | -] [options]")

    @Argument(help: "Files with a letter, a mail (.eml) or a mailbox (mbox); - reads standard input.")
    var files: [String] = []

    @OptionGroup var letters: LetterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let inputs = files.isEmpty ? ["-"] : files
      if inputs.contains("-"), isatty(STDIN_FILENO) == 1 {
        throw UsageError(
          "standard input is the terminal; name a file, or send a letter in: ask letter new < letter.txt")
      }
      let desk = try LetterDesk(common, letters, creates: true)
      var intake = LetterIntake(desk)
      for input in inputs {
        do {
          intake.take(try LetterFile.bytes(of: input), name: input == "-" ? "standard input" : input)
        } catch {
          intake.note(error)
        }
      }
      let kept = intake.kept.map { letter in
        KeptLetter(
          letter: letter,
          neighbours: intake.kept.count > LetterIntake.shownWhole
            ? .none : LetterNeighbours(of: letter, at: desk))
      }
      if common.json {
        Output.print(try NewLettersModel(kept, known: intake.known, problems: intake.problems, desk).json())
      } else {
        print(kept, intake)
      }
      if !intake.problems.isEmpty { throw kept.isEmpty && intake.known.isEmpty ? Exit.failure : Exit.nothing }
    }

    private func print(_ kept: [KeptLetter], _ intake: LetterIntake) {
      let screen = Terminal.screen
      for id in intake.known { Output.print("\(id): this letter is here already") }
      let isShort = kept.count > LetterIntake.shownWhole
      for letter in kept {
        let view = NewLetterView(letter.letter, options: common.whereabouts + letters.whereabouts)
        Output.print(isShort ? view.line(on: screen) : view.text(on: screen))
        for part in letter.neighbours.parts {
          Output.print(NewLetterView.heading(of: part.question, on: screen))
          Output.print(
            AnswerPageView(part.page, today: Today.date, hints: .shell(common.whereabouts)).text(on: screen))
        }
      }
      if isShort { Output.print("\n\(kept.count) letters are in; `ask letter show ID` shows one.") }
    }
  }
}

extension LetterOptions {
  /// To be repeated by whoever goes on with a letter.
  var whereabouts: [String] { letters.map { ["--letters", $0] } ?? [] }
}

/// A letter that has just been taken in, with what the column says to it.
struct KeptLetter {
  let letter: StoredLetter
  let neighbours: LetterNeighbours
}
