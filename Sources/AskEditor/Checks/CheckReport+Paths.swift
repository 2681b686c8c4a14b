import AskCorpus

extension CheckReport {
  /// The same with every path as a reader would type it.
  ///
  /// - Parameter prefix: as in `Column`.
  public func withPaths(below prefix: String) -> CheckReport {
    var report = self
    report.findings = findings.map { $0.moved(below: prefix) }
    report.mended = mended.map { file in
      Mended(
        path: prefix + file.path, findings: file.findings.map { $0.moved(below: prefix) },
        changes: file.changes)
    }
    return report
  }

  public func withMended(_ mended: [Mended]) -> CheckReport {
    var report = self
    report.mended = mended
    return report
  }
}

extension CheckFinding {
  fileprivate func moved(below prefix: String) -> CheckFinding {
    var finding = self
    // ask.toml lies beside the corpus.
    if path.hasPrefix("../"), prefix.hasSuffix("/"), !prefix.hasSuffix("../") {
      let above = prefix.dropLast().lastIndex(of: "/").map { prefix[...$0] } ?? ""
      finding.path = String(above + path.dropFirst(3))
    } else {
      finding.path = prefix + path
    }
    return finding
  }
}
