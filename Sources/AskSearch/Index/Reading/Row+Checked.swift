import GRDB

/// Columns read without trust: in a damaged file any of them may hold a value of any type, and GRDB's own subscripts
/// end the process when they cannot convert one.
extension Row {
  /// - Throws: `DatabaseError` (SQLITE_CORRUPT) when the column holds no text.
  func text(_ column: Int) throws -> String {
    guard let text = try optionalText(column) else { throw Self.damage(column) }
    return text
  }

  /// Nil for NULL.
  func optionalText(_ column: Int) throws -> String? {
    let value: DatabaseValue = self[column]
    switch value.storage {
    case .string(let text): return text
    case .null: return nil
    default: throw Self.damage(column)
    }
  }

  func integer(_ column: Int) throws -> Int64 {
    let value: DatabaseValue = self[column]
    guard case .int64(let integer) = value.storage else { throw Self.damage(column) }
    return integer
  }

  private static func damage(_ column: Int) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(column) holds a value of another type")
  }
}
