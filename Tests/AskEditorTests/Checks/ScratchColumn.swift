import AskCorpus
import AskEditor
import AskSearch
import TestSupport

/// A small column on the disk that is checked and mended.
final class ScratchColumn {
  let folder = ScratchFolder()
  let today: CalendarDate
  var links: [String: LinkState]?

  /// - Parameter files: by path below the corpus.
  init(_ files: [String: String], today: CalendarDate? = nil) {
    self.today = today ?? CalendarDate(daysSince1970: 20_605)
    for (path, text) in files { folder.write("corpus/" + path, text) }
  }

  func column() throws -> Column {
    Column(
      corpus: try CorpusFolder(path: folder.path + "/corpus"),
      settings: try Settings(contentsOf: folder.path + "/ask.toml"),
      state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/")
  }

  func check(only: Set<String>? = nil) throws -> ColumnCheck {
    var options = ColumnCheck.Options(today: today)
    options.only = only
    options.links = links
    return ColumnCheck(try column(), options: options)
  }

  /// `path:line:column: rule` of each finding.
  func places(only: Set<String>? = nil) throws -> [String] {
    try check(only: only).report(nil).findings.map { "\($0.path):\($0.line):\($0.column): \($0.rule)" }
  }

  func rules() throws -> [String] { try check().report(nil).findings.map(\.rule) }

  func findings(_ rule: String, indexed: Bool = false) throws -> [CheckFinding] {
    var engine: SearchEngine?
    if indexed {
      var options = BuildOptions()
      options.training = .none
      _ = try Builder(try column(), options: options).build()
      engine = try SearchEngine(ofColumn: try column())
    }
    return try check().report(engine).findings.filter { $0.rule == rule }
  }

  /// Mends, and returns the post's text.
  func mended(_ path: String) throws -> String? {
    _ = try ColumnRepair(try check()).mend(isDryRun: false)
    return folder.text("corpus/" + path)
  }
}
