import AskText
import Foundation
import TestSupport

/// Strings and the pieces that another tokenizer cuts them into; see Tools/teacher/pieces.py.
struct PieceGolden: Decodable {
  let pieces: [String]
  let fragments: [String]
  /// The pieces of the first strings.
  let ids: [[Int32]]
  /// A number that stands for the pieces, for every string.
  let digests: [String]

  static func read() throws -> PieceGolden {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Golden")
    return try JSONDecoder().decode(
      PieceGolden.self, from: Data(contentsOf: folder.appending(path: "pieces.json")))
  }

  /// The strings that the script makes.
  var texts: [String] {
    var chance = SeededGenerator(seed: 1)
    func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(bound)) }
    return digests.map { _ in
      let gap = below(3) == 0 ? " " : ""
      let length = 1 + below(16)
      return (0..<length).map { _ in fragments[below(fragments.count)] }.joined(separator: gap)
    }
  }

  static func digest(_ ids: [Int32]) -> String {
    let hash = ids.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(String(hash >> 32 | 1 << 32, radix: 16).dropFirst())
  }
}
