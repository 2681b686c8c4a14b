/// The half of a column's judged questions that one belongs to, by the group of its near-duplicates.
package enum Half: String, CaseIterable, Sendable {
  /// To choose by: defaults may be fitted on it.
  case development
  /// To be measured with only; nothing is ever fitted on it.
  case test
}
