/// A table of `ask.toml`: which keys it has, and what they set.
struct SettingsSection: Sendable {
  /// As it stands between the brackets; empty for the keys above all tables.
  let name: String
  let keys: [String]
  /// A line that could stand in it, for messages.
  let example: String
  /// Whether it may have keys of any name, for which `keys` stands.
  var isOpen = false
  /// Reads what the table says, key by key; a key that it does not ask for is one that means nothing.
  let read: @Sendable (SettingsTable, inout Settings) throws(PostError) -> Void

  /// What messages call a key of the table.
  func fullName(of key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}
