import AskCorpus
import AskNet
import AskSearch
import Glibc

/// A post's file on the disk, to be replaced in one step while it is still what was read.
struct PostFileReplacement {
  /// Links followed, so that a link stays one.
  private let file: String
  /// Stands in errors.
  private let path: String
  private let original: [UInt8]

  /// - Parameter original: what was read from `post`.
  /// - Throws: `PostError` when the file is gone.
  init(_ post: PostFile, of corpus: CorpusFolder, path: String, original: [UInt8]) throws(PostError) {
    guard let real = realpath(corpus.root + "/" + post.path, nil) else {
      throw PostError(path: path, reason: .vanished)
    }
    defer { free(real) }
    file = String(cString: real)
    self.path = path
    self.original = original
  }

  /// - Throws: `SearchError` when someone else has changed the file since it was read, or it cannot be written.
  func write(_ bytes: [UInt8]) throws(SearchError) {
    do {
      let now = try Region(mapping: file).withBytes { Array($0) }
      guard now == original else { throw SearchError(path: path, reason: .changedMeanwhile) }
      try WholeFile.replace(file, with: bytes)
    } catch let error as FileError {
      throw SearchError(error)
    } catch let error as SearchError {
      throw error
    } catch {
      throw SearchError(path: path, reason: .notWritable("\(error)"))
    }
  }
}
