extension CheckRule {
  /// The rules that need nothing but the files, in the order of the documentation. A new rule gets a file of its own
  /// and a place in this list.
  package static let overFiles: [CheckRule] =
    [
      // Form
      noPost, unknownKey, dates, reviewBy, missingPart, headings, length, tags, trailingSpace, tagsFile,
      supersededBy,
      // Links
      internalLink, supersededLink, furtherReading,
      // Style
      longSentence, passivePile, shouting, abbreviation,
      // Letters
      personalData, employer, leftover, askedAsTwice,
      // Switches
      badSwitch,
    ] + linkStates
}
