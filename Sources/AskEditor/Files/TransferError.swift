/// Why nothing could be imported or exported at all. Single items that could not be are in the summary.
public struct TransferError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case notFound
    case unreadable(String)
    case empty
    /// XML, with what is wrong with it.
    case broken(String)
    case unknownKind
    case notThisKind(ImportKind)
    /// A page in place of a feed.
    case webPage
    case wrongRoot(String)
    /// Packed; the program that unpacks it.
    case packed(String)
    case noPosts
    case notAFolder
    case notWritable(String)
    case noSpace
    /// The source's name is that of another one, which lies at `place`, seen from the target.
    case nameTaken(String, place: String)
    case insideEachOther
    /// Of the memory file in the target.
    case badMemory(String)
    case notOurs
    /// A file in the way of one that is exported.
    case notExported
    case noCopies(String)
    case inUse
    case insideColumn
    case otherExport(String)
  }

  public let path: String
  public let line: Int?
  public let reason: Reason

  public init(path: String, line: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}

extension TransferError.Reason: CustomStringConvertible {
  /// `what is wrong; what to do`.
  public var description: String {
    switch self {
    case .notFound: "no such file or folder; check the path"
    case .unreadable(let problem): "cannot be read: \(problem); change its permissions, or copy it elsewhere"
    case .broken(let problem): "\(problem); fetch it again, or mend it"
    case .empty: "the file is empty; fetch it again"
    case .unknownKind:
      "what this is cannot be told; it is none of: a folder of Markdown, an RSS or Atom feed, Posts.xml of Stack "
        + "Exchange, corpus.jsonl of BEIR; name its kind with --from"
    case .notThisKind(let kind):
      "this is no source of the kind \(kind.rawValue); leave --from out, or name another"
    case .webPage: "this is a web page (HTML), not a feed; look in it for the address of its RSS or Atom feed"
    case .wrongRoot(let name):
      "this is XML, but <\(name)> begins neither a feed (rss, RDF, feed) nor Posts.xml (posts); give one of these"
    case .packed(let command): "this is packed; unpack it first: \(command)"
    case .noPosts: "there is no Markdown in this folder; name the folder that holds the posts"
    case .notAFolder: "this is not a folder; name one, or a name that is free"
    case .notWritable(let problem): "cannot be written: \(problem); check that you may write there"
    case .noSpace: "there is no space left for it; free some, and do this again"
    case .nameTaken(let name, let place):
      "another source of the name \(name) was imported into this folder before, from \(place) (seen from there); give "
        + "this one a name of its own with --name, or say --name \(name) if it is the same at a new place"
    case .insideEachOther: "source and target lie in each other; name a target elsewhere"
    case .badMemory(let problem):
      "the memory of earlier imports is damaged: \(problem); take the file from your last commit, or remove it (then "
        + "files that are there are left as they are)"
    case .notExported:
      "this is there, and no export has made it; move it away, or export to another folder"
    case .notOurs:
      "this holds files that no export has made; name an empty folder, a new one, or one that was exported to before"
    case .inUse: "another import or export is writing here; wait until it is done"
    case .insideColumn: "this and the column that is exported lie in each other; name a place elsewhere"
    case .otherExport(let kind): "this holds an export of the kind \(kind); name another folder"
    case .noCopies(let problem): "the temporary database failed: \(problem); free some space in TMPDIR"
    }
  }
}
