import AskSearch
import AskTerminal
import Glibc

/// Questions one after the other at a terminal.
struct Prompt {
  private var session: PromptSession

  init(_ session: PromptSession) {
    self.session = session
  }

  /// Whether somebody is there to be asked.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Answers until the reader leaves.
  ///
  /// - Throws: what keeps every question from being answered; what is wrong with one of them is said, and the next is
  ///   asked for.
  mutating func run() throws {
    try session.prepare()
    let history = PromptHistory()
    let reader = LineReader(prompt: "ask> ", history: history.lines())
    var keepsHistory = true
    Output.print(PromptHelp.greeting(on: Terminal.screen))
    while true {
      switch reader.next() {
      case .end: return
      case .dropped: continue
      case .text(let text):
        let line = PromptLine(text)
        guard line != .nothing else { continue }
        reader.remember(text)
        do {
          if keepsHistory { try history.append(text) }
        } catch {
          // Said once; the questions are what matters.
          keepsHistory = false
          Output.warn(Exit.line(for: error))
        }
        try answer(line)
      }
    }
  }

  private mutating func answer(_ line: PromptLine) throws {
    do {
      switch line {
      case .nothing: break
      case .question(let question): try session.ask(question)
      case .answer(let number): try session.show(answer: number)
      case .command(let name, let argument): try PromptCommand.named(name).run(&session, argument)
      }
    } catch let exit as Exit {
      throw exit
    } catch {
      Output.warn(Exit.line(for: error))
    }
  }
}
