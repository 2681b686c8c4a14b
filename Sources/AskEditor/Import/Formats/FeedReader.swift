/// What a feed says of one item.
struct FeedEntry: Equatable {
  var title = ""
  var link = ""
  var id = ""
  var author = ""
  var published = ""
  var updated = ""
  var tags: [String] = []
  var content = ""
  var summary = ""
  /// Of its start tag in the file.
  var offset: Int64 = 0

  /// The whole text where the feed has it.
  var body: String { content.isEmpty ? summary : content }
}

/// Puts entries together from the events of RSS 0.9x, 1.0 and 2.0 and of Atom.
struct FeedReader {
  private enum Field {
    case title, link, id, author, authorName, published, updated, tag, content, summary
  }

  private var entry: FeedEntry?
  private var entryDepth = 0
  /// The element that is being read, its depth and its text so far.
  private var field: (field: Field, depth: Int, text: String)?
  /// Whether `field.text` is complete, as it came as markup.
  private var isComplete = false
  /// Whether `field.text` is no markup, though it may look like some.
  private var isPlainText = false
  /// Within Atom's or a feed's author element.
  private var isInAuthor = false

  private static let namespaces: Set<String> = [
    "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", atom,
    "http://backend.userland.com/rss2",
  ]
  private static let atom = "http://www.w3.org/2005/Atom"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let content = "http://purl.org/rss/1.0/modules/content/"

  /// The entry that ends with the event, if one does.
  mutating func entry(after event: XMLDocument.Event, of document: XMLDocument) -> FeedEntry? {
    switch event {
    case .start: start(document)
    case .text:
      if field != nil, !isComplete { field?.text += document.text }
    case .close: return close(document)
    case .end, .failed: break
    }
    return nil
  }

  private mutating func start(_ document: XMLDocument) {
    let name = document.name
    guard entry != nil else {
      if name == "item" || name == "entry", Self.namespaces.contains(document.namespace), !document.isEmpty {
        entry = FeedEntry(offset: document.offset)
        entryDepth = document.depth
      }
      return
    }
    let depth = document.depth - entryDepth
    if depth == 2, isInAuthor, name == "name", !document.isEmpty {
      begin(.authorName, document)
      return
    }
    guard depth == 1 else { return }
    if name == "link", let href = document.attributes["href"] {
      let relation = document.attributes["rel"] ?? "alternate"
      if relation == "alternate" || entry?.link.isEmpty == true && relation == "self" { entry?.link = href }
      return
    }
    if name == "category", let term = document.attributes["label"] ?? document.attributes["term"] {
      entry?.tags.append(document.namespace == Self.atom ? Self.asHTML(term) : term)
      return
    }
    guard !document.isEmpty, let kind = Self.field(name, document.namespace) else { return }
    isInAuthor = kind == .author
    begin(kind, document)
  }

  /// RFC 4287, 3.1.1: what Atom gives no type to is plain text. RSS does not say what its texts are; they are HTML as
  /// often as not.
  private mutating func begin(_ kind: Field, _ document: XMLDocument) {
    field = (kind, document.depth, "")
    let mayHaveType = kind == .content || kind == .summary || kind == .title
    let type = mayHaveType ? document.attributes["type"] : nil
    isComplete = type == "xhtml"
    if isComplete { field?.text = document.innerMarkup ?? "" }
    isPlainText = type.map { $0 == "text" || $0 == "text/plain" } ?? (document.namespace == Self.atom)
  }

  private mutating func close(_ document: XMLDocument) -> FeedEntry? {
    if let (kind, depth, text) = field, depth == document.depth {
      set(kind, isPlainText && Self.isShown(kind) ? Self.asHTML(text) : text)
      field = nil
      isPlainText = false
      isComplete = false
      if kind == .authorName { return nil }
      isInAuthor = false
    }
    if document.depth == entryDepth + 1 { isInAuthor = false }
    guard entry != nil, document.depth == entryDepth else { return nil }
    defer { entry = nil }
    return entry
  }

  private mutating func set(_ field: Field, _ text: String) {
    let text = Self.trimmed(text)
    guard !text.isEmpty else { return }
    switch field {
    case .title: entry?.title = text
    case .link: entry?.link = text
    case .id: entry?.id = text
    // RSS writes "address (name)".
    case .author: if entry?.author.isEmpty == true { entry?.author = Self.name(text) }
    case .authorName: entry?.author = text
    case .published: entry?.published = text
    case .updated: entry?.updated = text
    case .tag: entry?.tags.append(text)
    case .content: entry?.content = text
    case .summary: entry?.summary = text
    }
  }

  private static func field(_ name: String, _ namespace: String) -> Field? {
    if namespace == dublinCore {
      switch name {
      case "creator": return .author
      case "date": return .published
      case "subject": return .tag
      default: return nil
      }
    }
    if namespace == content { return name == "encoded" ? .content : nil }
    guard namespaces.contains(namespace) else { return nil }
    switch name {
    case "title": return .title
    case "link": return .link
    case "guid", "id": return .id
    case "author": return .author
    case "pubDate", "published", "issued": return .published
    case "updated", "modified": return .updated
    case "category": return .tag
    case "content": return .content
    case "description", "summary": return .summary
    default: return nil
    }
  }

  private static func name(_ author: String) -> String {
    guard let open = author.firstIndex(of: "("), author.hasSuffix(")"), author[..<open].contains("@") else {
      return author
    }
    return String(author[author.index(after: open)...].dropLast())
  }

  /// Whether the field comes to a reader's eyes; the others are addresses and dates.
  private static func isShown(_ field: Field) -> Bool {
    switch field {
    case .title, .author, .authorName, .tag, .content, .summary: true
    case .link, .id, .published, .updated: false
    }
  }

  private static func asHTML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
