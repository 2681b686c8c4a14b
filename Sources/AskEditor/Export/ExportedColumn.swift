public import AskCorpus
internal import AskSearch

/// The posts of a column that readers may see.
public struct ExportedColumn {
  struct Item {
    let post: Post
    /// The body, without what only a site generator is meant to see.
    let markdown: [UInt8]
    let passages: [Passage]
  }

  /// In the order of their paths; drafts are not among them.
  let items: [Item]
  /// The folder of the corpus, without links.
  let root: String
  let hasJudgements: Bool
  public let drafts: Int
  /// What could not be read, and is not exported.
  public let problems: [PostError]

  public var posts: Int { items.count }

  public init(_ corpus: CorpusFolder) {
    let (files, problems) = corpus.files()
    let ids = PostIDs(paths: files.map(\.path), folder: corpus.name)
    let parser = PostParser()
    let splitter = PassageSplitter.standard
    var items: [Item] = []
    var found = problems
    var drafts = 0
    for file in files {
      guard let id = ids[file.path] else { continue }
      do {
        let written = try parser.written(from: try corpus.bytes(of: file), path: file.path, id: id)
        if written.post.status == .draft {
          drafts += 1
        } else {
          items.append(
            Item(
              post: written.post, markdown: written.markdown, passages: splitter.passages(of: written.post)))
        }
      } catch {
        found.append(error)
      }
    }
    do {
      hasJudgements = try corpus.judgements() != nil
    } catch {
      hasJudgements = false
      found.append(error)
    }
    self.items = items
    self.problems = found
    self.drafts = drafts
    root = corpus.root
  }
}
