extension SettingsSection {
  /// Rules of `ask check` that are switched off for the whole column. Which rules there are is not known here.
  static let check = SettingsSection(
    name: "check", keys: ["RULE"], example: "long-sentence = \"the reason\"", isOpen: true
  ) { table, settings throws(PostError) in
    settings.checksOff = try table.reasons()
  }
}

extension Settings {
  /// A rule that is switched off.
  public struct CheckOff: Equatable, Sendable {
    /// May be empty; then `ask check` asks for one.
    public let reason: String
    /// From 1, in `ask.toml`.
    public let line: Int
  }
}
