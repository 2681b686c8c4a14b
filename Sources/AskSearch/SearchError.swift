/// Why an index could not be made or read, or a question not be asked.
public struct SearchError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case emptyQuestion
    case questionTooLong(bytes: Int, limit: Int)
    case questionNotText
    /// The folder has no post that could be read; so many files were refused.
    case noPosts(refused: Int)
    case damaged(String)
    case newerFormat(found: Int, known: Int)
    /// Another analyzer, base or format made it.
    case outdated(String)
    case notReadable(String)
    /// A folder lies where a file belongs that no index makes anew.
    case folderForFile
    case notWritable(String)
    /// Someone else changed a file between reading and writing it.
    case changedMeanwhile
    case noTemporaryFolder(String)
    case diskFull
    case unknownPost(String, nearest: [String])
    /// The post is in the corpus and not in the index.
    case notIndexed(String)
    case unknownHeading(String, known: [String])
    case badFilter(String)
    case interrupted
    /// Training failed; the text says why and what to do.
    case training(String)
    /// Something stands in the way of a publication or a rollback; the text says what and what to do.
    case publishing(String)
    /// Only `ask publish` and `ask rollback` may put an index in force.
    case gated
  }

  /// File or folder that it is about; nil when it is about the question.
  public let path: String?
  public let reason: Reason

  public init(path: String? = nil, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var description: String {
    (path.map { $0 + ": " } ?? "") + message
  }

  private var message: String {
    switch reason {
    case .emptyQuestion:
      "the question has no words; ask it in a sentence, such as: ask \"how do I start?\""
    case .questionTooLong(let bytes, let limit):
      "the question is \(bytes > limit ? "over \(limit)" : "\(bytes)") bytes long; shorten it to what you want to know"
    case .questionNotText:
      "the question is not valid UTF-8; "
        + (path == nil
          ? "set the terminal's encoding to UTF-8 and ask again" : "save it as UTF-8 text and ask again")
    case .noPosts(refused: 0):
      "there is no post; write one with `ask new \"TITLE\"`, or name a folder of Markdown with --corpus"
    case .noPosts(let refused):
      (refused == 1 ? "the only file is no post" : "none of the \(refused) files is a post")
        + "; `ask doctor` says what is wrong with each"
    case .damaged(let what):
      "the index is damaged (\(what)); `ask doctor` says what is wrong, `ask index --rebuild` makes it anew"
    case .newerFormat(let found, let known):
      "the index has format \(found), this ask knows \(known): a newer ask wrote it; "
        + "use that one, or make the index anew with `ask index --rebuild`"
    case .outdated(let what):
      "the index was made with another \(what); run `ask index`"
    case .notReadable(let why):
      "cannot be read: \(why); check its name and that you may read it"
    case .folderForFile: "this is a folder where a file is expected; move it elsewhere"
    case .changedMeanwhile: "someone changed it meanwhile, so nothing was written; run the command again"
    case .notWritable(let why):
      "cannot be written: \(why); free the place, or name another with --state DIR"
    case .noTemporaryFolder(let why):
      "no temporary folder can be made in it: \(why); name another place with TMPDIR"
    case .diskFull:
      "the disk is full; free some space and run it again"
    case .unknownPost(let name, let nearest):
      (name.isEmpty ? "no post was named" : "there is no post \(name)")
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?")
        + "; `ask list` shows all"
    case .notIndexed(let name):
      "the index does not have the post \(name); run `ask index`, which says what is wrong if it stays out"
    case .unknownHeading(let name, let known):
      "the post has no heading #\(name); it has "
        + (known.isEmpty ? "none" : known.map { "#" + $0 }.joined(separator: ", "))
    case .badFilter(let what), .training(let what), .publishing(let what): what
    case .gated:
      "this column is gated ([publish] gated in ask.toml), so only `ask publish` and `ask rollback` put an index in "
        + "force; run `ask publish`, which has --train, --rebuild and --teacher too"
    case .interrupted:
      "interrupted, nothing was changed; run it again"
    }
  }
}
