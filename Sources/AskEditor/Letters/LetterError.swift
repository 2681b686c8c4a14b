/// Why a letter could not be taken in, found or worked on.
public struct LetterError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case unreadable(String)
    case unwritable(String)
    /// Over so many bytes, counted with attachments.
    case tooLarge(limit: Int)
    /// Its own words take more than so many bytes.
    case tooLong(limit: Int)
    case holdsNUL
    case noText(leftOut: [String])
    case noMailLibrary
    case noMail
    case folderIsFile
    case folderIsOthers
    case folderInCorpus
    /// It holds the corpus, or files or folders that are no letters.
    case folderOfOthers
    case folderTracked
    case unknownLetter(nearest: [String])
    case damagedRecord(line: Int)
    case noLetters
    case wrongState(String)
    case beingForgotten
  }

  /// File, folder or letter that it is about.
  public let subject: String
  public let reason: Reason

  public init(_ subject: String, _ reason: Reason) {
    self.subject = subject
    self.reason = reason
  }

  public var description: String {
    if case .damagedRecord(let line) = reason {
      return "\(subject):\(line): this is no line of a record; it reads `key: value`"
    }
    return "\(subject): \(message)"
  }

  private var message: String {
    switch reason {
    case .unreadable(let why): "cannot be read: \(why); check its name and that you may read it"
    case .unwritable(let why): "cannot be written: \(why); free the place, or name another with --letters DIR"
    case .tooLarge(let limit):
      "is larger than \(limit >> 20) MB; take its attachments out, or save the letter's text alone"
    case .tooLong(let limit): "has more than \(limit >> 10) KB of text; cut it down to what the reader asks"
    case .holdsNUL: "holds NUL bytes, so it is no text and no mail; save it as UTF-8 text"
    case .noText(let leftOut):
      "has no text" + (leftOut.isEmpty ? "" : ", only attachments (\(leftOut.joined(separator: ", ")))")
        + "; write down what the reader asks, and run it on that"
    case .noMailLibrary: "is a mail, and what reads mail is not installed: install libgmime-3.0-0"
    case .noMail: "cannot be read as a mail; save its text alone"
    case .folderIsFile: "is a file; letters need a folder of that name, so move the file away"
    case .folderIsOthers:
      "is a folder that others can read, and its permissions cannot be changed; run chmod 700 on it"
    case .folderInCorpus: "lies in the corpus, where letters must not be; name a folder outside of it"
    case .folderOfOthers:
      "holds other files or folders than letters, and nobody else may read a folder of letters; name one for letters alone with "
        + "--letters DIR"
    case .folderTracked:
      "holds files that git tracks, so letters there would be published; run `git rm -r --cached` on it first"
    case .unknownLetter(let nearest):
      "there is no such letter"
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?")
        + "; `ask letter list` shows all"
    case .damagedRecord: "is no record"
    case .noLetters: "there are no letters yet; take one in with `ask letter new FILE`"
    case .wrongState(let what): what
    case .beingForgotten: "is being forgotten; finish with `ask letter forget \(subject)`"
    }
  }
}
