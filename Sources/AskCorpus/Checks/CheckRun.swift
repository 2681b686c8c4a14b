/// Applies rules to the posts of a column.
package struct CheckRun {
  private let rules: [CheckRule]
  private let known: Set<String>
  /// Rules that ask.toml switches off.
  private let off: Set<String>

  /// - Parameters:
  ///   - rules: those to apply.
  ///   - known: ids of all that exist, for switches may name one that is not applied this time.
  ///   - off: ids.
  package init(_ rules: [CheckRule], known: Set<String>, off: Set<String> = []) {
    self.rules = rules
    self.known = known
    self.off = off
  }

  /// What the rules over one post find in it, sorted.
  package func findings(in post: CheckedPost, _ facts: ColumnFacts) -> [CheckFinding] {
    var findings = switches(in: post)
    for rule in rules
    where rule.applies(to: post) && !off.contains(rule.id) && !post.switches.turnsOff(rule.id) {
      findings += rule.find(post, facts).map { finding($0, by: rule, in: post) }
    }
    return findings.sorted()
  }

  /// A finding for a file that cannot be read, or an entry of one of the editors' files; nil when the rule is
  /// switched off.
  ///
  /// - Parameter source: the file's bytes, when they are at hand.
  package func finding(_ error: PostError, by rule: CheckRule, source: [UInt8]? = nil) -> CheckFinding? {
    guard !off.contains(rule.id) else { return nil }
    return CheckFinding(
      path: error.path, line: error.line ?? 1, column: error.column ?? 1, rule: rule.id,
      severity: rule.severity,
      message: "\(error.reason)", fix: source.map(error.repair) ?? [])
  }

  package func isOff(_ rule: CheckRule) -> Bool { off.contains(rule.id) }

  /// Problems of superseded-by, over all posts.
  package func succession(of posts: [CheckedPost]) -> [CheckFinding] {
    Succession.problems(in: posts.map(\.post)).compactMap { finding($0, by: .supersededBy) }
  }

  /// Problems of the switches of ask.toml.
  package func findings(ofSwitches switches: [String: Settings.CheckOff], path: String) -> [CheckFinding] {
    switches.compactMap { rule, item in
      problem(of: rule, reason: item.reason).map {
        CheckFinding(
          path: path, line: item.line, column: 1, rule: CheckRule.badSwitch.id,
          severity: CheckRule.badSwitch.severity, message: $0)
      }
    }
  }

  private func switches(in post: CheckedPost) -> [CheckFinding] {
    let rule = CheckRule.badSwitch
    let marks =
      post.switches.all.compactMap { item in
        problem(of: item.rule, reason: item.reason).map {
          CheckRule.Mark(at: post.start(ofLine: item.line), $0)
        }
      }
      + post.switches.unread.map {
        CheckRule.Mark(
          at: post.start(ofLine: $0),
          "this switches nothing off; write <!-- ask-check: off RULE, reason -->, or check: {RULE: reason}")
      }
    return marks.map { finding($0, by: rule, in: post) }
  }

  private func problem(of rule: String, reason: String) -> String? {
    if rule == CheckRule.badSwitch.id {
      return "the rule \"\(rule)\" cannot be switched off; remove the line"
    }
    guard known.contains(rule) else {
      let nearest = NearestNames.nearest(to: rule, in: known.sorted(), limit: 1).first
      return "there is no rule \"\(rule)\"; "
        + (nearest.map { "did you mean \($0)?" } ?? "see docs/checks.md")
    }
    return reason.isEmpty ? "the rule \(rule) is switched off without a reason; give one" : nil
  }

  private func finding(_ mark: CheckRule.Mark, by rule: CheckRule, in post: CheckedPost) -> CheckFinding {
    let place = post.place(of: mark.offset)
    return CheckFinding(
      path: post.path, line: place.line, column: place.column, rule: rule.id, severity: rule.severity,
      message: mark.message, fix: mark.fix)
  }
}
