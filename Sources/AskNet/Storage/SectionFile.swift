import CHash
import Glibc

/// A file of numbered sections, each aligned to 64 bytes, checked before it is mapped and used in place.
///
/// Layout, little-endian: 8 bytes of magic; u32 format, u32 count of sections; u64 size of the file; u64 XXH3 of
/// the body; per section u64 offset, u64 size; u64 XXH3 of all of the header before it; then the sections.
/// Opening checks the header and every section's place against the file's size, which costs microseconds;
/// `verify()` reads everything.
package struct SectionFile: Sendable {
  package static let alignment = 64

  package let path: String
  package let region: Region
  private let sections: [Range<Int>]
  private let bodyStart: Int

  /// Maps a file.
  ///
  /// - Throws: `FileError` with the reason.
  package init(path: String, magic: String, format: Int, sections wanted: Int) throws(FileError) {
    try self.init(
      region: try Region(mapping: path), path: path, magic: magic, format: format, sections: wanted)
  }

  /// The same in `region`; `path` is what errors name.
  package init(
    region: Region, path: String, magic: String, format: Int, sections wanted: Int
  ) throws(FileError) {
    precondition(magic.utf8.count == 8, "magic \(magic)")
    func fail(_ reason: FileError.Reason) -> FileError { FileError(path: path, reason: reason) }
    let bytes = region.bytes
    guard bytes.count >= Self.headerSize(sections: 0) else { throw fail(.damaged("it is cut short")) }
    guard bytes.prefix(8).elementsEqual(magic.utf8) else { throw fail(.otherKind) }
    let found = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    // Before the checksum: a newer format may have another header.
    guard found <= format else { throw fail(.newerFormat(found: found, known: format)) }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard count <= 64, bytes.count >= Self.headerSize(sections: count) else {
      throw fail(.damaged("its header is cut short"))
    }
    let checked = Self.headerSize(sections: count) - 8
    guard
      bytes.loadUnaligned(fromByteOffset: checked, as: UInt64.self) == chash_64(bytes.baseAddress, checked)
    else { throw fail(.damaged("its header does not match its checksum")) }
    guard found == format, count == wanted else { throw fail(.olderFormat(found: found, known: format)) }
    guard bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == UInt64(bytes.count) else {
      throw fail(.damaged("it has \(bytes.count) bytes, its header says otherwise"))
    }
    var sections: [Range<Int>] = []
    for i in 0..<count {
      let offset = bytes.loadUnaligned(fromByteOffset: 32 + 16 * i, as: UInt64.self)
      let size = bytes.loadUnaligned(fromByteOffset: 40 + 16 * i, as: UInt64.self)
      let end = offset.addingReportingOverflow(size)
      guard !end.overflow, end.partialValue <= UInt64(bytes.count), offset % UInt64(Self.alignment) == 0
      else {
        throw fail(.damaged("section \(i) lies outside"))
      }
      sections.append(Int(offset)..<Int(end.partialValue))
    }
    self.path = path
    self.region = region
    self.sections = sections
    bodyStart = Self.headerSize(sections: count)
  }

  /// The bytes of a section; valid as long as this value or a copy lives.
  package subscript(section: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: region.bytes[sections[section]])
  }

  /// Where a section lies in `region.bytes`.
  package func place(of section: Int) -> Range<Int> { sections[section] }

  /// Names the content: the checksum of the body as the header states it, in hexadecimal digits.
  package var checksum: String {
    let digits = String(region.bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Checks the body against its checksum; reads the whole file.
  package func verify() throws(FileError) {
    let body = UnsafeRawBufferPointer(rebasing: region.bytes[bodyStart...])
    let written = region.bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard chash_64(body.baseAddress, body.count) == written else {
      throw FileError(path: path, reason: .damaged("its content does not match its checksum"))
    }
  }

  /// The bytes of a file with these sections.
  package static func bytes(magic: String, format: Int, sections: [[UInt8]]) -> [UInt8] {
    precondition(magic.utf8.count == 8, "magic \(magic)")
    let header = headerSize(sections: sections.count)
    var offsets: [Int] = []
    var end = header
    for section in sections {
      end = (end + alignment - 1) / alignment * alignment
      offsets.append(end)
      end += section.count
    }
    var bytes = [UInt8](repeating: 0, count: end)
    for (offset, section) in zip(offsets, sections) {
      bytes.replaceSubrange(offset..<offset + section.count, with: section)
    }
    let body = bytes.withUnsafeBytes { chash_64($0.baseAddress.map { $0 + header }, end - header) }
    bytes.replaceSubrange(0..<8, with: magic.utf8)
    bytes.withUnsafeMutableBytes { raw in
      raw.storeBytes(of: UInt32(format), toByteOffset: 8, as: UInt32.self)
      raw.storeBytes(of: UInt32(sections.count), toByteOffset: 12, as: UInt32.self)
      raw.storeBytes(of: UInt64(end), toByteOffset: 16, as: UInt64.self)
      raw.storeBytes(of: body, toByteOffset: 24, as: UInt64.self)
      for (i, offset) in offsets.enumerated() {
        raw.storeBytes(of: UInt64(offset), toByteOffset: 32 + 16 * i, as: UInt64.self)
        raw.storeBytes(of: UInt64(sections[i].count), toByteOffset: 40 + 16 * i, as: UInt64.self)
      }
      let checksum = chash_64(raw.baseAddress, header - 8)
      raw.storeBytes(of: checksum, toByteOffset: header - 8, as: UInt64.self)
    }
    return bytes
  }

  private static func headerSize(sections: Int) -> Int { 32 + 16 * sections + 8 }
}
