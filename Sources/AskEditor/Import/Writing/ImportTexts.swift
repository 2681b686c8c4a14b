internal import Dispatch

/// The texts of a batch of items, made on all processors while the caller does something else.
///
/// Sendable because each element of `texts` is written by one round, and read only when all are done.
final class ImportTexts: @unchecked Sendable {
  typealias Text = Result<[UInt8], HousePost.Unwritable>

  private var texts: [Text]
  private let done = DispatchGroup()

  init(of items: [ImportItem]) {
    texts = Array(repeating: .failure(.noText), count: items.count)
    DispatchQueue.global().async(group: done) {
      self.texts.withUnsafeMutableBufferPointer { buffer in
        // Each round writes to its own place only.
        nonisolated(unsafe) let buffer = buffer
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
          buffer[index] = Result { () throws(HousePost.Unwritable) in try items[index].bytes() }
        }
      }
    }
  }

  /// In the order of the items.
  func wait() -> [Text] {
    done.wait()
    return texts
  }
}
