import Glibc
import Testing

/// A user to whom permission bits mean something: root's tests start `ask` as nobody.
enum OtherUser {
  /// What stands before the command; empty when these tests do not run as root.
  static let prefix =
    geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Makes `column` run commands as the other user, after proving that this user cannot read a file without
  /// permission, and can start the binary. Returns false, aloud, where that cannot be had.
  static func adopt(_ column: Column, _ test: String = #function) throws -> Bool {
    try column.write("secret", to: "premise")
    chmod(column.path + "/premise", 0)
    defer { unlink(column.path + "/premise") }
    let words = prefix + ["/bin/cat", "premise"]
    do {
      let reading = AskRun(
        try ChildProcess(words.map { Array($0.utf8) }, in: column.path, environment: column.environment))
      guard reading.end == .exit(1), reading.bytes.isEmpty else {
        print("SKIPPED \(test): permission bits mean nothing here: \(reading)")
        return false
      }
      column.prefix = prefix
      if try column.ask("--version").end != .exit(0) {
        // The build folder may be closed to others.
        column.binary = column.path + "/ask"
        _ = try column.shell("cp '\(AskBinary.path)' ask && chmod 755 ask")
      }
      let version = try column.ask("--version")
      guard version.end == .exit(0) else {
        print("SKIPPED \(test): the other user cannot start ask: \(version)")
        return false
      }
    } catch {
      print("SKIPPED \(test): no setpriv: \(error)")
      return false
    }
    return true
  }

  /// Gives everything in the column to the other user.
  static func give(_ column: Column) throws {
    if !prefix.isEmpty { _ = try column.shell("chown -R 65534:65534 .") }
  }
}
