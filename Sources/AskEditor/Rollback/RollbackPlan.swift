import AskCorpus
import AskSearch

/// What has to change in the corpus for it to say what a generation says, and what an editor would lose by it.
///
/// Posts that the generation shows get the text that they had. Posts that it does not show stay, and become drafts where
/// they are published now: nothing that was written is deleted. Drafts stay as they are. The files that editors keep
/// beside the posts come back as they were.
struct RollbackPlan {
  private(set) var changes: [CorpusChange] = []
  private(set) var texts: [[UInt8]] = []
  /// Paths of posts that get another text.
  private(set) var restored: [String] = []
  /// Ids of posts that become drafts.
  private(set) var unpublished: [String] = []
  /// Paths of posts that were edited since the generation in force was made; what was written would be lost.
  private(set) var edited: [String] = []
  /// Paths of drafts that say something else than what was published; no generation would bring it back, for drafts stay
  /// as they are.
  private(set) var rewritten: [String] = []

  /// - Parameters:
  ///   - target: what the corpus said when the generation came into force.
  ///   - inForce: the same of the generation that is in force.
  init(_ corpus: CorpusFolder, to target: CorpusCopy, from inForce: CorpusCopy, texts store: TextStore) throws
  {
    let now = try CorpusCopy(of: corpus)
    let ids = PostIDs(
      paths: Set(now.hashes.keys).union(target.hashes.keys).filter { !CorpusFolder.isEditorsFile($0) }
        .sorted(),
      folder: corpus.name)
    for path in Set(now.hashes.keys).union(target.hashes.keys).sorted() {
      let (old, new) = (now.hashes[path], target.hashes[path])
      if old == new { continue }
      if CorpusFolder.isEditorsFile(path) {
        try change(path, from: old, to: new.map(store.text))
        continue
      }
      guard let id = ids[path] else { continue }
      let before = try old.map { _ in try corpus.bytes(at: path) }
      let after = try new.map(store.text)
      if Self.isPublished(after, path, id) {
        if old != nil, old != inForce.hashes[path] {
          edited.append(path)
        } else if let before, let after, !Self.isPublished(before, path, id),
          try before != Self.draft(after, path)
        {
          rewritten.append(path)
        } else {
          try change(path, from: old, to: after)
        }
      } else if let before, Self.isPublished(before, path, id) {
        let draft = try Self.draft(before, path)
        changes.append(CorpusChange(path: path, replacing: before, with: draft))
        texts.append(draft)
        unpublished.append(id.rawValue)
      }
    }
  }

  private mutating func change(_ path: String, from old: String?, to text: [UInt8]?) throws {
    let change = CorpusChange(path: path, replacing: nil, with: text)
    changes.append(CorpusChange(path: path, from: old, to: change.to))
    if let text { texts.append(text) }
    restored.append(path)
  }

  private static func draft(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
    var edit = try FrontMatterEdit(bytes, path: path)
    try edit.set("status", to: .text(Post.Status.draft.rawValue))
    return edit.bytes
  }

  private static func isPublished(_ bytes: [UInt8]?, _ path: String, _ id: PostID) -> Bool {
    guard let bytes, let post = try? PostParser().post(from: bytes, path: path, id: id) else { return false }
    return post.status == .published
  }
}
