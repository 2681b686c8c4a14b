/// What the path of a post says about it.
struct FileName {
  /// Date at the start of the name, before a hyphen: `2026-01-05-a-title.md`.
  let date: CalendarDate?
  /// The name without extension and leading date; `index`, `_index` and `README` take the name of their folder.
  let stem: String

  /// Extensions of posts, in lower case.
  static let extensions: Set<String> = ["md", "markdown", "qmd"]

  /// - Parameters:
  ///   - path: relative to the folder that was opened.
  ///   - folder: name of that folder, for an index file directly in it.
  init(path: String, folder: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    var name = FileName.withoutExtension(parts.last.map { String($0) ?? "" } ?? "")
    if ["index", "_index", "readme"].contains(name.lowercased()) {
      name = parts.count > 1 ? String(parts[parts.count - 2]) ?? folder : folder
    }
    (date, stem) = FileName.splitDate(name)
  }

  /// `path` without the extension of its last part.
  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      extensions.contains(path[path.utf8.index(after: dot)...].lowercased())
    else { return path }
    return String(path[..<dot])
  }

  static func isPost(_ name: String) -> Bool {
    withoutExtension(name).utf8.count < name.utf8.count && !withoutExtension(name).isEmpty
  }

  /// The stem as a title: hyphens and underscores are spaces, the first letter is a capital.
  var words: String {
    let spaced = stem.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    let words = String(decoding: spaced, as: UTF8.self).split(separator: " ").joined(separator: " ")
    guard let first = words.first else { return stem }
    return first.uppercased() + words.dropFirst()
  }

  /// Jekyll takes `2026-1-5-` for a date too.
  private static func splitDate(_ name: String) -> (CalendarDate?, String) {
    let parts = name.utf8.split(
      separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 4, !parts[3].isEmpty,
      let date = CalendarDate(parts[..<3].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
    {
      return (date, String(decoding: parts[3], as: UTF8.self))
    }
    return (nil, name)
  }
}
