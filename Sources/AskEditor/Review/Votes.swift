package import AskCorpus
import AskNet
package import AskSearch
import Glibc

/// What readers said of posts, in `votes.tsv` beside them: a line a vote with post, day, and `up` or `down`.
package struct Votes: Equatable, Sendable {
  package enum Vote: String, Equatable, Sendable, CaseIterable {
    /// The post helped.
    case up
    case down
  }

  package struct Count: Equatable, Sendable {
    package var up = 0
    package var down = 0

    package init(up: Int = 0, down: Int = 0) {
      (self.up, self.down) = (up, down)
    }
  }

  package static let fileName = "votes.tsv"
  private static let header = "post\tday\tvote"

  private var counts: [PostID: Count] = [:]
  /// `path:line: what is wrong; what to do` of each line that is no vote; the others count.
  package private(set) var problems: [String] = []

  package init() {}

  /// Reads the file of a corpus; empty where there is none.
  ///
  /// - Throws: `SearchError` when it cannot be read.
  package init(_ column: Column) throws(SearchError) {
    let file = column.corpus.root + "/" + Self.fileName
    guard access(file, F_OK) == 0 else { return }
    let path = column.pathPrefix + Self.fileName
    let bytes: [UInt8]
    do {
      bytes = try Region(mapping: file).withBytes { Array($0) }
    } catch {
      throw SearchError(error)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line != Self.header {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, CalendarDate(cells[1]) != nil, let vote = Vote(rawValue: cells[2]) else {
        problems.append(
          "\(path):\(index + 1): this is no vote; write post, day and up or down with tabs between them")
        continue
      }
      counts[PostID(cells[0]), default: Count()].add(vote)
    }
  }

  package subscript(post: PostID) -> Count { counts[post] ?? Count() }

  /// Adds a line to the file, which is made when there is none.
  ///
  /// - Throws: `SearchError` when it cannot be written.
  package static func add(
    _ vote: Vote, to post: PostID, on day: CalendarDate, in column: Column
  ) throws(SearchError) {
    let file = column.corpus.root + "/" + fileName
    let path = column.pathPrefix + fileName
    let descriptor = open(file, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SearchError.writing(path, errno) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw SearchError.writing(path, errno) }
    let size = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0x0A
    if size > 0 { pread(descriptor, &last, 1, size - 1) }
    let text =
      (size == 0 ? header + "\n" : last == 0x0A ? "" : "\n") + "\(post.rawValue)\t\(day)\t\(vote.rawValue)\n"
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw SearchError.writing(path, errno)
    }
  }
}

extension Votes.Count {
  fileprivate mutating func add(_ vote: Votes.Vote) {
    switch vote {
    case .up: up += 1
    case .down: down += 1
    }
  }
}
