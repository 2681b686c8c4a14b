import Foundation

/// The one key that every format of our JSON files has.
struct FormatNumber: Decodable {
  let format: Int

  /// Nil where there is none.
  static func of(_ data: Data) -> Int? { (try? JSONDecoder().decode(Self.self, from: data))?.format }
}
