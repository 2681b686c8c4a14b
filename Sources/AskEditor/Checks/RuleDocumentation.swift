public import AskCorpus

/// docs/checks.md, made of what the rules say of themselves.
public struct RuleDocumentation {
  private let rules: [CheckRule]

  public init(_ rules: [CheckRule] = CheckRule.all) {
    self.rules = rules
  }

  public var markdown: String {
    """
    # What `ask check` looks for

    This page is made of the rules themselves: `ask check --rules >docs/checks.md` writes it. Every bad example below is
    checked by a test, which expects a finding, and every good one, which expects none.

    An *error* misleads, harms or loses a reader; a *warning* says that a post could be better, or is late. Both make the
    exit code 1. What a rule finds wrongly is switched off with a reason (see `switch`).

    | rule | | finds | `--fix` |
    |---|---|---|---|
    \(rules.map(row).joined(separator: "\n"))

    \(rules.map(section).joined(separator: "\n"))
    """
  }

  private func row(_ rule: CheckRule) -> String {
    "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue) | \(rule.summary) | \(rule.repair ?? "–") |"
  }

  private func section(_ rule: CheckRule) -> String {
    let path = rule.example.path == "post.md" ? "" : ", `\(rule.example.path)`"
    return """
      ## \(rule.id)

      \(rule.severity == .error ? "Error" : "Warning"): \(rule.summary). \(rule.scopeText)

      \(rule.why.split(separator: "\n").joined(separator: " "))
      \(rule.repair.map { "\n`--fix` \($0).\n" } ?? "")
      Bad\(path):

      \(Self.quoted(rule.example.bad))

      Good\(path):

      \(Self.quoted(rule.example.good))

      """
  }

  /// As indented code, so that examples may have fences of their own; a long line is shown by its beginning.
  private static func quoted(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    return lines.map { line in
      let visible = line.count > 100 ? line.prefix(96) + " …" : line
      return visible.isEmpty ? "" : "    " + Self.withSpaces(visible)
    }.joined(separator: "\n")
  }

  /// Spaces at the end made visible.
  private static func withSpaces(_ line: Substring) -> String {
    let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
    return String(line[..<end]) + String(repeating: "␠", count: line.distance(from: end, to: line.endIndex))
  }
}

extension CheckRule {
  fileprivate var scopeText: String {
    switch scope {
    case .everyPost: "Every post."
    case .houseForm: "Posts in the house form."
    case .finishedPost:
      "Posts in the house form that are published, or drafts that say `ready: true` or are named."
    case .files: "Files."
    }
  }
}
