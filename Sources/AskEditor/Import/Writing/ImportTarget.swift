internal import AskCorpus
internal import AskSearch

/// Writes the items of a source into a folder, those that are new or have changed there, and remembers them.
final class ImportTarget {
  var summary: ImportSummary
  private let folder: TargetFolder
  private let memory: ImportMemory
  private let isDryRun: Bool
  /// In front of every key of this source.
  private let keyPrefix: String
  private var batch: [ImportItem] = []
  private var batchBytes = 0
  /// By name: files that are written, and wait for the disk.
  private var staged: [String: Staged] = [:]
  /// The batch whose texts are being made.
  private var rendering: ([Plan], ImportTexts)?

  private struct Staged {
    let key: String
    let entry: ImportMemory.Entry
    let isNew, replaces, isDraft: Bool
  }

  /// The disk is waited for this seldom: a wait takes as long as all that anybody has written to it.
  private static let stagedFiles = 8192

  /// Enough to keep the processors busy, and little enough for a small memory.
  private static let batchItems = 1024
  private static let batchBytes = 4 << 20

  init(
    _ folder: TargetFolder, memory: ImportMemory, kind: ImportKind, name: String, isDryRun: Bool
  ) {
    self.folder = folder
    self.memory = memory
    self.isDryRun = isDryRun
    keyPrefix = ImportMemory.sourceName(kind, name) + ":"
    summary = ImportSummary(kind: kind, name: name)
  }

  /// Takes an item; it may be written later.
  ///
  /// - Throws: `Interrupted` when the user pressed Ctrl-C.
  func take(_ item: ImportItem) throws {
    batch.append(item)
    batchBytes += item.size
    if batch.count >= Self.batchItems || batchBytes >= Self.batchBytes { try flush() }
    if Interruption.isRequested { throw Interrupted() }
  }

  struct Interrupted: Error {}

  /// Notes an item that is there and makes no post; a file that it made before is not gone from the source.
  func skip(_ place: String, _ reason: String, key: String) throws {
    summary.skip(place, reason)
    try memory.see(keyPrefix + key)
  }

  /// The same of a file or a folder at `path` in the source, with all that lies below it.
  func skip(_ place: String, _ reason: String, path: String) throws {
    summary.skip(place, reason)
    try memory.seeAll(below: keyPrefix + path)
  }

  /// Writes what was taken, and the memory.
  func finish() throws {
    try flush()
    try flush()
    try commit()
    if summary.broken == nil, !summary.isInterrupted {
      (summary.gone, summary.goneCount) = try memory.unseen(prefix: keyPrefix, limit: ImportSummary.maxNotes)
    }
    if !isDryRun { try memory.write(into: folder) }
  }

  // MARK: A batch

  /// An item that is to be written, as far as is known before its text is made.
  private struct Plan {
    let item: ImportItem
    let key: String
    let source: String
    let file: String
    /// What the file says now, where an import wrote it; nil for a new one.
    let old: [UInt8]?
    /// Nil for a new one.
    let entry: ImportMemory.Entry?
  }

  /// Plans the batch and has its texts made, while those of the batch before are written.
  private func flush() throws {
    var plans: [Plan] = []
    for item in batch {
      if let plan = try plan(item) { plans.append(plan) }
    }
    batch.removeAll(keepingCapacity: true)
    batchBytes = 0
    let next = plans.isEmpty ? nil : (plans, ImportTexts(of: plans.map(\.item)))
    if let (plans, texts) = rendering {
      rendering = nil
      try write(plans, texts.wait())
    }
    rendering = next
  }

  private func write(_ plans: [Plan], _ texts: [ImportTexts.Text]) throws {
    for (plan, text) in zip(plans, texts) {
      switch text {
      case .failure(let problem):
        summary.skip(plan.item.place, "\(problem)")
        // The name that was set aside for it is free again.
        if plan.entry == nil { try memory.forget(plan.key) } else { try memory.see(plan.key) }
      case .success(let bytes):
        let entry = ImportMemory.Entry(
          file: plan.file, source: plan.source, written: HousePost.fingerprint(of: bytes))
        guard try settle(plan, bytes, entry) else { continue }
        if !isDryRun {
          try folder.stage(bytes, as: plan.file, replacing: plan.old.map { HousePost.fingerprint(of: $0) })
        }
        staged[plan.file] = Staged(
          key: plan.key, entry: entry, isNew: plan.entry == nil, replaces: plan.old != nil,
          isDraft: plan.item.isDraft)
      }
    }
    if staged.count >= Self.stagedFiles { try commit() }
  }

