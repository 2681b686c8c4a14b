import Foundation
import Testing

/// The committed man page and completions against those that the built binary gives.
@Suite struct DocumentationTests {
  /// The folder of Package.swift.
  private static let package = URL(filePath: #filePath).appending(path: "../../../..").standardized

  private static let paths = [
    "man/man1/ask.1", "completions/ask.bash", "completions/_ask", "completions/ask.fish",
  ]

  @Test func `man page and completions are those of the built binary`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ask-docs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tool = Process()
    // Beside the test program: both are products of the same build.
    tool.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "ask-docs")
    tool.arguments = [
      try #require(ProcessInfo.processInfo.environment["ASK_BINARY"], "run the tests with `make test`"),
      Self.package.appending(path: "Tools/ask.1.in").path(percentEncoded: false),
      folder.path(percentEncoded: false),
    ]
    try tool.run()
    tool.waitUntilExit()
    #expect(tool.terminationStatus == 0)
    for path in Self.paths {
      let made = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let committed = try String(contentsOf: Self.package.appending(path: "share/" + path), encoding: .utf8)
      // The texts are long; a failure need not print them.
      let isCurrent = made == committed
      #expect(isCurrent, "share/\(path) is out of date; run `make docs` and commit it")
    }
  }
}
