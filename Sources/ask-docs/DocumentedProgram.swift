import Foundation

/// The built `ask`, asked about itself.
struct DocumentedProgram {
  let path: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What the program prints; its environment is empty, so that no variable has a say in it.
  func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [:]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !data.isEmpty else {
      let words = ([path] + arguments).joined(separator: " ")
      throw Failure(description: "\(words): it ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Such as `0.1.0`.
  func version() throws -> String {
    let line = try output(["--version"]).split(separator: "\n").first ?? ""
    return String(line.split(separator: " ").last ?? "")
  }

  func description() throws -> CommandDescription {
    struct Dump: Decodable {
      let command: CommandDescription
    }
    let json = try output(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
  }
}
