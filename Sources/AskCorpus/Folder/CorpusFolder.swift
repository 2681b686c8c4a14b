internal import Glibc

/// A folder of posts: one with `posts/` in it, of which only that is read, or any folder with Markdown in it.
///
/// Every `.md`, `.markdown` and `.qmd` below it is a post, in either case of letters. Not looked at: names that
/// begin with a dot; the folders `node_modules`, `_site`, `_includes` and `_layouts`; `themes` beside a Hugo
/// configuration; `.qmd` files whose name begins with `_`, which Quarto includes in others. Symbolic links are
/// followed when they stay inside the folder, each file and folder once, under its own name where it has one
/// there. Nothing is ever written.
public struct CorpusFolder: Sendable {
  /// Absolute, without symbolic links.
  public let root: String

  /// Last part of `root`.
  public let name: String

  /// Whether only `posts/` is read.
  public let hasPostsFolder: Bool

  /// - Throws: `PostError` when there is no such folder, or `posts` leads out of it. Errors have `path` as given.
  public init(path: String) throws(PostError) {
    guard !path.utf8.contains(0), let root = SystemFile.realPath(path.isEmpty ? "." : path),
      let status = SystemFile.status(of: root, followingLinks: true)
    else {
      let code = errno
      let isAbsent = code == ENOENT || code == ENOTDIR || path.utf8.contains(0)
      throw PostError(path: path, reason: isAbsent ? .notFound : .unreadable(SystemFile.message(for: code)))
    }
    guard SystemFile.kind(of: status) == .folder else { throw PostError(path: path, reason: .notAFolder) }
    self.root = root
    name =
      root.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? "/"
    let posts = root + "/posts"
    let postsStatus = SystemFile.status(of: posts, followingLinks: true)
    hasPostsFolder = postsStatus.map { SystemFile.kind(of: $0) == .folder } ?? false
    if hasPostsFolder, let target = SystemFile.realPath(posts), !SystemFile.isInside(target, root) {
      throw PostError(path: path + "/posts", reason: .leadsOut(target: target))
    }
  }

  /// Where a column keeps judgements of its own.
  public static let judgementsName = "judgements"

  /// The folder with the judgements of the column, without links; nil when there is none.
  ///
  /// - Throws: `PostError` for one that leads out of the corpus or nowhere.
  public func judgements() throws(PostError) -> String? {
    let place = root + "/" + Self.judgementsName
    guard SystemFile.status(of: place, followingLinks: false) != nil else { return nil }
    guard let real = SystemFile.realPath(place) else {
      let code = errno
      throw PostError(
        path: Self.judgementsName,
        reason: code == ENOENT ? .leadsNowhere : .unreadable(SystemFile.message(for: code)))
    }
    guard SystemFile.isInside(real, root) else {
      throw PostError(path: Self.judgementsName, reason: .leadsOut(target: real))
    }
    return real
  }

  /// Every post file, sorted by the bytes of its path, and a problem, sorted likewise, for each file or folder
  /// that looks like one and cannot be. Files are not opened here, so an unreadable one shows when it is read.
  public func files() -> (files: [PostFile], problems: [PostError]) {
    var walk = FolderWalk(root: root)
    walk.run(from: hasPostsFolder ? "posts" : "")
    return (
      walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      walk.problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    )
  }

  /// The content of `file`.
  ///
  /// - Throws: `PostError` when it has gone, cannot be read, has grown too large, or is no longer a file inside the
  ///   folder.
  public func bytes(of file: PostFile) throws(PostError) -> [UInt8] {
    try SystemFile.bytes(
      of: root + "/" + file.path, inside: root, path: file.path, limit: SourceText.maxBytes)
  }
}
