import Foundation
import TestSupport
import Testing

/// The open texts beside the project, which are not a part of it.
enum SharedText {
  /// The first `limit` bytes of each text, by name.
  static func samples(limit: Int) throws -> [(name: String, bytes: [UInt8])] {
    guard let folder = sharedPath("text").map({ URL(filePath: $0) }) else { return [] }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { file in
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      return (file.lastPathComponent, Array(try handle.read(upToCount: limit) ?? Data()))
    }
  }
}
