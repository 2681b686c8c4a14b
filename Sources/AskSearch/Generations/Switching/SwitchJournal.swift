import AskNet
import Foundation
import Glibc

/// A switch from one generation to another that changes files of the corpus too, written down before anything is.
///
/// The link to the generation in force decides: where it still names `from`, nothing of the corpus was changed and
/// nothing has to be done; where it names `to`, what is left is done, as often as it takes.
struct SwitchJournal: Codable, Equatable {
  private static let format = 1

  var format = Self.format
  var from: Int?
  var to: Int
  var changes: [CorpusChange]
  var record: HistoryRecord

  init(from: Int?, to: Int, changes: [CorpusChange], record: HistoryRecord) {
    self.from = from
    self.to = to
    self.changes = changes
    self.record = record
  }

  /// The journal of a switch that was not finished; nil when there is none.
  ///
  /// - Throws: `SearchError` when it cannot be read, is damaged, or a newer ask wrote it.
  init?(of state: StateFolder) throws(SearchError) {
    let data: Data
    do {
      data = try Region(mapping: state.journal).withBytes { Data($0) }
    } catch {
      switch error.reason {
      case .system(ENOENT): return nil
      case .system: throw SearchError(error)
      default: throw Self.damaged(state)
      }
    }
    if let format = FormatNumber.of(data), format > Self.format {
      throw SearchError(
        path: state.journal,
        reason: .publishing(
          "a newer ask wrote this and was interrupted; ask a question with that one, which ends it")
      )
    }
    guard let read = try? JSONDecoder().decode(Self.self, from: data) else { throw Self.damaged(state) }
    self = read
  }

  private static func damaged(_ state: StateFolder) -> SearchError {
    SearchError(
      path: state.journal,
      reason: .publishing(
        "what an interrupted publication had left to do cannot be read; remove this file, and `ask doctor` says whether "
          + "index and posts agree"))
  }

  func write(to state: StateFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(self))
    try reportingFiles { try WholeFile.replace(state.journal, with: bytes) }
  }

  static func remove(from state: StateFolder) throws {
    guard unlink(state.journal) == 0 || errno == ENOENT else {
      throw SearchError.writing(state.journal, errno)
    }
    try reportingFiles { try WholeFile.synchronize(folder: state.path) }
  }
}