  /// Waits for the disk, gives the staged files their names, and remembers them.
  private func commit() throws {
    for file in isDryRun ? [] : try folder.commit() {
      guard let file = staged.removeValue(forKey: file) else { continue }
      summary.keep(file.entry.file, "somebody wrote it just now; import again")
      if file.isNew { try memory.forget(file.key) } else { try memory.see(file.key) }
    }
    for file in staged.values {
      if file.replaces { summary.updated += 1 } else { summary.imported += 1 }
      if file.isDraft { summary.drafts += 1 }
      try memory.remember(file.entry, for: file.key)
    }
    staged.removeAll(keepingCapacity: true)
  }

  /// What is to be done about an item; nil when nothing is to be written, which is counted then.
  private func plan(_ item: ImportItem) throws -> Plan? {
    let key = keyPrefix + item.key
    let source = item.fingerprint
    guard let (entry, isSeen) = try memory.entry(key) else {
      let file = try freeName(for: item)
      // Takes the name, so that no other item of this batch gets it.
      try memory.remember(.init(file: file, source: "", written: ""), for: key)
      return Plan(item: item, key: key, source: source, file: file, old: nil, entry: nil)
    }
    if isSeen {
      summary.skip(
        item.place, "another item of the source has the same key, \(item.key); the first was taken")
      return nil
    }
    try memory.see(key)
    if item.mayLackParts, entry.source != source {
      summary.keep(entry.file, "the source broke off, and some of it may be missing; import the whole")
      return nil
    }
    switch try folder.state(of: entry.file) {
    case .absent where entry.source == source:
      summary.removed += 1
      return nil
    case .absent:
      summary.keep(entry.file, "you removed it; the source changed since")
      return nil
    case .file(let bytes) where HousePost.fingerprint(of: bytes) == entry.written:
      if entry.source == source {
        summary.unchanged += 1
        return nil
      }
      return Plan(item: item, key: key, source: source, file: entry.file, old: bytes, entry: entry)
    case .file where entry.source == source:
      summary.edited += 1
      return nil
    case .file(let bytes):
      // An import that was killed has written it, and not remembered it; the text will show.
      return Plan(item: item, key: key, source: source, file: entry.file, old: bytes, entry: entry)
    case .other:
      summary.keep(entry.file, "it is no plain file any more")
      return nil
    }
  }

  /// False when the text need not or must not be written, which is counted.
  private func settle(_ plan: Plan, _ bytes: [UInt8], _ entry: ImportMemory.Entry) throws -> Bool {
    if let old = plan.old, let known = plan.entry {
      if old == bytes {
        summary.unchanged += 1
        try memory.remember(entry, for: plan.key)
        return false
      }
      if HousePost.fingerprint(of: old) == known.written { return true }
      summary.keep(plan.file, "you changed it; the source changed too")
      return false
    }
    switch try folder.state(of: plan.file) {
    case .absent: return true
    case .file(let there) where there == bytes:
      summary.unchanged += 1
      try memory.remember(entry, for: plan.key)
    case .file, .other:
      summary.keep(plan.file, "it was there before, and no import made it; rename it, and import again")
      try memory.forget(plan.key)
    }
    return false
  }

  /// The name of a new file: that of the item as a slug, with a number where an earlier item has it.
  private func freeName(for item: ImportItem) throws -> String {
    if case .file = item.content {
      var file = item.name
      while try memory.isTaken(file) { file = "_" + file }
      return file
    }
    let slug = PostTemplate.slug(of: item.name, maxBytes: Self.maxNameBytes)
    let stem = slug.isEmpty ? "post" : slug
    while true {
      let number = try memory.nextNumber(of: stem)
      let file = number == 1 ? "\(stem).md" : "\(stem)-\(number).md"
      if try !memory.isTaken(file) { return file }
    }
  }

  /// Long enough for a title in any script, and far from the 255 bytes that a file's name can have.
  private static let maxNameBytes = 96

  /// Whether `name` can be one that an import or an export gave: below the folder, and nowhere else.
  static func isOwnName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) }
  }
}
