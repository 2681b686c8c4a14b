import AskCorpus
import AskEditor
import AskSearch
import AskTerminal
import Glibc

/// Where a report goes: a file, or standard output.
struct ReportFile {
  /// Nil for standard output.
  private let path: String?
  private let links: PostLinks

  /// The mark of a page stands before this.
  private static let headBytes = 1024

  /// Finds out whether the page could be written there, before long work.
  ///
  /// - Parameter isForced: writes over a file that is no report.
  /// - Throws: `UsageError` when it could not, or must not.
  init(_ path: String, isForced: Bool, for column: Column) throws {
    let isPrinted = path == "-"
    if !isPrinted { try OutputFile.check(path, option: "the report") }
    let folder = try Self.real(isPrinted ? "." : Self.folder(of: path))
    links = PostLinks(page: folder, corpus: try Self.real(column.corpus.root), prefix: column.pathPrefix)
    self.path = isPrinted ? nil : path
    guard !isPrinted else { return }
    let root = try Self.real(column.corpus.root) + "/"
    let target = SystemFile.realPath(path)
    guard !(folder + "/").hasPrefix(root), !(target ?? "").hasPrefix(root) else {
      throw UsageError("\(path) lies among the posts, where no report belongs; name a file elsewhere")
    }
    guard let target, !isForced, try Self.isOther(target, named: path) else { return }
    throw UsageError("\(path) is there and is no report; name another file, or write over it with --force")
  }

  func write(_ report: ColumnReport) throws {
    let page = ReportPage(report, links: links).html
    guard let path else { return Output.printExactly(page) }
    try OutputFile.write(page, to: path)
  }

  /// Whether it is a file with something in it that is no page of ours.
  private static func isOther(_ file: String, named path: String) throws -> Bool {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return false
    }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.unwritable(path, errno) }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: headBytes)
    let count = read(descriptor, &head, head.count)
    guard count >= 0 else { throw OutputFile.unwritable(path, errno) }
    return !String(decoding: head.prefix(count), as: UTF8.self).contains(ReportPage.mark)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  private static func real(_ path: String) throws -> String {
    guard let real = SystemFile.realPath(path) else { throw OutputFile.unwritable(path, errno) }
    return real
  }
}
