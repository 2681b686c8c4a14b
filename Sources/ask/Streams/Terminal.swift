import AskTerminal
import Glibc

/// The screens behind stdout and stderr.
enum Terminal {
  /// As it is now: a window can change its size between two answers.
  static var screen: Screen { Screen.behind(fileDescriptor: STDOUT_FILENO) }

  /// Where a progress bar can be drawn; nil when stderr is no terminal, or colour is refused.
  static let progressScreen: Screen? = {
    let screen = Screen.behind(fileDescriptor: STDERR_FILENO)
    return screen.palette == .ansi ? screen : nil
  }()
}
