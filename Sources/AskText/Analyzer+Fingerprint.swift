import CText

extension Analyzer {
  /// Counts the changes to the rules of this module that spell or cut any text otherwise.
  private static let rulesVersion = 3

  /// Changes whenever any text may be cut or spelled otherwise.
  ///
  /// Made of the version of these rules, of ICU and Unicode, the language, and a digest of stems: Snowball
  /// does not tell its version.
  public var fingerprint: String { Self.fingerprint(language: language) }

  /// The fingerprint of analyzers for `language`.
  public static func fingerprint(language: Language) -> String {
    let stems = String(stemDigest(language: language), radix: 16)
    let versions = versions
    return "text \(rulesVersion), icu \(versions.icu), unicode \(versions.unicode), \(language.name) \(stems)"
  }

  /// Versions of ICU and of its Unicode tables, such as 72.1 and 15.0.
  public static var versions: (icu: String, unicode: String) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * Int(CTEXT_VERSION_LENGTH)) { versions in
      guard let icu = versions.baseAddress else { preconditionFailure("no memory on the stack") }
      let unicode = icu + Int(CTEXT_VERSION_LENGTH)
      ctext_versions(icu, unicode)
      return (String(cString: icu), String(cString: unicode))
    }
  }

  /// FNV-1a over the stems of made-up words that end in what the language's stemmers cut off.
  private static func stemDigest(language: Language) -> UInt64 {
    let stemmers = Stemmers(language: language)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for (script, roots, endings) in samples {
      for root in roots {
        for ending in endings {
          var word = Array((root + ending).utf8)
          let count = word.count
          let length = word.withUnsafeMutableBufferPointer { bytes in
            bytes.baseAddress.map { stemmers.stem($0, count: count, script: script) } ?? 0
          }
          for byte in word[..<length] + [0] { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
      }
    }
    return digest
  }

  private static let samples: [(script: Script, roots: [String], endings: [String])] = [
    (
      .latin, ["hop", "generat", "controll", "happi"],
      [
        "", "e", "s", "es", "ed", "ing", "ly", "ation", "ational", "iveness", "fulness", "ment", "ement",
        "able",
        "er", "en", "ung", "keit", "ität", "eux", "issement", "amente", "ción", "ções", "heid", "ande", "ler",
        "ák",
      ]
    ),
    (.cyrillic, ["работ", "книг"], ["", "а", "ами", "ого", "ать", "ивший", "ость", "ейше"]),
    (.greek, ["εργασ", "βιβλι"], ["", "ια", "ιες", "ων", "ουμε", "ικος", "ματα"]),
    (.arabic, ["كتاب", "معلم"], ["", "ات", "ون", "ها", "ين"]),
    (.devanagari, ["लड़क", "किताब"], ["", "ा", "े", "ों", "ियाँ"]),
    (.armenian, ["գիրք", "աշխատ"], ["", "եր", "ությամբ", "ում"]),
    (.tamil, ["புத்தக", "வீடு"], ["", "ங்கள்", "த்தை", "களில்"]),
  ]
}
