import AskCorpus
import AskText

/// What lies in the corpus folder now, against what the index was made from.
struct CorpusScan {
  /// Every file, in ascending order of path.
  let files: [IndexedFile]
  /// Files to read again: new ones, and those whose content or id differs.
  let changed: [PostFile]
  let ids: PostIDs
  /// Names in the index whose file is gone or is in `changed`.
  let removed: [String]
  let seen: SeenFiles
  /// Files left out because another one has the same name in another Unicode form, a message each.
  let twins: [String]
  /// Whether the index says the same of every file.
  let isCurrent: Bool
  /// Files that are new, gone, or otherwise than the index has them.
  let changedFiles: Int

  /// The files of the index in force: by path, the content's hash, the post's name (nil for no post) and problem.
  typealias Known = [String: (hash: String, name: String?, problem: String?)]

  /// - Parameter replacing: what files are to be taken to say, whatever they do.
  init(_ corpus: CorpusFolder, known: Known, seen: SeenFiles, replacing: [String: [UInt8]] = [:]) {
    let (listed, problems) = corpus.files()
    let ids = PostIDs(paths: listed.map(\.path), folder: corpus.name)
    let (found, twins) = Self.withoutTwins(listed, ids: ids)
    var files: [IndexedFile] = []
    var changed: [PostFile] = []
    var kept: Set<String> = []
    var now = SeenFiles()
    for file in found {
      let hash: String
      if let bytes = replacing[file.path] {
        hash = FileHash.of(bytes)
      } else if let old = seen.hash(of: file) {
        hash = old
      } else if let bytes = try? corpus.bytes(of: file) {
        hash = FileHash.of(bytes)
      } else {
        // The reason is found, and reported, when the file is read as a post.
        hash = ""
      }
      now.note(file, hash: hash)
      let old = known[file.path]
      let name = ids[file.path]?.rawValue
      // A file that could not be read before and still cannot is as it was.
      if let old, old.hash == hash, !hash.isEmpty || old.problem != nil, old.name == nil || old.name == name {
        kept.insert(file.path)
        files.append(IndexedFile(path: file.path, hash: hash, problem: old.problem))
      } else {
        changed.append(file)
        files.append(IndexedFile(path: file.path, hash: hash, problem: nil))
      }
    }
    files += problems.map { IndexedFile(path: $0.path, hash: "", problem: $0.description) }
    files.sort { $0.path < $1.path }
    now.problems = problems.map(\.description)
    self.files = files
    self.changed = changed
    self.twins = twins
    self.ids = ids
    removed = known.filter { !kept.contains($0.key) }.compactMap(\.value.name).sorted()
    self.seen = now
    let read = Set(changed.map(\.path))
    let paths = Set(files.map(\.path))
    let gone = known.keys.count { !paths.contains($0) }
    let differ = files.count { !read.contains($0.path) && known[$0.path]?.problem != $0.problem }
    changedFiles = read.count + gone + differ
    isCurrent = changedFiles == 0
  }

  /// What each file says, by path; without those that could not be read.
  var hashes: [String: String] {
    Dictionary(
      files.filter { !$0.hash.isEmpty }.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
  }

  /// `é` can be one character or two. Names that differ in nothing else look the same to every reader, and could
  /// not be told apart on the command line; the first file in order of bytes is the post.
  private static func withoutTwins(
    _ files: [PostFile], ids: PostIDs
  ) -> (files: [PostFile], twins: [String]) {
    var paths: [String: String] = [:]
    var kept: [PostFile] = []
    var twins: [String] = []
    for file in files {
      // Swift's strings are equal when their characters are, whatever their scalars.
      let names = [file.path, ids[file.path].map { "id " + $0.rawValue } ?? file.path]
      if let other = names.lazy.compactMap({ paths[$0] }).first {
        twins.append(
          "\(file.path): its name differs from that of \(other) only in the Unicode form; rename one of them")
        continue
      }
      for name in names { paths[name] = file.path }
      kept.append(file)
    }
    return (kept, twins)
  }
}
