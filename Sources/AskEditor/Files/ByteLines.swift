internal import Glibc

/// The lines of a file one after the other, however large it is.
final class ByteLines {
  struct Line {
    /// From 1.
    let number: Int
    /// Of the first byte in the file.
    let offset: Int64
    /// Without the line feed, and without a byte order mark at the head of the file.
    let bytes: [UInt8]
  }

  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  private var number = 0
  private var offset: Int64 = 0

  /// Nil when there is no such file.
  init?(path: String) throws(TransferError) {
    self.path = path
    guard let file = fopen(path, "rbe") else {
      if errno == ENOENT { return nil }
      throw TransferError(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    self.file = file
  }

  deinit {
    fclose(file)
    free(buffer)
  }

  func next() throws(TransferError) -> Line? {
    let count = getline(&buffer, &capacity, file)
    guard count >= 0, let buffer else {
      if ferror(file) != 0 {
        throw TransferError(
          path: path, line: number + 1, reason: .unreadable(String(cString: strerror(errno))))
      }
      return nil
    }
    number += 1
    let start = offset
    offset += Int64(count)
    var bytes = [UInt8](UnsafeRawBufferPointer(start: buffer, count: count))
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return Line(number: number, offset: start, bytes: bytes)
  }
}
