internal import AskCorpus
internal import GRDB
internal import Glibc

/// Brings the posts of another system into a folder, as Markdown in the house form.
///
/// A second import writes only what has changed in the source since. A file that an editor has changed, or that no
/// import has made, is never touched.
public struct Importer {
  private let source, target: String
  private let options: ImportOptions
  private let progress: (Double) -> Void

  /// - Parameters:
  ///   - source: a folder or a file.
  ///   - target: a folder, made where it is missing.
  ///   - progress: gets the share of the source that is read, in 0...1.
  public init(
    source: String, into target: String, options: ImportOptions = ImportOptions(),
    progress: @escaping (Double) -> Void = { _ in }
  ) {
    self.source = source
    self.target = target
    self.options = options
    self.progress = progress
  }

  /// - Throws: `TransferError` when nothing could be imported at all, `FileError`, or an error of the corpus.
  public func run() throws -> ImportSummary {
    let found = try ImportSourceFile(source, kind: options.kind)
    try checkNesting()
    let folder = try TargetFolder(path: target, isDryRun: options.isDryRun)
    let queue: DatabaseQueue
    do {
      // Without a name: SQLite keeps it in a file that nobody else sees, and that is gone when it is closed.
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(
          sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
      }
      queue = try DatabaseQueue(path: "", configuration: configuration)
      return try queue.write { database in
        let memory = try ImportMemory(database)
        try memory.read(target + "/" + ImportMemory.fileName)
        let name = options.name ?? found.name
        try checkName(name, of: found, in: memory)
        let run = ImportTarget(
          folder, memory: memory, kind: found.kind, name: name, isDryRun: options.isDryRun)
        do {
          try read(found, into: run, database)
        } catch is ImportTarget.Interrupted {
          run.summary.isInterrupted = true
        }
        try run.finish()
        return run.summary
      }
    } catch let error as DatabaseError {
      throw TransferError(path: source, reason: .noCopies(error.message ?? "\(error.resultCode)"))
    }
  }

  private func read(_ found: ImportSourceFile, into run: ImportTarget, _ database: Database) throws {
    switch found.kind {
    case .site:
      try SiteImport(folder: found.path, shown: source, site: options.site, progress: progress).read(
        into: run)
    case .feed: try FeedImport(file: found.path, shown: source, progress: progress).read(into: run)
    case .stackexchange:
      try StackExchangeImport(
        file: found.path, shown: source, site: options.site, database: database, progress: progress
      ).read(into: run)
    case .beir: try BEIRImport(path: found.path, shown: source, progress: progress).read(into: run)
    }
  }

  /// What is written must not be read again as a source, by this import or the next.
  private func checkNesting() throws(TransferError) {
    guard let from = SystemFile.realPath(source), let into = Self.realPathOfFuture(target) else { return }
    if from == into || into.hasPrefix(from + "/") || from.hasPrefix(into + "/") {
      throw TransferError(path: target, reason: .insideEachOther)
    }
  }

  /// A folder has often a name that others have too, such as `posts`.
  private func checkName(_ name: String, of found: ImportSourceFile, in memory: ImportMemory) throws {
    guard let from = SystemFile.realPath(found.identity), let into = Self.realPathOfFuture(target) else {
      return
    }
    let place = Self.relative(from, from: into)
    let source = ImportMemory.sourceName(found.kind, name)
    if options.name == nil, let known = try memory.place(of: source), known != place {
      throw TransferError(path: self.source, reason: .nameTaken(name, place: known))
    }
    try memory.remember(place: place, of: source)
  }

  /// The way from the folder `base` to `path`, both whole and without links.
  private static func relative(_ path: String, from base: String) -> String {
    let (to, from) = (path.split(separator: "/"), base.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  /// The path without links that `path` will have when it is made.
  static func realPathOfFuture(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    var known = path.hasPrefix("/") ? "/" : "."
    guard var real = SystemFile.realPath(known) else { return nil }
    for (index, part) in parts.enumerated() {
      known += "/" + part
      if let next = SystemFile.realPath(known) {
        real = next
        continue
      }
      // From here on nothing is there, so nothing is a link.
      for part in parts[index...] where part != "." {
        if part == ".." {
          real = String(real[..<(real.lastIndex(of: "/") ?? real.startIndex)])
        } else {
          real += (real.hasSuffix("/") ? "" : "/") + part
        }
      }
      return real
    }
    return real
  }
}
