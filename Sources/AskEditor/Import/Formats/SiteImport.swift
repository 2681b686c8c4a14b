internal import AskCorpus
internal import Glibc

/// The posts of a folder of Markdown, in any dialect that `ask` reads.
struct SiteImport {
  let folder: String
  /// The folder as the user named it.
  let shown: String
  let site: String?
  let progress: (Double) -> Void

  func read(into target: ImportTarget) throws {
    let corpus = try CorpusFolder(path: folder)
    let (files, problems) = corpus.files()
    if files.isEmpty, problems.isEmpty { throw TransferError(path: shown, reason: .noPosts) }
    for problem in problems {
      try target.skip(place(problem.path, problem.line), "\(problem.reason)", path: problem.path)
    }
    let ids = PostIDs(paths: files.map(\.path), folder: corpus.name)
    for (index, file) in files.enumerated() {
      progress(Double(index) / Double(files.count))
      guard let id = ids[file.path] else { continue }
      do {
        let bytes = try corpus.bytes(of: file)
        let written = try PostParser().written(from: bytes, path: file.path, id: id)
        let post = housePost(written, source: source(of: written.post))
        for key in written.otherKeys where !Self.isKept(key, of: written.post) {
          target.summary.droppedKeys[key, default: 0] += 1
        }
        try target.take(
          ImportItem(key: file.path, name: id.rawValue, place: place(file.path, nil), content: .post(post)))
      } catch let error as PostError {
        try target.skip(place(error.path, error.line), "\(error.reason)", path: file.path)
      }
    }
    for (what, count) in OtherFiles(of: corpus.root, posts: files.map(\.path), problems: problems.map(\.path))
      .counts
    {
      target.summary.leaveOut(what, count)
    }
  }

  private func place(_ path: String, _ line: Int?) -> String {
    "\(shown.hasSuffix("/") ? shown : shown + "/")\(path)\(line.map { ":\($0)" } ?? "")"
  }

  /// Keys whose values go on as something else.
  private static let kept: Set<String> = ["canonical_url", "canonicalurl", "permalink", "url", "source"]

  /// Whether the value of a key without a field goes on all the same.
  private static func isKept(_ key: String, of post: Post) -> Bool {
    if kept.contains(key.lowercased()) { return true }
    guard let date = post.otherKeys[key].flatMap({ CalendarDate($0) }) else { return false }
    return date == post.published || date == post.reviewed
  }

  /// The address that the front matter tells, else the path.
  private func source(of post: Post) -> String {
    func value(_ key: String) -> String? {
      post.otherKeys.first { $0.key.lowercased() == key }?.value
    }
    if let address = value("canonical_url") ?? value("canonicalurl"), address.hasPrefix("http") {
      return address
    }
    if let source = value("source") { return source }
    if let site, let path = value("permalink") ?? value("url"), !path.contains(":"), !path.hasPrefix("http") {
      return site + (path.hasPrefix("/") ? "" : "/") + path
    }
    return post.path
  }

  private func housePost(_ written: PostParser.Written, source: String) -> HousePost {
    let post = written.post
    var house = HousePost(title: post.title)
    house.author = post.author
    house.published = post.published
    house.reviewed = post.reviewed
    house.reviewBy = post.reviewBy
    house.tags = post.tags
    house.askedAs = post.askedAs
    house.isDraft = post.status == .draft
    house.supersededBy = post.supersededBy.map { PostTemplate.slug(of: $0.rawValue, maxBytes: 96) }
    house.source = source
    house.parts = [.markdown(written.body)]
    if !written.isHouseForm, house.askedAs.isEmpty, house.reviewBy == nil, house.supersededBy == nil {
      house.reading = PostReading(post)
    }
    return house
  }
}
