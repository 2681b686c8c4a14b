import AskEditor

/// `ask import --json`.
struct ImportModel: JSONModel {
  struct Note: Encodable {
    let place, reason: String

    init(_ note: ImportSummary.Note) {
      place = note.place
      reason = note.reason
    }
  }

  struct Break: Encodable {
    let place: String
    let byte: Int64
    let reason: String
  }

  let schema = 1
  let kind, name, into: String
  let dryRun: Bool
  let imported, updated, unchanged, drafts, edited, removed: Int
  let keptCount, skippedCount, goneCount: Int
  let kept, skipped: [Note]
  let gone: [String]
  let leftOut, droppedKeys: [String: Int]
  let broken: Break?
  let interrupted: Bool

  init(_ summary: ImportSummary, into: String, isDryRun: Bool) {
    kind = summary.kind.rawValue
    name = summary.name
    self.into = into
    dryRun = isDryRun
    imported = summary.imported
    updated = summary.updated
    unchanged = summary.unchanged
    drafts = summary.drafts
    edited = summary.edited
    removed = summary.removed
    keptCount = summary.keptCount
    skippedCount = summary.skippedCount
    goneCount = summary.goneCount
    kept = summary.kept.map(Note.init)
    skipped = summary.skipped.map(Note.init)
    gone = summary.gone
    leftOut = summary.leftOut
    droppedKeys = summary.droppedKeys
    broken = summary.broken.map { Break(place: $0.place, byte: $0.byte, reason: $0.reason) }
    interrupted = summary.isInterrupted
  }
}
