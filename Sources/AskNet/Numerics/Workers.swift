internal import CKernels

/// Threads of our own that take fixed blocks of work.
///
/// Which thread takes which block is left open, so a block may write only to a place of its own; then every result
/// is the same with one thread and with many. One run at a time, from the thread that made it.
package final class Workers {
  private let handle: OpaquePointer

  /// `threads` counts the calling thread.
  package init(threads: Int) {
    precondition(threads >= 1, "\(threads) threads")
    handle = ask_workers_create(threads)
  }

  deinit { ask_workers_destroy(handle) }

  /// Calls `body` once for each of `0..<blocks`, on several threads at once; returns when all are done.
  package func run(blocks: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { escapable in
      var work = escapable
      withUnsafeMutablePointer(to: &work) { pointer in
        ask_workers_run(
          handle, blocks,
          { context, block in
            context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(block)
          }, pointer)
      }
    }
  }

  /// Several pieces of work that do not depend on each other, at once: fewer ends at which threads wait for the last.
  package func run(together parts: [Part]) {
    var first = [0]
    for part in parts { first.append((first.last ?? 0) + part.blocks) }
    run(blocks: first.last ?? 0) { block in
      for (part, start) in zip(parts, first) where block >= start && block < start + part.blocks {
        let begin = (block - start) * part.size
        part.body(begin..<min(part.count, begin + part.size))
      }
    }
  }

  /// `0..<count`, cut into blocks of `size`.
  package struct Part {
    let count, size: Int
    let body: (Range<Int>) -> Void

    package init(over count: Int, by size: Int, _ body: @escaping (Range<Int>) -> Void) {
      precondition(count >= 0 && size >= 1, "\(count) items by \(size)")
      self.count = count
      self.size = size
      self.body = body
    }

    fileprivate var blocks: Int { (count + size - 1) / size }
  }

  /// Cuts `0..<count` into blocks of `size` (the last may be shorter) and calls `body` for each as `run` does.
  package func run(over count: Int, by size: Int, _ body: (Range<Int>) -> Void) {
    precondition(count >= 0 && size >= 1, "\(count) items by \(size)")
    run(blocks: (count + size - 1) / size) { body($0 * size..<min(count, ($0 + 1) * size)) }
  }
}

/// The sizes of a block. They are part of the arithmetic: another size gives other last bits.
package enum Block {
  /// Rows of a batch.
  package static let rows = 64
  /// Columns of a batch: two cache lines of `Float`.
  package static let columns = 32
  /// Values of a parameter.
  package static let values = 4096
}
