import CText

/// The stemming language of a corpus: a Snowball algorithm.
///
/// It decides the stems of words in its own script; words in other scripts have a language each
/// (`TermSpeller`). See https://snowballstem.org/algorithms/.
public struct Language: Hashable, Sendable {
  /// As Snowball spells it, such as `english`.
  public let name: String

  /// nil when Snowball has no algorithm of exactly this name.
  public init?(name: String) {
    guard Self.names.contains(name) else { return nil }
    self.name = name
  }

  private init(known name: String) { self.name = name }

  public static let english = Language(known: "english")

  /// The names that `init(name:)` takes, in alphabetical order.
  public static var names: [String] {
    var names: [String] = []
    while let name = ctext_stemmer_name(names.count) { names.append(String(cString: name)) }
    return names
  }

  /// Whether `'s` at the end of a word is the possessive.
  var hasPossessiveS: Bool { name == "english" || name == "porter" }

  /// The script that its stemmer knows.
  var script: Script {
    switch name {
    case "russian", "serbian": .cyrillic
    case "greek": .greek
    case "arabic": .arabic
    case "hindi", "nepali": .devanagari
    case "armenian": .armenian
    case "tamil": .tamil
    case "yiddish": .hebrew
    default: .latin
    }
  }
}
