/// The ids of all posts of a folder; an id depends on the other paths only where names clash.
///
/// An id is the file name without extension and leading date; `index`, `_index` and `README` take the name of
/// their folder. Where several would get the same id, each of them takes its relative path without extension, and
/// where that clashes too, its path.
public struct PostIDs: Sendable {
  /// By path; an id as key because it compares bytes, as paths do.
  private let ids: [PostID: PostID]

  /// - Parameters:
  ///   - paths: all different, relative to the folder that was opened.
  ///   - folder: its name.
  public init(paths: [String], folder: String) {
    var candidates = paths.map { path -> [PostID] in
      let full = PostID(path)
      let shortened = PostID(FileName.withoutExtension(path))
      return [full, shortened, PostID(FileName(path: path, folder: folder).stem)]
    }
    // Each round every clashing path that has another name left gives up its shortest, so this ends.
    while true {
      var holders: [PostID: [Int]] = [:]
      for (index, names) in candidates.enumerated() {
        if let id = names.last { holders[id, default: []].append(index) }
      }
      let clashing = holders.values.filter { $0.count > 1 }.joined().filter { candidates[$0].count > 1 }
      if clashing.isEmpty { break }
      for index in clashing { candidates[index].removeLast() }
    }
    var ids: [PostID: PostID] = [:]
    for (path, names) in zip(paths, candidates) { ids[PostID(path)] = names.last }
    self.ids = ids
  }

  /// The id of the post at `path`; `nil` when that was not among the paths.
  public subscript(path: String) -> PostID? { ids[PostID(path)] }
}
