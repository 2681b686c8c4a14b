import ArgumentParser
import AskBase
import AskCorpus
import AskEditor
import AskEval
import AskNet
import AskSearch
import AskTeacher
import AskText
import Glibc

/// The exit codes of every command.
enum Exit: Int32, Error {
  /// Answered, or clean.
  case answered = 0
  /// No answer, or findings.
  case nothing = 1
  /// Wrong usage or an error.
  case failure = 2

  /// Ends the process: one line on stderr where there was an error.
  ///
  /// Help and version come from the error; the type that is asked for its message decides only what a completion
  /// script offers.
  ///
  /// - Parameter inQuestion: whether the words on the command line could be a question's.
  static func end(with error: any Error, inQuestion: Bool = true) -> Never {
    switch error {
    case let exit as Exit: quit(exit)
    case is ExitCode, is CleanExit:
      // --help and --version: ArgumentParser has the text.
      Output.print(CompletionCommand.fullMessage(for: error))
      quit(.answered)
    default:
      if !isOwn(error), AskCommand.exitCode(for: error) == .success {
        Output.print(CompletionCommand.fullMessage(for: error))
        quit(.answered)
      }
      Output.warn(line(for: error, inQuestion: inQuestion))
    }
    quit(.failure)
  }

  /// What went wrong and what to do, in one line.
  static func line(for error: any Error, inQuestion: Bool = true) -> String {
    isOwn(error) ? "\(error)" : Usage.message(AskCommand.message(for: error), inQuestion: inQuestion)
  }

  /// Whether the error says all of it itself, so that ArgumentParser is not asked.
  private static func isOwn(_ error: any Error) -> Bool {
    switch error {
    case is SearchError, is PostError, is FileError, is NetworkError, is EvaluationError, is UsageError,
      is LetterError, is TeacherError, is BaseError, is PieceError, is TransferError, is JudgingError:
      true
    default: false
    }
  }

  private static func quit(_ exit: Exit) -> Never {
    _exit(exit.rawValue)
  }
}
