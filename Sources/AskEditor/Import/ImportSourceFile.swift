internal import Foundation
internal import Glibc

/// The file or folder that is read, and what it is.
struct ImportSourceFile {
  let path: String
  let kind: ImportKind
  /// What the target's memory calls it; without a colon, which ends names there.
  let name: String
  /// The same file or folder, whether the user named the one or the other.
  let identity: String

  /// - Parameter kind: nil to find out.
  init(_ path: String, kind wanted: ImportKind?) throws(TransferError) {
    var status = stat()
    guard !path.isEmpty, !path.utf8.contains(0), stat(path, &status) == 0 else {
      throw TransferError(
        path: path, reason: errno == EACCES ? .unreadable(String(cString: strerror(errno))) : .notFound)
    }
    let real = URL(fileURLWithPath: path).standardizedFileURL
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      (self.path, kind) = try Self.inFolder(path, wanted)
      name = Self.name(real.lastPathComponent)
      identity = kind == .beir ? path + "/corpus.jsonl" : self.path
    case S_IFREG:
      self.path = path
      identity = path
      let content = try Self.kind(ofFile: path)
      if let wanted, wanted != content { throw TransferError(path: path, reason: .notThisKind(wanted)) }
      kind = content
      // A dump's file has the same name everywhere; its folder has the site's.
      let folder = real.deletingLastPathComponent().lastPathComponent
      name = Self.name(content == .feed ? real.deletingPathExtension().lastPathComponent : folder)
    default: throw TransferError(path: path, reason: .unreadable("it is a pipe, socket or device"))
    }
  }

  private static func name(_ text: String) -> String { text.replacing(":", with: "-") }

  private static func inFolder(_ path: String, _ wanted: ImportKind?) throws(TransferError) -> (
    String, ImportKind
  ) {
    let base = path.hasSuffix("/") ? path : path + "/"
    let dump = base + "Posts.xml"
    switch wanted {
    case .stackexchange:
      guard access(dump, F_OK) == 0 else { throw TransferError(path: dump, reason: .notFound) }
      return (dump, .stackexchange)
    case .beir:
      guard access(base + "corpus.jsonl", F_OK) == 0 else {
        throw TransferError(path: base + "corpus.jsonl", reason: .notFound)
      }
      return (path, .beir)
    case .feed: throw TransferError(path: path, reason: .notThisKind(.feed))
    case .site: return (path, .site)
    case nil:
      if access(base + "corpus.jsonl", F_OK) == 0 { return (path, .beir) }
      if access(dump, F_OK) == 0 { return (dump, .stackexchange) }
      return (path, .site)
    }
  }

  private static func kind(ofFile path: String) throws(TransferError) -> ImportKind {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw TransferError(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 4096)
    let count = pread(file, &head, head.count, 0)
    guard count >= 0 else {
      throw TransferError(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    head.removeLast(head.count - count)
    for (magic, command) in packers where head.starts(with: magic) {
      throw TransferError(path: path, reason: .packed("\(command) \(path)"))
    }
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    guard let first = head.first(where: { $0 > 0x20 }) else {
      throw TransferError(path: path, reason: .empty)
    }
    if first == UInt8(ascii: "{") { return .beir }
    guard first == UInt8(ascii: "<") || isUTF16 else { throw TransferError(path: path, reason: .unknownKind) }
    // Such a page need not be XML; a feed may have one in the text of an item.
    let start = String(decoding: head.drop { $0 <= 0x20 }.prefix(16), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      throw TransferError(path: path, reason: .webPage)
    }
    return try XMLDocument.root(ofFile: path).kind(path)
  }

  private static let packers: [([UInt8], String)] = [
    ([0x1F, 0x8B], "gunzip -k"), ([0x37, 0x7A, 0xBC, 0xAF], "7z x"), ([0x50, 0x4B, 3, 4], "unzip"),
    (Array("BZh".utf8), "bunzip2 -k"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "unxz -k"),
    ([0x28, 0xB5, 0x2F, 0xFD], "unzstd"),
  ]
}
