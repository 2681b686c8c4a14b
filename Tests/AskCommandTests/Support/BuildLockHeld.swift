import Glibc
import Testing

extension Column {
  /// Runs `body` while this process holds the right to build, as another builder would.
  func holdingLock(_ body: () throws -> Void) throws {
    // Not passed on to children, who would hold it too.
    let descriptor = open(path + "/.ask/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    try body()
  }
}
