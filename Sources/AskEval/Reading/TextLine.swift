import Foundation

/// One line of a text file that is not blank.
struct TextLine {
  /// From 1, blank lines counted.
  let number: Int
  /// Without its end.
  let text: String

  /// The lines of a file. A byte order mark, CRLF, blank lines and a missing last line end are as if they were not.
  ///
  /// A line ends at a line feed only: JSON may hold U+2028, which other readers take for an end.
  static func lines(of path: String) throws(EvaluationError) -> [TextLine] {
    var bytes = try contents(of: path)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var lines: [TextLine] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw EvaluationError(path: path, line: index + 1, reason: .invalidUTF8)
      }
      lines.append(TextLine(number: index + 1, text: text))
    }
    return lines
  }

  /// Whether there is anything at `path`, be it a link that leads nowhere or out of reach.
  static func isThere(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  private static func contents(of path: String) throws(EvaluationError) -> [UInt8] {
    guard access(path, R_OK) == 0 else {
      let code = errno
      let isAbsent = [ENOENT, ENOTDIR].contains(code)
      let problem = String(cString: strerror(code)).lowercased()
      throw EvaluationError(path: path, reason: isAbsent ? .notFound : .unreadable(problem))
    }
    do {
      // A pipe would be waited for without end.
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let type = try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
      guard type == .typeRegular else { throw EvaluationError(path: path, reason: .notAFile) }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(path: path, reason: .unreadable(error.localizedDescription))
    }
  }
}
