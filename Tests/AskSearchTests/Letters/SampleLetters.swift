import Foundation

/// A letter of `Tests/Letters` with the posts of this repository's column that are right for each of its questions.
///
/// The files begin with a line `right: POST, POST` for each question in order; an empty line stands before the letter.
struct SampleLetter {
  let name: String
  let right: [Set<String>]
  let text: String

  static func all() throws -> [SampleLetter] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Letters")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".txt") }.sorted().map { name in
        let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let parts = file.split(separator: "\n\n", maxSplits: 1)
        let right = parts[0].split(separator: "\n").map { line in
          Set(line.dropFirst("right: ".count).split(separator: ", ").map(String.init))
        }
        return SampleLetter(name: name, right: right, text: String(parts[1]))
      }
  }
}
