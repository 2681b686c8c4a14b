internal import AskCorpus

extension ImportItem {
  var isDraft: Bool {
    if case .post(let post) = content { post.isDraft } else { false }
  }

  var fingerprint: String {
    switch content {
    case .post(let post): post.fingerprint
    case .file(let bytes): HousePost.fingerprint(of: bytes)
    }
  }

  /// About how many bytes it takes.
  var size: Int {
    switch content {
    case .file(let bytes): bytes.count
    case .post(let post):
      post.parts.reduce(0) { size, part in
        switch part {
        case .markdown(let text), .html(let text, _): size + text.count
        case .plain(let text), .heading(_, let text): size + text.utf8.count
        case .references(let items): size + 200 * items.count
        }
      }
    }
  }

  /// The file's content, which `ask` can read as a post where it is one.
  func bytes() throws(HousePost.Unwritable) -> [UInt8] {
    guard case .post(let post) = content else {
      if case .file(let bytes) = content { return bytes }
      return []
    }
    let bytes = try post.text()
    guard let reading = post.reading else {
      _ = try Self.post(from: bytes)
      return bytes
    }
    if let read = try? Self.post(from: bytes), PostReading(read) == reading { return bytes }
    var foreign = post
    foreign.isForeign = true
    let others = try foreign.text()
    _ = try Self.post(from: others)
    return others
  }

  private static func post(from bytes: [UInt8]) throws(HousePost.Unwritable) -> Post {
    do {
      return try PostParser().post(from: bytes, path: "post.md", id: PostID("post"))
    } catch {
      throw .unreadable("as a post it could not be read: \(error.reason)")
    }
  }
}
