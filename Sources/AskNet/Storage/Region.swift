internal import Glibc

/// Bytes that do not change: a mapped file, or memory of our own.
///
/// - Note: `@unchecked Sendable` because it holds a raw pointer; the bytes are written before the object is shared and
///   never after.
package final class Region: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let hold: Hold

  /// What is let go of in the end.
  private enum Hold { case memory, map, nothing }

  /// A copy in memory, aligned to a cache line.
  package init(copying source: some Collection<UInt8>) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 64)
    memory.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<source.count])
    hold = .memory
  }

  /// Memory that stays as it is as long as the process runs, such as what is compiled in.
  package init(static memory: UnsafeRawBufferPointer) {
    bytes = memory
    hold = .nothing
  }

  /// Maps a file for reading. The file must keep its length while the region lives.
  ///
  /// - Throws: `FileError` when it cannot be opened, is no regular file, or is empty.
  package init(mapping path: String) throws(FileError) {
    // Without waiting: a pipe in the place of the file has no writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(path: path, reason: .system(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, reason: .system(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, reason: .otherKind) }
    guard status.st_size > 0 else { throw FileError(path: path, reason: .damaged("it is empty")) }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw FileError(path: path, reason: .system(errno))
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
    hold = .map
  }

  deinit {
    switch hold {
    case .map: munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    case .memory: bytes.deallocate()
    case .nothing: break
    }
  }

  /// Calls `body` with the bytes and keeps them mapped until it returns: a region that nobody mentions any more is
  /// let go at once.
  package func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  /// `count` numbers from a byte offset on. Programmer error: outside the region, or not aligned.
  package func floats(at offset: Int, count: Int) -> UnsafePointer<Float> {
    precondition(
      offset >= 0 && offset % 4 == 0 && offset + count * 4 <= bytes.count, "floats at \(offset), \(count)")
    guard let start = bytes.baseAddress else { preconditionFailure("an empty region has no numbers") }
    return (start + offset).assumingMemoryBound(to: Float.self)
  }

}
