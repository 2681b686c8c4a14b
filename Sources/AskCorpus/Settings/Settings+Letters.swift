extension SettingsSection {
  /// How long readers' letters are kept.
  static let letters = SettingsSection(
    name: "letters", keys: ["keep-days"], example: "keep-days = 365"
  ) { table, settings throws(PostError) in
    settings.letterDays = try table.whole("keep-days", in: 1...36_500, example: "365")
  }
}
