import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import Glibc

extension LetterCommand {
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget", abstract: "Erase a letter and what was made of it.",
      usage: "ask letter forget ID... [--yes] [options]\n       ask letter forget --old [--yes] [options]",
      discussion: """
        Erased are the letter, its asked-as lines, its test questions, drafts that were never published, and the kept \
        generations of the index that hold them. A published post keeps its text and loses the letter's id. What git \
        has in its history stays there. Exits with 1 where the index in force, which only a publication may replace, \
        holds something still: what is left of the letter is its record, so that the same command can finish later.
        """)

    @Argument(help: "The letters' ids.")
    var ids: [String] = []

    @Flag(help: "Every answered or closed letter that is older than letters.keep-days in ask.toml.")
    var old = false

    @Flag(help: "Do not ask first.")
    var yes = false

    @OptionGroup var letters: LetterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard old == ids.isEmpty else {
        throw UsageError("name the letters to forget, or give --old alone; `ask letter list` shows them")
      }
      let desk = try LetterDesk(common, letters)
      let lock = try desk.folder.lock()
      defer { withExtendedLifetime(lock) {} }
      let chosen = try old ? (letters: oldLetters(desk), damaged: []) : named(desk)
      guard !chosen.letters.isEmpty else {
        Output.print(common.json ? try ForgottenModel([]).json() : "No letter is past its time.")
        return
      }
      let forgetting = try Forgetting(chosen.letters, damaged: chosen.damaged, desk)
      if let plan = forgetting.plans.first(where: \.changesCorpus), try !Place(common).isOwn {
        throw UsageError(
          "\(plan.letter.id) left something in the corpus, and nothing is written into a folder named with --corpus; "
            + "go to the column and leave it out")
      }
      if !yes { try ask(forgetting.plans) }
      let reports = try carryOut(forgetting)
      if common.json {
        Output.print(try ForgottenModel(reports).json())
      } else {
        for report in reports {
          Output.print("\(report.id): forgotten" + (report.isFinished ? "" : ", but for its last traces"))
          for line in report.erased { Output.print("  erased: \(line)") }
          for line in report.kept { Output.print("  not erased: \(line)") }
        }
      }
      if reports.contains(where: { !$0.isFinished }) || !chosen.damaged.isEmpty { throw Exit.nothing }
    }

    private func carryOut(_ forgetting: Forgetting) throws -> [ForgottenLetter] {
      do {
        return try forgetting.carryOut()
      } catch {
        Output.warn("not all could be erased; the letter stays, so that the same command can go on")
        throw error
      }
    }

    private func oldLetters(_ desk: LetterDesk) throws -> [StoredLetter] {
      guard let days = desk.column.settings.letterDays else {
        throw UsageError("ask.toml says no time; put keep-days = 365 below [letters] there")
      }
      return desk.letters().filter { $0.record.isPast(days: days, today: Today.date) }
    }

    /// Each once, however often it is named, and which of them are damaged.
    private func named(_ desk: LetterDesk) throws -> (letters: [StoredLetter], damaged: Set<LetterID>) {
      var seen: Set<LetterID> = []
      var damaged: Set<LetterID> = []
      let letters = try ids.map { try desk.id(of: $0) }.filter { seen.insert($0).inserted }.map { id in
        do {
          return try desk.folder.letter(id)
        } catch {
          Output.warn("\(error)")
          damaged.insert(id)
          return desk.folder.salvaged(id)
        }
      }
      return (letters, damaged)
    }

    /// Says what would go, and goes on only after a yes.
    private func ask(_ plans: [ForgetPlan]) throws {
      guard isatty(STDIN_FILENO) == 1, !common.json else {
        throw UsageError("this erases letters for good; say so with --yes")
      }
      for plan in plans {
        Output.warn("\(plan.letter.id): " + plan.intentions.joined(separator: "; "))
      }
      Output.warn("erase this for good? [y/N]")
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        throw UsageError("nothing was erased")
      }
    }
  }
}
