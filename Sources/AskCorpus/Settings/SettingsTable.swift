internal import TOMLKit

/// One table of `ask.toml`, read key by key.
///
/// Each getter gives nil for a key that is not there, and throws a `PostError` with the key's own line for a value of
/// another kind. Its `example` is a value as it could stand there, for the message.
struct SettingsTable {
  private let section: SettingsSection
  private let path: String
  private let values: [String: SettingsValue]
  private let lines: TOMLKeyLines

  /// Nil when the document has no such table.
  ///
  /// - Throws: `PostError` when it is no table, or has a key that is no setting.
  init?(_ section: SettingsSection, in document: TOMLDocument, path: String) throws(PostError) {
    self.section = section
    self.path = path
    lines = document.lines
    var table = document.table
    if !section.name.isEmpty {
      guard let value = table[section.name] else { return nil }
      guard let inner = value.table else {
        throw PostError(
          path: path, line: lines[[section.name]],
          reason: .wrongSetting(
            section.name, expected: "a table", found: SettingsValue(value).found,
            remedy: "[\(section.name)] and below it \(section.example)"))
      }
      table = inner
    }
    values = Dictionary(table.map { ($0, SettingsValue($1)) }) { first, _ in first }
    let isOther: (String) -> Bool
    if section.name.isEmpty {
      isOther = { key in
        !Settings.sections.contains { $0.name == key || $0.keys.contains(key) && $0.name.isEmpty }
      }
    } else {
      isOther = { !section.isOpen && !section.keys.contains($0) }
    }
    let other = values.keys.filter(isOther).min { (line(of: $0), $0) < (line(of: $1), $1) }
    if let other {
      throw error(at: other, .unknownSetting(section.fullName(of: other), known: Settings.keys))
    }
  }

  /// A number in 0...1.
  func share(_ key: String, example: String) throws(PostError) -> Double? {
    guard let value = value(of: key) else { return nil }
    let number: Double? =
      switch value {
      case .whole(let whole): Double(whole)
      case .number(let number): number
      default: nil
      }
    guard let number, (0...1).contains(number) else {
      throw wrong(key, value, expected: "a number from 0 to 1", example)
    }
    return number
  }

  /// A whole number in `range`.
  func whole(_ key: String, in range: ClosedRange<Int>, example: String) throws(PostError) -> Int? {
    guard let value = value(of: key) else { return nil }
    guard case .whole(let number) = value, range.contains(number) else {
      throw wrong(
        key, value, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", example)
    }
    return number
  }

  /// True or false.
  func flag(_ key: String) throws(PostError) -> Bool? {
    guard let value = value(of: key) else { return nil }
    guard case .flag(let flag) = value else { throw wrong(key, value, expected: "true or false", "true") }
    return flag
  }

  /// A text that is not empty.
  func text(_ key: String, example: String) throws(PostError) -> String? {
    guard let value = value(of: key) else { return nil }
    guard case .text(let text) = value, !text.isEmpty else {
      throw wrong(key, value, expected: "text", example)
    }
    return text
  }

  /// A list of texts, none of them empty; the list may be.
  func texts(_ key: String, example: String) throws(PostError) -> [String]? {
    guard let value = value(of: key) else { return nil }
    guard case .list(let values) = value else {
      throw wrong(key, value, expected: "a list of texts", example)
    }
    var texts: [String] = []
    for value in values {
      guard case .text(let text) = value, !text.isEmpty else {
        throw wrong(key, value, expected: "a list of texts", example, inList: true)
      }
      texts.append(text)
    }
    return texts
  }

  /// Every key of a table that may have any, with its text, which may be empty.
  func reasons() throws(PostError) -> [String: Settings.CheckOff] {
    var reasons: [String: Settings.CheckOff] = [:]
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value else {
        throw wrong(key, value, expected: "a reason", "\"the reason\"")
      }
      reasons[key] = Settings.CheckOff(reason: text, line: line(of: key))
    }
    return reasons
  }

  /// An error at the line of `key`, or at that of the table when the key is not there.
  func error(at key: String, _ reason: PostError.Reason) -> PostError {
    PostError(path: path, line: line(of: key), reason: reason)
  }

  private func value(of key: String) -> SettingsValue? {
    precondition(section.keys.contains(key), "\(section.name) has no key \(key)")
    return values[key]
  }

  private func line(of key: String) -> Int {
    let table = section.name.isEmpty ? [] : [section.name]
    return lines[table + [key]] ?? lines[table] ?? 1
  }

  private func wrong(
    _ key: String, _ value: SettingsValue, expected: String, _ example: String, inList: Bool = false
  ) -> PostError {
    error(
      at: key,
      .wrongSetting(
        section.fullName(of: key), expected: expected,
        found: inList ? "a list with \(value.found)" : value.found,
        remedy: "\(key) = \(example)"))
  }
}
