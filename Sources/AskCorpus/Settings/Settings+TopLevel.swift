extension SettingsSection {
  /// The keys above all tables.
  static let topLevel = SettingsSection(
    name: "", keys: ["language"], example: "language = \"english\""
  ) { table, settings throws(PostError) in
    if let language = try table.text("language", example: "\"english\"") { settings.language = language }
  }
}
