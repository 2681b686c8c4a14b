internal import TOMLKit

/// A value of `ask.toml` with its kind.
enum SettingsValue: Equatable, Sendable {
  case text(String)
  case whole(Int)
  case number(Double)
  case flag(Bool)
  case list([SettingsValue])
  case table
  /// A day or a time, which no setting is.
  case date(String)

  init(_ value: any TOMLValueConvertible) {
    self =
      switch value.type {
      case .string: .text(value.string ?? "")
      case .int: .whole(value.int ?? 0)
      case .double: .number(value.double ?? .nan)
      case .bool: .flag(value.bool ?? false)
      case .array: .list(value.array?.map { SettingsValue($0) } ?? [])
      case .table: .table
      default: .date(value.debugDescription)
      }
  }

  /// What messages say was found.
  var found: String {
    switch self {
    case .text(let text): "the text \(PostError.Reason.quoted(text))"
    case .whole(let value): "\(value)"
    case .number(let value): "\(value)"
    case .flag(let value): "\(value)"
    case .list: "a list"
    case .table: "a table"
    case .date(let text): "the date \(text)"
    }
  }
}
