extension SettingsSection {
  /// From which confidence on an answer counts as one.
  static let confidence = SettingsSection(
    name: "confidence", keys: ["answered", "maybe"], example: "answered = 0.3"
  ) { table, settings throws(PostError) in
    settings.answeredFrom = try table.share("answered", example: "0.3")
    settings.maybeFrom = try table.share("maybe", example: "0.1")
    if let answered = settings.answeredFrom, let maybe = settings.maybeFrom, maybe > answered {
      throw table.error(at: "maybe", .thresholdsCross)
    }
  }
}
