import Foundation
import Testing

/// The program under test.
enum AskBinary {
  /// From ASK_BINARY, else the release build of the package that these tests lie in.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ASK_BINARY"], !path.isEmpty { return path }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { break }
    }
    return folder.appendingPathComponent(".build/release/ask").path
  }()
}

/// All tests of the real binary, one after the other: they are processes, and the machine is shared.
@Suite(.serialized)
struct AskCommand {
  @Test
  func `the binary is there`() throws {
    #expect(
      FileManager.default.isExecutableFile(atPath: AskBinary.path), "build it, or name it with ASK_BINARY")
  }
}
