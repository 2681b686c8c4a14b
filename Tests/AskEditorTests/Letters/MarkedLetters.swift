import AskBase
import AskEditor
import Foundation

/// The letters in Tests/Letters/Redaction, with what is to be found marked as `{kind|text}`.
struct MarkedLetters {
  struct Letter {
    let name: String
    let text: String
    let marks: [(kind: String, range: Range<Int>)]
  }

  let letters: [Letter]

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameter half: `development`, on which the rules were written, or `test`.
  init(_ half: String) throws {
    let folder = Self.tests.appendingPathComponent("Letters/Redaction/\(half)")
    letters = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      Self.letter(name, try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  private static func letter(_ name: String, _ marked: String) -> Letter {
    var text = ""
    var marks: [(String, Range<Int>)] = []
    for (index, piece) in marked.components(separatedBy: "{").enumerated() {
      guard index > 0, let close = piece.firstIndex(of: "}"), let bar = piece.firstIndex(of: "|") else {
        text += piece
        continue
      }
      let start = text.utf8.count
      text += piece[piece.index(after: bar)..<close]
      marks.append((String(piece[..<bar]), start..<text.utf8.count))
      text += piece[piece.index(after: close)...]
    }
    return Letter(name: name, text: text, marks: marks)
  }

  /// How much of what is marked was replaced, and how much of what was replaced is marked, by kind.
  struct Counts: Equatable {
    var marked = 0
    var found = 0
    var foundAsSuch = 0
    var replaced = 0
    var rightly = 0
  }

  func counts(_ redactor: Redactor) -> [String: Counts] {
    var counts: [String: Counts] = [:]
    for letter in letters {
      let bytes = Array(letter.text.utf8)
      let replaced = redactor.redaction(of: letter.text).findings.filter { $0.standIn != nil }
      for mark in letter.marks {
        counts[mark.kind, default: Counts()].marked += 1
        let over = replaced.filter { $0.range.overlaps(mark.range) }
        let left = Set(mark.range).subtracting(over.flatMap { Array($0.range) })
        guard left.allSatisfy({ " .&".utf8.contains(bytes[$0]) }) else { continue }
        counts[mark.kind, default: Counts()].found += 1
        if over.contains(where: { $0.kind.rawValue == mark.kind }) {
          counts[mark.kind, default: Counts()].foundAsSuch += 1
        }
      }
      for finding in replaced {
        counts[finding.kind.rawValue, default: Counts()].replaced += 1
        if letter.marks.contains(where: { $0.range.overlaps(finding.range) }) {
          counts[finding.kind.rawValue, default: Counts()].rightly += 1
        }
      }
    }
    return counts
  }
}

extension Redactor {
  /// With the posts of this repository as the column.
  static let ofOwnColumn: Redactor = {
    let posts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/posts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: posts)) ?? []
    let texts = names.map { name in
      let text = (try? String(contentsOfFile: posts + "/" + name, encoding: .utf8)) ?? ""
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n")
      return body.components(separatedBy: "## Further reading")[0]
    }
    return Redactor(ColumnWords(texts, dictionary: EnglishWords.contains))
  }()

  /// With no post at all.
  static let alone = Redactor(ColumnWords([String](), dictionary: EnglishWords.contains))
}
