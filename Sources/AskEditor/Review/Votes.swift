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
    let lines = try Self.bytes(of: file).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
      if line.isEmpty || line == Self.header { continue }
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
  /// - Throws: `SearchError` when it cannot be written; it is as it was then.
  package static func add(
    _ vote: Vote, to post: PostID, on day: CalendarDate, in column: Column
  ) throws(SearchError) {
    var file = column.corpus.root + "/" + fileName
    do {
      // The folder: the file is replaced while one waits for it.
      let lock = try FileLock.wait(folder: column.corpus.root)
      defer { withExtendedLifetime(lock) {} }
      var bytes: [UInt8] = []
      if let real = realpath(file, nil) {
        // A link stays one.
        file = String(cString: real)
        free(real)
        bytes = try Self.bytes(of: file)
      }
      let end = bytes.contains(0x0D) ? "\r\n" : "\n"
      if bytes.isEmpty { bytes = Array((header + end).utf8) }
      if bytes.last != 0x0A { bytes += Array(end.utf8) }
      bytes += Array("\(post.rawValue)\t\(day)\t\(vote.rawValue)\(end)".utf8)
      try WholeFile.replace(file, with: bytes)
    } catch let error as SearchError {
      throw error
    } catch let error as FileError {
      guard case .writing(let code) = error.reason else { throw SearchError(error) }
      throw SearchError.writing(column.pathPrefix + fileName, code)
    } catch {
      throw SearchError(path: column.pathPrefix + fileName, reason: .notWritable("\(error)"))
    }
  }

  /// Empty for an empty file, which cannot be mapped.
  private static func bytes(of file: String) throws(SearchError) -> [UInt8] {
    var status = stat()
    if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 { return [] }
    do {
      return try Region(mapping: file).withBytes { Array($0) }
    } catch {
      throw SearchError(ofRecords: error)
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
