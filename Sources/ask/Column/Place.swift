import AskCorpus
import AskSearch
import Glibc

/// Finds the column that a command is about: its corpus, its settings, and where its index lives.
struct Place {
  private let corpusOption: String?
  private let stateOption: String?

  init(_ options: CommonOptions) throws {
    for (name, value) in [("--corpus", options.corpus), ("--state", options.state)]
    where value?.isEmpty == true {
      throw UsageError("\(name) is empty; name a folder, or leave it out")
    }
    corpusOption = options.corpus ?? Self.environment("ASK_CORPUS")
    stateOption = options.state ?? Self.environment("ASK_STATE")
  }

  func column() throws -> Column {
    let folder: String
    let pathPrefix: String
    if let corpusOption {
      folder = corpusOption
      pathPrefix = corpusOption.hasSuffix("/") ? corpusOption : corpusOption + "/"
    } else {
      (folder, pathPrefix) = try Self.corpusAbove()
    }
    let corpus = try CorpusFolder(path: folder)
    let real = try Self.realPath(folder)
    let parent = String(real[..<(real.lastIndex(of: "/") ?? real.startIndex)])
    if corpusOption != nil, let stateOption, Self.isInside(stateOption, real) {
      throw UsageError(
        "--state \(stateOption) lies in the folder named with --corpus, where nothing is written; name another"
      )
    }
    let settings = try Settings(contentsOf: parent + "/ask.toml")
    let state = try state(for: real, parent: parent)
    var column = Column(
      corpus: corpus, settings: settings,
      state: StateFolder(path: state, isBesideCorpus: state == Self.stateBeside(parent)),
      pathPrefix: pathPrefix)
    column.isReadInPlace = corpusOption != nil
    return column
  }

  private static func stateBeside(_ parent: String) -> String { parent + "/.ask" }

  /// The state's folder: as told, else .ask beside corpus/, else in the user's cache.
  private func state(for corpus: String, parent: String) throws -> String {
    if let stateOption { return stateOption }
    let beside = Self.stateBeside(parent)
    if corpusOption == nil,
      access(beside, W_OK) == 0 || (access(beside, F_OK) != 0 && access(parent, W_OK) == 0)
    {
      return beside
    }
    // An index that came with a corpus on a read-only disk is used where it lies.
    if corpusOption == nil, access(beside + "/current", R_OK) == 0 { return beside }
    guard let cache = Self.environment("XDG_CACHE_HOME") ?? Self.home.map({ $0 + "/.cache" }) else {
      throw UsageError("there is no home folder to keep the index in; name a place with --state DIR")
    }
    return cache + "/ask/" + StateFolder.name(for: corpus)
  }

  /// From the environment, else from the list of users.
  static var home: String? {
    environment("HOME") ?? getpwuid(getuid()).flatMap { $0.pointee.pw_dir.map { String(cString: $0) } }
  }

  /// Whether `path`, which need not exist, lies in `folder`.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    var known = path
    var rest = ""
    while true {
      if let real = try? realPath(known.isEmpty ? "." : known) {
        return (real + rest + "/").hasPrefix(folder + "/")
      }
      guard let slash = known.lastIndex(of: "/") else { return isInside("./" + path, folder) }
      rest = known[slash...] + rest
      known = slash == known.startIndex ? "/" : String(known[..<slash])
    }
  }

  /// The column of a command that changes its files.
  func editableColumn() throws -> Column {
    guard corpusOption == nil else {
      throw UsageError(
        "nothing is written into a folder named with --corpus; go to the column and leave it out")
    }
    return try column()
  }

  /// Where readers' letters are: as told, else letters/ beside the column's corpus/.
  ///
  /// - Throws: `UsageError` for a folder named with --corpus, beside which nothing is written unasked.
  func lettersFolder(_ option: String?) throws -> String {
    if let option {
      guard !option.isEmpty else { throw UsageError("--letters is empty; name a folder, or leave it out") }
      return option
    }
    guard corpusOption == nil else {
      throw UsageError(
        "letters are not put beside a folder named with --corpus; say where they are with --letters DIR")
    }
    return String(try Self.corpusAbove().prefix.dropLast("corpus/".count)) + "letters"
  }

  /// Whether the column is one's own, and not a folder named with --corpus.
  var isOwn: Bool { corpusOption == nil }

  /// Where `ask new` puts a post: corpus/posts of the column, made when it is missing.
  func newPostsFolder() throws -> String {
    guard corpusOption == nil else {
      throw UsageError(
        "nothing is written into a folder named with --corpus; go to the column and leave it out")
    }
    let folder = (try? Self.corpusAbove().folder) ?? "corpus"
    for part in [folder, folder + "/posts"] where mkdir(part, 0o755) != 0 && errno != EEXIST {
      throw SearchError(path: part, reason: .notWritable(String(cString: strerror(errno))))
    }
    // Refuses a posts/ that leads out of the corpus.
    _ = try CorpusFolder(path: folder)
    return folder + "/posts"
  }

  /// The nearest folder `corpus`, here or above, and how it is called from here.
  private static func corpusAbove() throws -> (folder: String, prefix: String) {
    var up = ""
    var folder = try realPath(".")
    while true {
      var status = stat()
      if stat(folder + "/corpus", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        return (up + "corpus", up + "corpus/")
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      up += "../"
    }
    throw UsageError(
      "there is no corpus/ here or above; name a folder of Markdown with --corpus, "
        + "or make corpus/posts/ and write a first post with `ask new \"TITLE\"`")
  }

  private static func realPath(_ path: String) throws -> String {
    guard let real = SystemFile.realPath(path) else {
      throw SearchError(path: path, reason: .notReadable(String(cString: strerror(errno))))
    }
    return real
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
