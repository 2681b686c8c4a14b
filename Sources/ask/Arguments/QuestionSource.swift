import AskSearch
import Glibc

/// Where the question is read from.
struct QuestionSource {
  let words: [String]
  let file: String?

  /// Whether the question stands on the command line, and is no letter from elsewhere.
  var isTyped: Bool { file == nil && words != ["-"] }

  /// - Throws: `SearchError` when it is too long or no text; `UsageError` when it is given twice or not at all.
  func text() throws -> String {
    if let file {
      guard words.isEmpty else { throw UsageError("--file and a question in words; give one of them") }
      return try Self.text(of: file)
    }
    if words.first == "-", words.count > 1 {
      throw UsageError(
        "- reads the question from standard input and takes no more words; leave one of them out")
    }
    if words == ["-"] {
      return try Self.text(ofDescriptor: STDIN_FILENO, name: "standard input")
    }
    guard !words.isEmpty else { throw SearchError(reason: .emptyQuestion) }
    return words.joined(separator: " ")
  }

  private static func text(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SearchError(path: path, reason: .notReadable(String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    return try text(ofDescriptor: descriptor, name: path)
  }

  /// At most a byte more than a question may have.
  private static func text(ofDescriptor descriptor: Int32, name: String) throws -> String {
    let limit = SearchEngine.questionByteLimit
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw SearchError(path: name, reason: .notReadable(String(cString: strerror(errno))))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard bytes.count <= limit else {
      throw SearchError(path: name, reason: .questionTooLong(bytes: bytes.count, limit: limit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SearchError(path: name, reason: .questionNotText)
    }
    return text
  }
}
