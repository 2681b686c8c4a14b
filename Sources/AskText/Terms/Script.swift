import CText

/// The script of a word's letters.
enum Script: Equatable {
  case latin, cyrillic, greek, arabic, devanagari, armenian, tamil, hebrew
  /// Another one, several, or no letters.
  case another

  init(_ code: UInt8) {
    switch Int(code) {
    case CTEXT_SCRIPT_LATIN: self = .latin
    case CTEXT_SCRIPT_CYRILLIC: self = .cyrillic
    case CTEXT_SCRIPT_GREEK: self = .greek
    case CTEXT_SCRIPT_ARABIC: self = .arabic
    case CTEXT_SCRIPT_DEVANAGARI: self = .devanagari
    case CTEXT_SCRIPT_ARMENIAN: self = .armenian
    case CTEXT_SCRIPT_TAMIL: self = .tamil
    case CTEXT_SCRIPT_HEBREW: self = .hebrew
    default: self = .another
    }
  }

  /// The Snowball algorithm for words of this script where the corpus has another language.
  var stemmerName: String? {
    switch self {
    case .cyrillic: "russian"
    case .greek: "greek"
    case .arabic: "arabic"
    case .devanagari: "hindi"
    case .armenian: "armenian"
    case .tamil: "tamil"
    case .latin, .hebrew, .another: nil
    }
  }
}
