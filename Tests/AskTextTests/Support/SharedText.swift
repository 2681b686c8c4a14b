import Foundation
import Testing

/// The open texts beside the project, which are not a part of it.
enum SharedText {
  /// The folder, or nil where it is absent, with the reason printed; in CI that is a failure.
  static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment
    // This file is Tests/AskTextTests/Support/SharedText.swift.
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let shared =
      environment["ASK_SHARED"].map { URL(filePath: $0) } ?? package.appending(path: "../shared")
    let folder = shared.standardizedFileURL.appending(path: "text")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    print("skipped: there is no \(folder.path); set ASK_SHARED to the folder of shared files")
    if environment["CI"] != nil { Issue.record("the shared texts are absent in CI") }
    return nil
  }

  /// The first `limit` bytes of each text, by name.
  static func samples(limit: Int) throws -> [(name: String, bytes: [UInt8])] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { file in
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      return (file.lastPathComponent, Array(try handle.read(upToCount: limit) ?? Data()))
    }
  }
}
