/// Something that a rule found at one place of a file.
public struct CheckFinding: Equatable, Sendable {
  /// Relative to the corpus.
  public var path: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// The rule's id.
  public var rule: String
  public var severity: CheckSeverity
  /// What is wrong and what to do, in lower case, on one line.
  public var message: String
  /// Changes that mend it and nothing else; empty when that takes an editor.
  public var fix: [CheckEdit]

  public init(
    path: String, line: Int, column: Int, rule: String, severity: CheckSeverity, message: String,
    fix: [CheckEdit] = []
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.rule = rule
    self.severity = severity
    self.message = message
    self.fix = fix
  }
}

/// How much a finding matters; either makes the exit code 1.
public enum CheckSeverity: String, CaseIterable, Sendable {
  /// A reader is misled, harmed or left without something.
  case error
  /// A post could be better, or is late.
  case warning
}

/// Bytes of a file that others take the place of.
public struct CheckEdit: Equatable, Sendable {
  /// In the file as it is on the disk.
  public let range: Range<Int>
  public let replacement: [UInt8]

  package init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = Array(replacement.utf8)
  }
}

extension CheckFinding: Comparable {
  /// By path, line, column, rule, then message.
  public static func < (lhs: CheckFinding, rhs: CheckFinding) -> Bool {
    if lhs.path != rhs.path { return lhs.path.utf8.lexicographicallyPrecedes(rhs.path.utf8) }
    return (lhs.line, lhs.column, lhs.rule, lhs.message) < (rhs.line, rhs.column, rhs.rule, rhs.message)
  }
}
