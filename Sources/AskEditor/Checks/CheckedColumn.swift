import AskCorpus
import AskSearch
import AskText

/// The posts of a column as rules see them, and the files that are none.
struct CheckedColumn {
  struct Unread {
    let error: PostError
    /// nil for what could not even be read.
    let source: [UInt8]?
  }

  /// Sorted by path.
  private(set) var posts: [CheckedPost] = []
  private(set) var unread: [Unread] = []
  private(set) var files: [String: PostFile] = [:]
  /// Of every file, post or not.
  private(set) var ids: [String] = []

  init(_ column: Column) {
    let (files, problems) = column.corpus.files()
    unread = problems.map { Unread(error: $0, source: nil) }
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    let reader = PostReader()
    for file in files {
      guard let id = ids[file.path] else { continue }
      self.files[file.path] = file
      self.ids.append(id.rawValue)
      var source: [UInt8]?
      do {
        let bytes = try column.corpus.bytes(of: file)
        source = bytes
        posts.append(try reader.post(bytes, path: file.path, id: id))
      } catch {
        unread.append(Unread(error: error, source: source))
      }
    }
  }

  /// Cuts posts into sentences with one breaker.
  struct PostReader {
    private let breaker = SentenceBreaker()

    func post(_ bytes: [UInt8], path: String, id: PostID) throws(PostError) -> CheckedPost {
      try CheckedPost(bytes, path: path, id: id, sentences: breaker.sentences)
    }
  }
}
