/// Gives headings their anchors.
struct Anchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading with this text, by GitHub's rule: lower case; letters, marks, numbers,
  /// connectors and hyphens stay, spaces become hyphens; `-1`, `-2` … tell equal ones apart.
  mutating func anchor(for heading: String) -> String {
    let slug = Anchors.slug(of: heading)
    var anchor = slug
    var count = counts[slug, default: 0]
    while counts[anchor] != nil {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    counts[slug] = count
    counts[anchor] = counts[anchor] ?? 0
    return anchor
  }

  static func slug(of heading: String) -> String {
    var slug = ""
    for scalar in heading.unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug += "-"
      } else if isKept(scalar) {
        slug += scalar.properties.lowercaseMapping
      }
    }
    return slug
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default:
      false
    }
  }
}
