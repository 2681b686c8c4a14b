import ArgumentParser
import AskTerminal

/// Output in a form of the reader's own.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print this on a line for each result and nothing else, such as '{rank}. {title} {path}:{line}'. The names "
        + "in braces are those of --json.", valueName: "template"))
  var format: String?

  /// What was asked for, read before any work; nil for a page.
  ///
  /// - Throws: `UsageError` when it is no template, or JSON is wanted too.
  func template<Value>(_ fields: [TemplateField<Value>], json: Bool) throws -> Template<Value>? {
    guard let format else { return nil }
    guard !json else { throw UsageError("--format and --json; give one of them") }
    do {
      return try Template(format, fields: fields)
    } catch {
      throw UsageError("--format: \(error)")
    }
  }
}
