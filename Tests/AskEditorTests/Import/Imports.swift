import AskCorpus
import AskEditor
import TestSupport

/// A source and a target in a folder that goes with the test.
final class Imports {
  let folder = ScratchFolder()

  func run(_ source: String, into target: String = "out", _ change: (inout ImportOptions) -> Void = { _ in })
    throws
    -> ImportSummary
  {
    var options = ImportOptions()
    change(&options)
    return try Importer(
      source: folder.path + "/" + source, into: folder.path + "/" + target, options: options
    ).run()
  }

  /// The posts of the target, by file name, as `ask` reads them.
  func posts(in target: String = "out") throws -> [String: Post] {
    let corpus = try CorpusFolder(path: folder.path + "/" + target)
    var posts: [String: Post] = [:]
    for file in corpus.files().files {
      posts[file.path] = try PostParser().post(
        from: try corpus.bytes(of: file), path: file.path, id: PostID(file.path))
    }
    return posts
  }
}

extension Post {
  /// All blocks of the answer.
  var blocks: [Block] { sections.flatMap(\.blocks) }
}
