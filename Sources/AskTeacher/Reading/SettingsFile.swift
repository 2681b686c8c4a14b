import AskNet
import Foundation
import Glibc

/// A JSON file whose top is an object.
struct SettingsFile {
  let path: String
  private let values: [String: Any]

  private init(path: String, values: [String: Any]) {
    self.path = path
    self.values = values
  }

  init(path: String) throws(TeacherError) {
    try self.init(path: path, json: Self.bytes(path))
  }

  init(path: String, json: Data) throws(TeacherError) {
    guard let values = try Self.parsed(path: path, json: json) as? [String: Any] else {
      throw TeacherError(path: path, reason: .damaged("it is no JSON object"))
    }
    self.init(path: path, values: values)
  }

  private static func bytes(_ path: String) throws(TeacherError) -> Data {
    let region = try mapped(path)
    guard region.bytes.count < 1 << 28 else {
      throw TeacherError(path: path, reason: .damaged("\(region.bytes.count) bytes of settings"))
    }
    return region.withBytes { Data($0) }
  }

  private static func parsed(path: String, json: Data) throws(TeacherError) -> Any {
    do {
      return try JSONSerialization.jsonObject(with: json)
    } catch {
      throw TeacherError(path: path, reason: .damaged("it is not JSON"))
    }
  }

  /// The objects of a file whose top is a list; nil where there is no such file.
  static func listIfPresent(_ path: String) throws(TeacherError) -> [SettingsFile]? {
    guard access(path, F_OK) == 0 else { return nil }
    guard let list = try parsed(path: path, json: bytes(path)) as? [[String: Any]] else {
      throw TeacherError(path: path, reason: .damaged("it is no JSON list of objects"))
    }
    return list.map { SettingsFile(path: path, values: $0) }
  }

  /// Nil where there is no such file.
  static func ifPresent(_ path: String) throws(TeacherError) -> SettingsFile? {
    access(path, F_OK) == 0 ? try SettingsFile(path: path) : nil
  }

  var keys: [String] { values.keys.sorted() }

  func has(_ key: String) -> Bool { values[key].map { !($0 is NSNull) } ?? false }

  func wrong(_ key: String, _ what: String) -> TeacherError {
    TeacherError(path: path, reason: .setting("\"\(key)\" is \(what)"))
  }

  /// A whole number within `range`.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(TeacherError) -> Int {
    guard has(key) else { throw wrong(key, "missing") }
    guard let number = values[key] as? NSNumber, let value = Int(exactly: number.doubleValue),
      range.contains(value)
    else { throw wrong(key, "no whole number in \(range.lowerBound)...\(range.upperBound)") }
    return value
  }

  /// Nil where there is none.
  func number(_ key: String) throws(TeacherError) -> Double? {
    guard has(key) else { return nil }
    guard let number = values[key] as? NSNumber, number.doubleValue.isFinite else {
      throw wrong(key, "no number")
    }
    return number.doubleValue
  }

  /// Nil where there is none.
  func string(_ key: String) throws(TeacherError) -> String? {
    guard has(key) else { return nil }
    guard let value = values[key] as? String else { throw wrong(key, "no string") }
    return value
  }

  /// Nil where there is none.
  func flag(_ key: String) throws(TeacherError) -> Bool? {
    guard has(key) else { return nil }
    guard let value = values[key] as? Bool else { throw wrong(key, "neither true nor false") }
    return value
  }

  /// Nil where there is none.
  func object(_ key: String) throws(TeacherError) -> SettingsFile? {
    guard has(key) else { return nil }
    guard let value = values[key] as? [String: Any] else { throw wrong(key, "no object") }
    return SettingsFile(path: path, values: value)
  }

  /// A list of whole numbers that are not negative.
  func integers(_ key: String) throws(TeacherError) -> [Int] {
    guard let list = values[key] as? [Any] else { throw wrong(key, "no list") }
    var numbers: [Int] = []
    for entry in list {
      guard let number = entry as? NSNumber, let value = Int(exactly: number.doubleValue), value >= 0 else {
        throw wrong(key, "no list of whole numbers")
      }
      numbers.append(value)
    }
    return numbers
  }
}

/// Maps a file of a teacher's folder.
func mapped(_ path: String) throws(TeacherError) -> Region {
  do {
    return try Region(mapping: path)
  } catch {
    switch error.reason {
    case .system(let code), .writing(let code): throw TeacherError(path: path, reason: .system(code))
    case .damaged(let what): throw TeacherError(path: path, reason: .damaged(what))
    case .otherKind, .newerFormat, .olderFormat:
      throw TeacherError(path: path, reason: .damaged("it is no regular file"))
    }
  }
}
