import AskNet
import Glibc

extension StateFolder {
  /// The generations whose index holds one of `texts` as it stands.
  ///
  /// Looks through the bytes of each index. SQLite may break a long text over pages, so pieces of it count.
  package func generations(holding texts: [String]) throws(SearchError) -> [Generation] {
    let pieces = texts.flatMap(Self.pieces)
    guard !pieces.isEmpty else { return [] }
    var holding: [Generation] = []
    for number in numbers() {
      let generation = Generation(folder: self, number: number)
      guard let region = try? Region(mapping: generation.index) else { continue }
      if region.withBytes({ bytes in pieces.contains { Self.contains($0, in: bytes) } }) {
        holding.append(generation)
      }
    }
    return holding
  }

  /// Removes generations that are not in force.
  ///
  /// - Returns: the names of those that went, and the one that is in force and stays.
  package func removeIdle(_ generations: [Generation]) throws(SearchError) -> (
    removed: [String], inForce: String?
  ) {
    guard !generations.isEmpty else { return ([], nil) }
    let lock = try BuildLock.wait(self) {}
    defer { withExtendedLifetime(lock) {} }
    let current = try currentGeneration()
    var removed: [String] = []
    for generation in generations where generation != current {
      generation.remove()
      removed.append(generation.name)
    }
    removeIdleTexts()
    return (removed, generations.first { $0 == current }?.name)
  }

  /// Removes the texts that no generation refers to. Where one cannot say what it refers to, all stay.
  func removeIdleTexts() {
    var kept: Set<String> = []
    for number in numbers() {
      let generation = Generation(folder: self, number: number)
      guard let copy = try? CorpusCopy(of: generation) else {
        if generation.hasCorpusCopy { return }
        continue
      }
      kept.formUnion(copy.hashes.values)
    }
    TextStore(self).removeAll(except: kept)
  }

  private static let pieceBytes = 32

  private static func pieces(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    guard bytes.count > 2 * pieceBytes else { return bytes.isEmpty ? [] : [bytes] }
    return stride(from: 0, to: bytes.count - pieceBytes, by: pieceBytes).map {
      Array(bytes[$0..<$0 + pieceBytes])
    }
  }

  private static func contains(_ piece: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress, let first = piece.first else { return false }
    var start = 0
    // memmem is no part of what Swift sees of the C library.
    while bytes.count - start >= piece.count,
      let found = memchr(base + start, Int32(first), bytes.count - start - piece.count + 1)
    {
      if memcmp(found, piece, piece.count) == 0 { return true }
      start = base.distance(to: UnsafeRawPointer(found)) + 1
    }
    return false
  }
}
