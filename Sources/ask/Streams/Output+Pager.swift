import AskTerminal
import Glibc

extension Output {
  /// What `sh` exits with when it does not find the program.
  private static let notFound: Int32 = 127

  /// Prints what a person reads; through a pager when it is longer than the terminal.
  ///
  /// A reader who leaves the pager early has seen enough: that is no error.
  static func show(_ text: String, _ options: PagerOptions) {
    guard !options.noPager, Terminal.screen.isShorter(than: text),
      let pager = Pager(environment: { getenv($0).map { String(cString: $0) } })
    else { return print(text) }
    do {
      if try ChildProgram.run(pager.line.words(), input: text, settings: Pager.settings) != notFound {
        return
      }
    } catch {
      if pager.isChosen {
        warn(
          "the pager \(pager.line.text) cannot be started: \(String(cString: strerror(error.code))); "
            + "set ASK_PAGER to another, or to cat for none")
      }
    }
    print(text)
  }
}
