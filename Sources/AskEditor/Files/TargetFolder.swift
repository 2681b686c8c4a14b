internal import CDisk
internal import Glibc

/// A folder that is imported or exported into, by its descriptor: whatever becomes of its path meanwhile, nothing is
/// written elsewhere.
final class TargetFolder {
  enum State: Equatable {
    case absent
    case file([UInt8])
    /// A link, a folder or another thing that no import makes, or below one.
    case other
  }

  let path: String
  /// Negative where there is no folder, and none is to be made.
  private let descriptor: Int32
  /// Temporary files with the names that they are to get.
  private var pending: [(temporary: String, name: String, replacing: String?)] = []
  private var count = 0

  /// Makes the folder where it is missing, with those above it.
  ///
  /// - Parameter isDryRun: nothing is made, and nothing is asked of it but to be readable.
  init(path: String, isDryRun: Bool) throws(TransferError) {
    self.path = path
    if !isDryRun { try Self.make(path) }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 {
      let code = errno
      if isDryRun, code == ENOENT { return }
      throw TransferError(path: path, reason: code == ENOTDIR ? .notAFolder : Self.unwritable(code))
    }
    if isDryRun { return }
    // From here on `deinit` closes the descriptor, however this ends.
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
      throw TransferError(path: path, reason: Self.unwritable(errno))
    }
    // Two at once would take each other's temporary files for leftovers.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw TransferError(path: path, reason: .inUse)
    }
    // Of a run that was killed.
    for name in try names() where name.hasPrefix(Self.temporaryPrefix) { unlinkat(descriptor, name, 0) }
  }

  private static func make(_ path: String) throws(TransferError) {
    for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o755) }
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw TransferError(path: path, reason: errno == ENOTDIR ? .notAFolder : unwritable(errno))
    }
  }

  deinit {
    for file in pending { unlinkat(descriptor, file.temporary, 0) }
    if descriptor >= 0 { close(descriptor) }
  }

  private static let temporaryPrefix = ".ask-tmp-"

  static func unwritable(_ code: Int32) -> TransferError.Reason {
    code == ENOSPC || code == EDQUOT ? .noSpace : .notWritable(String(cString: strerror(code)))
  }

  private func failure(_ name: String) -> TransferError {
    TransferError(path: name.isEmpty ? path : path + "/" + name, reason: Self.unwritable(errno))
  }

  /// Of everything that lies in it.
  func names() throws(TransferError) -> [String] {
    guard descriptor >= 0 else { return [] }
    // A descriptor of its own, which `closedir` closes.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw failure("") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func state(of name: String) throws(TransferError) -> State {
    guard descriptor >= 0 else { return .absent }
    guard let place = FilePlace(name, below: descriptor) else { return try stateOfUnopened(name) }
    let file = openat(place.folder, place.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return try stateOfUnopened(name) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .other }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      done += got
    }
    return .file(Array(bytes[..<done]))
  }

  private func stateOfUnopened(_ name: String) throws(TransferError) -> State {
    switch errno {
    case ENOENT: return .absent
    case ELOOP, ENXIO, ENOTDIR: return .other
    default:
      throw TransferError(path: path + "/" + name, reason: .unreadable(String(cString: strerror(errno))))
    }
  }

  // MARK: Writing

  /// Writes a file that takes its name at the next `commit`.
  ///
  /// - Parameter replacing: fingerprint of the file that it replaces; nil where there must be none.
  func stage(_ bytes: [UInt8], as name: String, replacing: String?) throws(TransferError) {
    if let slash = name.firstIndex(of: "/") {
      let folder = String(name[..<slash])
      if mkdirat(descriptor, folder, 0o755) != 0, errno != EEXIST { throw failure(name) }
      guard FilePlace(name, below: descriptor) != nil else {
        throw TransferError(path: path + "/" + folder, reason: .notAFolder)
      }
    }
    count += 1
    let temporary = Self.temporaryPrefix + "\(count)"
    let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(name) }
    defer { close(file) }
    do {
      try write(bytes, to: file, name)
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
    pending.append((temporary, name, replacing))
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ name: String) throws(TransferError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(name) }
      done += written
    }
  }

  /// Waits until what was staged is on the disk, and gives each file its name.
  ///
  /// - Returns: the names whose files somebody else has written meanwhile; those stay as they are.
  func commit() throws(TransferError) -> [String] {
    guard !pending.isEmpty else { return [] }
    guard cdisk_synchronize(descriptor) == 0 else { throw failure("") }
    var taken: [String] = []
    while let file = pending.popLast() {
      let isNamed: Bool
      do {
        isNamed = try name(file.temporary, file.name, replacing: file.replacing)
      } catch {
        unlinkat(descriptor, file.temporary, 0)
        throw error
      }
      if !isNamed {
        unlinkat(descriptor, file.temporary, 0)
        taken.append(file.name)
      }
    }
    return taken
  }

  /// False where something else has the name meanwhile.
  private func name(
    _ temporary: String, _ name: String, replacing old: String?
  ) throws(TransferError) -> Bool {
    guard let place = FilePlace(name, below: descriptor) else { throw failure(name) }
    if let old {
      // An editor may have saved it in the meantime.
      guard case .file(let bytes) = try state(of: name), HousePost.fingerprint(of: bytes) == old else {
        return false
      }
      guard renameat(descriptor, temporary, place.folder, place.name) == 0 else { throw failure(name) }
      return true
    }
    if cdisk_name(descriptor, temporary, place.folder, place.name) == 0 { return true }
    guard errno == EEXIST else { throw failure(name) }
    return false
  }

  /// Removes a file that was written before, and its folder when that was the last; none is no error.
  func remove(_ name: String) {
    guard let place = FilePlace(name, below: descriptor) else { return }
    unlinkat(place.folder, place.name, 0)
    if let slash = name.firstIndex(of: "/") { unlinkat(descriptor, String(name[..<slash]), AT_REMOVEDIR) }
  }

  /// Replaces a file with what `body` writes, piece by piece.
  func replace(_ name: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    let temporary = Self.temporaryPrefix + "whole"
    let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(name) }
    defer { close(file) }
    do {
      var buffer: [UInt8] = []
      try body { bytes in
        buffer += bytes
        guard buffer.count > 1 << 16 else { return }
        try write(buffer, to: file, name)
        buffer.removeAll(keepingCapacity: true)
      }
      try write(buffer, to: file, name)
      guard fsync(file) == 0, renameat(descriptor, temporary, descriptor, name) == 0 else {
        throw failure(name)
      }
      fsync(descriptor)
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
  }
}
