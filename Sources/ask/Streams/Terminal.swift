import AskTerminal
import Glibc

/// The screens behind stdout and stderr.
enum Terminal {
  static let screen = Screen.behind(fileDescriptor: STDOUT_FILENO)

  /// Where a progress bar can be drawn; nil when stderr is no terminal, or colour is refused.
  static let progressScreen: Screen? = {
    let screen = Screen.behind(fileDescriptor: STDERR_FILENO)
    return screen.palette == .ansi ? screen : nil
  }()
}
