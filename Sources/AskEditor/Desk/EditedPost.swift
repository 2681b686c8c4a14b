package import AskCorpus
import AskNet
package import AskSearch
import Glibc

/// A post file that is read, changed and written back whole.
package struct EditedPost {
  /// Where the file is, links followed, so that a link stays one.
  private let file: String
  private let original: [UInt8]
  package var frontMatter: FrontMatterEdit

  /// - Parameters:
  ///   - post: a file of `corpus`.
  ///   - pathPrefix: stands before its path in errors.
  /// - Throws: `PostError` when it cannot be read as a post's file.
  package init(_ post: PostFile, of corpus: CorpusFolder, pathPrefix: String) throws(PostError) {
    let path = corpus.root + "/" + post.path
    original = try corpus.bytes(of: post)
    frontMatter = try FrontMatterEdit(original, path: pathPrefix + post.path)
    guard let real = realpath(path, nil) else {
      throw PostError(path: pathPrefix + post.path, reason: .vanished)
    }
    defer { free(real) }
    file = String(cString: real)
  }

  package var isChanged: Bool { frontMatter.bytes != original }

  /// Puts the changed post in the place of the old one, in one step.
  ///
  /// - Throws: `SearchError` when someone else has changed the file since it was read, or it cannot be written.
  package func write() throws(SearchError) {
    guard isChanged else { return }
    do {
      let now = try Region(mapping: file).withBytes { Array($0) }
      guard now == original else {
        throw SearchError(path: frontMatter.path, reason: .changedMeanwhile)
      }
      try WholeFile.replace(file, with: frontMatter.bytes)
    } catch let error as FileError {
      throw SearchError(error)
    } catch let error as SearchError {
      throw error
    } catch {
      throw SearchError(path: frontMatter.path, reason: .notWritable("\(error)"))
    }
  }
}
