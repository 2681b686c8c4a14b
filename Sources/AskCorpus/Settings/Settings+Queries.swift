extension SettingsSection {
  /// Whether questions are noted for `ask gaps`, and for how long.
  static let queries = SettingsSection(
    name: "queries", keys: ["keep-days", "log"], example: "log = true"
  ) { table, settings throws(PostError) in
    settings.logsQueries = try table.flag("log") ?? false
    settings.queryDays = try table.whole("keep-days", in: 1...3650, example: "90") ?? settings.queryDays
  }
}
