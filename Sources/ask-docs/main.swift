import Foundation

// ask-docs ASK-BINARY TEMPLATE FOLDER: writes the man page and the completions of that binary below FOLDER.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: ask-docs ASK-BINARY TEMPLATE-OF-MAN-PAGE FOLDER\n".utf8))
  exit(2)
}
let program = DocumentedProgram(path: arguments[1])
let folder = URL(filePath: arguments[3])

do {
  let template = try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8)
  let page = ManualPage(try program.description(), version: try program.version())
  var files = ["man/man1/ask.1": page.text(in: template)]
  for shell in CompletionScript.Shell.allCases {
    let script = try program.output(["--generate-completion-script", shell.rawValue])
    files[shell.path] = try CompletionScript(shell, from: script).text
  }
  for (path, text) in files {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
} catch {
  FileHandle.standardError.write(Data("ask-docs: \(error)\n".utf8))
  exit(1)
}
