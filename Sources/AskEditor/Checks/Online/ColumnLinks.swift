import AskCorpus
import AskNet
import AskSearch

/// The addresses of a column, tried, with what is known from the days before.
public struct ColumnLinks {
  private let check: ColumnCheck

  public init(_ check: ColumnCheck) {
    self.check = check
  }

  private var column: Column { check.column }
  private var options: ColumnCheck.Options { check.options }

  /// The same check with the state of every address that the posts to check have.
  ///
  /// - Throws: `LinkCheck.Problem`; `SearchError` when the state's folder cannot be written, or Ctrl-C was pressed, after what
  ///   was found out has been noted.
  public func tried(progress: @escaping (_ done: Int, _ of: Int) -> Void) throws -> ColumnCheck {
    let addresses = addresses
    let path = column.state.path + "/" + LinkCache.fileName
    var cache = LinkCache(Self.text(of: path))
    let unknown = addresses.filter { cache.state(of: $0, on: options.today) == nil }
    let found = try LinkCheck(progress: progress).states(of: unknown)
    cache.note(found, on: options.today)
    if !unknown.isEmpty { try write(cache, to: path) }
    try Interruption.check()
    var tried = check
    var states: [String: LinkState] = [:]
    for address in addresses { states[address] = cache.latest(of: address) }
    tried.options.links = states
    return tried
  }

  private var addresses: [String] {
    var addresses: Set<String> = []
    for post in check.read.posts where options.only?.contains(post.path) ?? true {
      addresses.formUnion(post.links.compactMap(\.webAddress))
    }
    return addresses.sorted()
  }

  private static func text(of path: String) -> String {
    guard let region = try? Region(mapping: path) else { return "" }
    return region.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func write(_ cache: LinkCache, to path: String) throws(SearchError) {
    try column.state.make()
    do throws(FileError) {
      try WholeFile.replace(path, with: Array(cache.text.utf8))
    } catch {
      throw SearchError(error)
    }
  }
}
