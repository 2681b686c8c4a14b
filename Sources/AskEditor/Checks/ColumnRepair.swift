import AskCorpus
import AskSearch

/// Mends what rules know how to mend, and writes the posts back whole.
public struct ColumnRepair {
  /// A mended finding can show another, such as a heading below one that was too deep.
  private static let rounds = 12

  private let check: ColumnCheck

  public init(_ check: ColumnCheck) {
    self.check = check
  }

  /// The files that can be mended; written unless `isDryRun`.
  ///
  /// - Throws: `SearchError` when a file cannot be written, or has changed meanwhile; those before it are written.
  public func mend(isDryRun: Bool) throws -> [CheckReport.Mended] {
    let read = check.read
    let facts = try check.facts(nil, judges: false)
    let wanted = { (path: String) in check.options.only?.contains(path) ?? true }
    let ids = PostIDs(paths: Array(read.files.keys), folder: check.column.corpus.name)
    var mended: [CheckReport.Mended] = []
    let sources =
      read.posts.map { ($0.path, $0.source) }
      + read.unread.compactMap { item in
        item.source.map { (item.error.path, $0) }
      }
    for (path, source) in sources.sorted(by: { $0.0 < $1.0 }) where wanted(path) {
      guard let id = ids[path], let file = read.files[path] else { continue }
      let (bytes, findings) = mend(source, path: path, id: id, facts)
      guard bytes != source else { continue }
      if !isDryRun {
        let shown = check.column.pathPrefix + path
        try PostFileReplacement(file, of: check.column.corpus, path: shown, original: source).write(bytes)
      }
      mended.append(
        CheckReport.Mended(path: path, findings: findings, changes: Self.changes(from: source, to: bytes)))
    }
    return mended
  }

  /// Applies fixes until there is nothing more to mend. A change after which a post is none, or says anything
  /// else to its reader, is left out.
  private func mend(
    _ source: [UInt8], path: String, id: PostID, _ facts: ColumnFacts
  ) -> (bytes: [UInt8], findings: [CheckFinding]) {
    var bytes = source
    var mended: [CheckFinding] = []
    let reader = CheckedColumn.PostReader()
    for _ in 0..<Self.rounds {
      let post = try? reader.post(bytes, path: path, id: id)
      let findings =
        post.map { check.findings(in: $0, facts) } ?? unreadable(bytes, path: path, id: id, reader)
      let fixed = Self.fixes(of: findings)
      guard !fixed.isEmpty else { break }
      let next = Self.apply(fixed.flatMap(\.fix), to: bytes)
      guard next != bytes else { break }
      // A file that is no post yet may have something else that keeps it from being one.
      if let post {
        guard let after = try? reader.post(next, path: path, id: id), post.post.saysTheSame(as: after.post)
        else { break }
      }
      bytes = next
      mended += fixed
    }
    return (bytes, mended.sorted())
  }

  private func unreadable(
    _ bytes: [UInt8], path: String, id: PostID, _ reader: CheckedColumn.PostReader
  ) -> [CheckFinding] {
    do {
      _ = try reader.post(bytes, path: path, id: id)
      return []
    } catch {
      return check.finding(error, source: bytes).map { [$0] } ?? []
    }
  }

  /// Findings with a fix, the first of those that touch the same bytes.
  private static func fixes(of findings: [CheckFinding]) -> [CheckFinding] {
    var taken: [Range<Int>] = []
    return findings.filter { finding in
      guard !finding.fix.isEmpty else { return false }
      let ranges = finding.fix.map(\.range)
      guard !ranges.contains(where: { range in taken.contains { $0.touches(range) } }) else { return false }
      taken += ranges
      return true
    }
  }

  private static func apply(_ edits: [CheckEdit], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.replacement)
    }
    return result
  }

  /// No fix adds or takes away a line, so that lines can be compared one by one.
  private static func changes(from old: [UInt8], to new: [UInt8]) -> [CheckReport.Mended.Change] {
    let (old, new) = (lines(of: old), lines(of: new))
    return zip(old, new).enumerated().compactMap { index, pair in
      pair.0 == pair.1 ? nil : CheckReport.Mended.Change(line: index + 1, old: pair.0, new: pair.1)
    }
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}

extension Range<Int> {
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

extension Post {
  /// Whether a reader reads the same in both: no fix changes a word of the letter or the answer.
  fileprivate func saysTheSame(as other: Post) -> Bool {
    title == other.title && question.map(\.text) == other.question.map(\.text)
      && sections.flatMap(\.blocks).map(\.text) == other.sections.flatMap(\.blocks).map(\.text)
      && sections.map(\.headings.last) == other.sections.map(\.headings.last)
      && furtherReading.map(\.title) == other.furtherReading.map(\.title)
  }
}
