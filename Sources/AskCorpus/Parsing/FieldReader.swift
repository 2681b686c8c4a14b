/// Takes values out of front matter and remembers which.
///
/// The methods for house keys throw on a value of another kind when `isStrict`; otherwise such a value counts as
/// absent and is not marked as used. Those for foreign keys never throw.
struct FieldReader {
  let frontMatter: FrontMatter
  let isStrict: Bool
  let path: String
  /// Keys as written.
  private(set) var used: Set<String> = []

  init(frontMatter: FrontMatter, isStrict: Bool, path: String) {
    self.frontMatter = frontMatter
    self.isStrict = isStrict
    self.path = path
  }

  mutating func text(_ key: String) throws(PostError) -> String? {
    guard let entry = frontMatter.entry(key) else { return nil }
    guard case .text(let value) = entry.value else {
      try reject(entry, .wrongType(key: key, expected: "text", found: entry.value.kindName))
      return nil
    }
    let text = oneLine(value)
    guard !text.isEmpty else {
      try reject(entry, .emptyValue(key: key))
      return nil
    }
    used.insert(entry.key)
    return text
  }

  mutating func texts(_ key: String) throws(PostError) -> [String] {
    guard let entry = frontMatter.entry(key) else { return [] }
    if isStrict {
      guard case .list(let values) = entry.value else {
        // An empty list is often written as nothing after the colon.
        if entry.value == .nothing {
          used.insert(entry.key)
          return []
        }
        throw error(entry, .wrongType(key: key, expected: "a list", found: entry.value.kindName))
      }
      for value in values {
        guard case .text(let text) = value, !oneLine(text).isEmpty else {
          throw error(
            entry, .wrongType(key: key, expected: "a list of texts", found: "a list with \(kind(value))"))
        }
      }
    }
    return foreignTexts(key)
  }

  mutating func date(_ key: String) throws(PostError) -> CalendarDate? {
    guard let entry = frontMatter.entry(key) else { return nil }
    guard case .text(let value) = entry.value else {
      try reject(entry, .wrongType(key: key, expected: "a date", found: entry.value.kindName))
      return nil
    }
    // Jekyll's `published: false` says that a post is a draft; it is read as a flag.
    if key == "published", boolean(value) != nil { return nil }
    guard let date = CalendarDate(value) else {
      try reject(entry, .notADate(key: key, value: value))
      return nil
    }
    used.insert(entry.key)
    return date
  }

  mutating func status(_ key: String) throws(PostError) -> Post.Status? {
    guard let value = try text(key) else { return nil }
    if let status = Post.Status(rawValue: value) { return status }
    guard isStrict, let entry = frontMatter.entry(key) else {
      return value == "publish" ? .published : .draft
    }
    throw error(entry, .unknownStatus(value))
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let entry = frontMatter.entry(key), case .text(let value) = entry.value, let flag = boolean(value)
    else {
      return nil
    }
    used.insert(entry.key)
    return flag
  }

  /// The first of `keys` that holds a date.
  mutating func foreignDate(_ keys: String...) -> CalendarDate? {
    for key in keys {
      guard let entry = frontMatter.entry(key), case .text(let value) = entry.value else { continue }
      if let date = CalendarDate(value) {
        used.insert(entry.key)
        return date
      }
    }
    return nil
  }

  /// Lists of texts, and texts with commas.
  mutating func foreignTexts(_ keys: String...) -> [String] {
    var texts: [String] = []
    for key in keys {
      guard let entry = frontMatter.entry(key) else { continue }
      switch entry.value {
      case .list(let values):
        texts += values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      case .text(let text):
        texts += text.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
      case .nothing: break
      case .table: continue
      }
      used.insert(entry.key)
    }
    return texts.map(oneLine).filter { !$0.isEmpty }
  }

  /// Names as Quarto and Hugo write them: texts, or tables with a `name`.
  mutating func names(_ keys: String...) -> String? {
    for key in keys {
      guard let entry = frontMatter.entry(key) else { continue }
      let values = if case .list(let values) = entry.value { values } else { [entry.value] }
      let names = values.compactMap { value -> String? in
        switch value {
        case .text(let text): text
        case .table(let pairs): pairs.first { $0.key == "name" }?.value.plainText
        case .nothing, .list: nil
        }
      }
      if !names.isEmpty {
        used.insert(entry.key)
        return oneLine(names.joined(separator: ", "))
      }
    }
    return nil
  }

  private func reject(_ entry: FrontMatter.Entry, _ reason: PostError.Reason) throws(PostError) {
    if isStrict { throw error(entry, reason) }
  }

  private func error(_ entry: FrontMatter.Entry, _ reason: PostError.Reason) -> PostError {
    PostError(path: path, line: entry.line, reason: reason)
  }

  private func kind(_ value: FrontMatter.Value) -> String {
    if case .text = value { "an empty text" } else { value.kindName }
  }

  private func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "yes": true
    case "false", "False", "FALSE", "no": false
    default: nil
    }
  }

  /// `text` with one space for white space, and none at the ends.
  private func oneLine(_ text: String) -> String {
    let words = text.utf8.split { isWhitespace($0) || $0 == 0 }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
