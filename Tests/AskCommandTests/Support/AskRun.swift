import Foundation
import Testing

/// What a finished command did.
struct AskRun: CustomStringConvertible {
  let end: ChildProcess.End
  let bytes: [UInt8]
  let stderr: String

  init(_ process: ChildProcess) {
    end = process.wait()
    bytes = process.stdout
    stderr = process.stderr
  }

  var stdout: String { String(decoding: bytes, as: UTF8.self) }

  /// Lines of stderr that are not progress, which reads `stage: done in 0.1 s`.
  var messages: [String] {
    stderr.split(separator: "\n").map(String.init).filter {
      $0.prefixMatch(of: /[a-z0-9 ]+: done in \d/) == nil
    }
  }

  var description: String {
    "\(end), stderr: \(stderr.prefix(600)), stdout: \(stdout.prefix(400))"
  }

  func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}

extension AskRun {
  /// Exit code 2, nothing on stdout, and one line on stderr with all of `words` (in either case of letters).
  func expectError(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    var faults = faultsOfLine(words)
    if end != .exit(2) { faults.append("not exit code 2") }
    if !bytes.isEmpty { faults.append("something on stdout") }
    #expect(faults.isEmpty, "\(self)", sourceLocation: sourceLocation)
  }

  /// One line on stderr with all of `words`.
  func expectWarning(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let faults = faultsOfLine(words)
    #expect(faults.isEmpty, "\(self)", sourceLocation: sourceLocation)
  }

  private func faultsOfLine(_ words: [String]) -> [String] {
    var faults: [String] = []
    if messages.count != 1 || !stderr.hasSuffix("\n") { faults.append("\(messages.count) lines on stderr") }
    let line = messages.first ?? ""
    if !line.hasPrefix("ask: ") || line.hasPrefix("ask: :") {
      faults.append("no “ask: ” and a subject in front")
    }
    return faults + words.filter { !line.lowercased().contains($0.lowercased()) }.map { "no “\($0)”" }
  }

  /// Exit code 0, and nothing but progress on stderr.
  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(end == .exit(0) && messages.isEmpty, "\(self)", sourceLocation: sourceLocation)
  }

  /// Answered or not, but understood.
  func expectNoError(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      [.exit(0), .exit(1)].contains(end) && messages.isEmpty, "\(self)", sourceLocation: sourceLocation)
  }

  /// Exit code 0 and the title of the post that every sample question is about.
  func expectAnswer(
    _ title: String = SamplePosts.teamTitle, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(end == .exit(0) && stdout.contains(title), "\(self)", sourceLocation: sourceLocation)
  }
}
