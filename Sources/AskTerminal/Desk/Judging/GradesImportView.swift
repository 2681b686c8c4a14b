package import AskEditor
import AskEval

/// What an import brought, in a line or two.
package struct GradesImportView {
  private let result: GradesImport
  private let isWritten, skipsBad: Bool
  private let file: String

  /// - Parameters:
  ///   - isWritten: whether it was written, or only looked at.
  ///   - skipsBad: whether good lines are taken although others are bad.
  ///   - file: where grades are kept.
  package init(_ result: GradesImport, isWritten: Bool, skipsBad: Bool, file: String) {
    self.result = result
    self.isWritten = isWritten
    self.skipsBad = skipsBad
    self.file = file
  }

  package var text: String {
    var parts = ["\(Numeral.count(result.ratings.count, "new grade"))"]
    if !result.questions.isEmpty { parts.append(Numeral.count(result.questions.count, "new question")) }
    if result.present > 0 { parts.append("\(result.present) there already") }
    if result.unrated > 0 { parts.append("\(result.unrated) without a grade") }
    if !result.problems.isEmpty { parts.append("\(Numeral.count(result.problems.count, "bad line"))") }
    let counts = parts.joined(separator: ", ")
    if isWritten { return "\(file): \(counts)." }
    if result.problems.isEmpty || skipsBad { return "\(file): \(counts). Nothing was written." }
    return
      "\(file): \(counts). Nothing was written; correct the lines, or take the good ones with --skip-bad."
  }
}
