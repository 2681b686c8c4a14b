import Foundation
import Testing

/// Compares `text` with the committed file `Golden/name`; with `ASK_REGENERATE=1` writes the file instead.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appendingPathComponent("Golden/\(name)")
  if ProcessInfo.processInfo.environment["ASK_REGENERATE"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(
    Array(text.utf8) == Array(golden.utf8),
    "differs from Golden/\(name); look at it, then ASK_REGENERATE=1 swift test\n\(text)",
    sourceLocation: sourceLocation)
}
