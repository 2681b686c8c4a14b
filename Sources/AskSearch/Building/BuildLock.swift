import AskNet

/// The right to build: one process at a time.
final class BuildLock {
  private let lock: FileLock

  private init(_ lock: FileLock) {
    self.lock = lock
  }

  /// Takes the lock, or returns nil when another process has it.
  static func attempt(_ folder: StateFolder) throws(SearchError) -> BuildLock? {
    do {
      return try FileLock.attempt(file: folder.lock, mode: 0o644).map(BuildLock.init)
    } catch {
      throw SearchError(error)
    }
  }

  /// Takes the lock; calls `waiting` once when another process has it, then waits.
  static func wait(_ folder: StateFolder, waiting: () -> Void) throws(SearchError) -> BuildLock {
    if let lock = try attempt(folder) { return lock }
    waiting()
    do {
      if let lock = try FileLock.wait(
        file: folder.lock, mode: 0o644, isCancelled: { Interruption.isRequested })
      {
        return BuildLock(lock)
      }
    } catch {
      throw SearchError(error)
    }
    throw SearchError(reason: .interrupted)
  }
}
