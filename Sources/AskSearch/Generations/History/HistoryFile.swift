import AskNet
import Foundation
import Glibc

/// The history of a column: lines of JSON that are only ever added to, whatever becomes of the generations.
package struct HistoryFile: Equatable, Sendable {
  let path: String

  package init(_ state: StateFolder) {
    path = state.history
  }

  /// The records, oldest first, and a message for each line that is none.
  ///
  /// - Throws: `SearchError` when it cannot be read; one that is absent is empty.
  package func read() throws(SearchError) -> (records: [HistoryRecord], problems: [String]) {
    let text: [UInt8]
    do {
      text = try Region(mapping: path).withBytes { Array($0) }
    } catch {
      if case .system(ENOENT) = error.reason { return ([], []) }
      throw SearchError(ofRecords: error)
    }
    var records: [HistoryRecord] = []
    var problems: [String] = []
    let decoder = JSONDecoder()
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      let line = Data(line)
      if let format = FormatNumber.of(line), format > HistoryRecord.format {
        problems.append(
          "\(path):\(index + 1): a newer ask wrote it; it was passed over, read it with that one")
      } else if let record = try? decoder.decode(HistoryRecord.self, from: line) {
        records.append(record)
      } else {
        problems.append(
          "\(path):\(index + 1): no record of the history; it was passed over, take the line out")
      }
    }
    return (records, problems)
  }

  /// Adds a line and waits until it is on the disk.
  ///
  /// - Parameter isOnce: leaves it out when the history names that generation already.
  package func append(_ record: HistoryRecord, isOnce: Bool = false) throws {
    if isOnce, try read().records.contains(where: { $0.generation == record.generation }) { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SearchError.writing(path, errno) }
    defer { close(descriptor) }
    // A line that a killed process left half written must not swallow this one.
    var last: UInt8 = UInt8(ascii: "\n")
    let end = lseek(descriptor, 0, SEEK_END)
    if end > 0, pread(descriptor, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") {
      line.insert(UInt8(ascii: "\n"), at: 0)
    }
    var done = 0
    while done < line.count {
      let count = line.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + done }, line.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        // Half a line would only be passed over.
        ftruncate(descriptor, end)
        throw SearchError.writing(path, code)
      }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw SearchError.writing(path, errno) }
  }

  /// Now, as records have it.
  package static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
