import Glibc

/// Waits until something changes in a folder or below it, through inotify(7).
package final class FolderWatch {
  package enum Event: Equatable, Sendable {
    case changed
    /// The folder itself was removed or renamed.
    case gone
    /// The system can no longer tell of every change: more happened than it keeps for us, or it refuses to watch a folder
    /// that is new. A watch that is made anew may tell again.
    case blind
    /// Nothing happened in time, or a signal came.
    case nothing
  }

  private let root: String
  private let limit: Int?
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  /// Nil when the system refuses to watch all of it, such as when its limit of watches is reached.
  ///
  /// - Parameter limit: folders that may be watched; nil for as many as the system allows.
  package init?(_ root: String, limit: Int? = nil) {
    self.root = root
    self.limit = limit
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard watch(root), !folders.isEmpty else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits at most so long; what happened since the last call counts too.
  package func wait(milliseconds: Int32) -> Event {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return .nothing }
    var event = Event.nothing
    while let next = read() {
      if next == .gone || next == .blind { return next }
      if next == .changed { event = .changed }
    }
    return event
  }

  /// What is waiting to be read; nil when nothing is.
  private func read() -> Event? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return nil }
    var event = Event.nothing
    var place = 0
    let headSize = MemoryLayout<inotify_event>.size
    while place + headSize <= count {
      let (folder, mask, length) = buffer.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
          bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
          Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
        )
      }
      let name = String(
        decoding: buffer[(place + headSize)..<min(count, place + headSize + length)].prefix { $0 != 0 },
        as: UTF8.self)
      place += headSize + length
      switch note(folder, mask, name) {
      case .gone: return .gone
      case .blind: return .blind
      case .changed: event = .changed
      case .nothing: break
      }
    }
    return event
  }

  private func note(_ folder: Int32, _ mask: UInt32, _ name: String) -> Event {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .blind }
    if mask & UInt32(IN_IGNORED) != 0 {
      folders[folder] = nil
      return .nothing
    }
    if mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
      return folders[folder] == root ? .gone : .changed
    }
    // Names with a dot are what programs keep for themselves while they write.
    if name.hasPrefix(".") { return .nothing }
    if mask & UInt32(IN_ISDIR) != 0, mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0,
      let parent = folders[folder]
    {
      // Files that were in it before it was watched are found by whoever looks now.
      guard watch(parent + "/" + name) else { return .blind }
    }
    return .changed
  }

  /// Watches a folder and all below it; false when the system refuses one that is there.
  private func watch(_ start: String) -> Bool {
    var pending = [start]
    while let folder = pending.popLast() {
      if let limit, folders.count >= limit { return false }
      let watch = inotify_add_watch(descriptor, folder, Self.mask)
      guard watch >= 0 else {
        if errno == ENOENT || errno == ENOTDIR || errno == EACCES { continue }
        return false
      }
      folders[watch] = folder
      pending += Self.folders(in: folder)
    }
    return true
  }

  private static func folders(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      var status = stat()
      let path = folder + "/" + name
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { found.append(path) }
    }
    return found
  }
}
