/// What a field of a line holds, as far as a set cares.
enum FieldValue: Decodable {
  case text(String)
  /// A whole number, as its digits.
  case digits(String)
  case object([String: FieldValue])
  case null
  /// Of no use to us; named for a message.
  case other(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try FieldValue.decode(String.self, from: value) {
      self = .text(text)
    } else if try FieldValue.decode(Bool.self, from: value) != nil {
      self = .other("true or false")
    } else if let number = try FieldValue.decode(Double.self, from: value) {
      let whole = number == number.rounded() ? try? value.decode(Int.self) : nil
      self = whole.map { .digits(String($0)) } ?? .other("a number")
    } else if let fields = try? decoder.container(keyedBy: FieldName.self) {
      var object: [String: FieldValue] = [:]
      for key in fields.allKeys { object[key.stringValue] = try fields.decode(FieldValue.self, forKey: key) }
      self = .object(object)
    } else {
      self = .other("a list")
    }
  }

  /// As in "`_id` is a list".
  var kind: String {
    switch self {
    case .text: "text"
    case .digits: "a number"
    case .object: "an object"
    case .null: "null"
    case .other(let kind): kind
    }
  }

  /// Nil for a value of another type; an error, such as half of a surrogate pair, goes on.
  private static func decode<T: Decodable>(
    _ type: T.Type, from value: any SingleValueDecodingContainer
  ) throws -> T? {
    do {
      return try value.decode(type)
    } catch DecodingError.typeMismatch {
      return nil
    }
  }
}

private struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
