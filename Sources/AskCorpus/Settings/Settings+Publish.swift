/// The table `[publish]` of ask.toml.
public struct PublishSettings: Equatable, Sendable {
  /// Whether only `ask publish` and `ask rollback` put an index in force.
  public var isGated = false

  /// A mean that falls counts as worse when chance alone makes such a difference less often than this, in 0...1.
  public var maxP = 0.05

  /// So many questions may lose their first answer; from one more on nothing is published. At least 0.
  public var maxLost = 2

  /// Whether an error that `ask check` finds in a draft keeps it from being published.
  public var isChecked = false

  public init() {}
}

extension SettingsSection {
  /// What stops a publication, and whether anything else may put an index in force.
  static let publish = SettingsSection(
    name: "publish", keys: ["checked", "gated", "max-lost", "max-p"], example: "gated = true"
  ) { table, settings throws(PostError) in
    settings.publish.isChecked = try table.flag("checked") ?? false
    settings.publish.isGated = try table.flag("gated") ?? false
    settings.publish.maxP = try table.share("max-p", example: "0.05") ?? settings.publish.maxP
    settings.publish.maxLost =
      try table.whole("max-lost", in: 0...1_000_000, example: "2") ?? settings.publish.maxLost
  }
}
