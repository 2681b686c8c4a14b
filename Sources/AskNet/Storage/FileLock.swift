import Glibc

/// The right to change what a file or a folder stands for, of one process at a time: freed by the kernel when its holder
/// ends, so nothing has to be cleaned up after one that was killed.
package final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes the lock of a file, which is made with `mode` where there is none.
  ///
  /// - Returns: nil when another process has it.
  /// - Throws: `FileError` when the file can be neither opened nor made.
  package static func attempt(file path: String, mode: UInt32 = 0o600) throws(FileError) -> FileLock? {
    let lock = FileLock(descriptor: try opened(path, O_RDWR | O_CREAT, mode: mode))
    return flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 ? lock : nil
  }

  /// The same, waiting for another process that has it.
  ///
  /// - Parameter isCancelled: asked after each signal.
  /// - Returns: nil when it was cancelled.
  package static func wait(
    file path: String, mode: UInt32 = 0o600, isCancelled: () -> Bool = { false }
  ) throws(FileError) -> FileLock? {
    try FileLock(descriptor: opened(path, O_RDWR | O_CREAT, mode: mode)).held(path, isCancelled)
  }

  /// The lock of a folder itself, so that no file is left behind in it.
  package static func wait(
    folder path: String, isCancelled: () -> Bool = { false }
  ) throws(FileError) -> FileLock? {
    try FileLock(descriptor: opened(path, O_RDONLY | O_DIRECTORY, mode: 0)).held(path, isCancelled)
  }

  private func held(_ path: String, _ isCancelled: () -> Bool) throws(FileError) -> FileLock? {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError(path: path, reason: .writing(errno)) }
      if isCancelled() { return nil }
    }
    return self
  }

  private static func opened(_ path: String, _ flags: Int32, mode: UInt32) throws(FileError) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .writing(errno)) }
    return descriptor
  }

  deinit {
    close(descriptor)
  }
}
