import Glibc

/// The right to build: one process at a time, freed by the kernel when its holder dies.
final class BuildLock {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes the lock, or returns nil when another process has it.
  static func attempt(_ folder: StateFolder) throws(SearchError) -> BuildLock? {
    let descriptor = try opened(folder)
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return BuildLock(descriptor: descriptor) }
    close(descriptor)
    return nil
  }

  /// Takes the lock; calls `waiting` once when another process has it, then waits.
  static func wait(_ folder: StateFolder, waiting: () -> Void) throws(SearchError) -> BuildLock {
    if let lock = try attempt(folder) { return lock }
    waiting()
    let descriptor = try opened(folder)
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        close(descriptor)
        throw SearchError.writing(folder.lock, code)
      }
      if Interruption.isRequested {
        close(descriptor)
        throw SearchError(reason: .interrupted)
      }
    }
    return BuildLock(descriptor: descriptor)
  }

  private static func opened(_ folder: StateFolder) throws(SearchError) -> Int32 {
    let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SearchError.writing(folder.lock, errno) }
    return descriptor
  }

  deinit {
    close(descriptor)
  }
}
