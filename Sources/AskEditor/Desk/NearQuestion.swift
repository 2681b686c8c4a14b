/// From where on two questions count as one. Every measure that the desk has stands here; docs/editors.md says what they
/// decide.
package enum NearQuestion {
  /// A judged question joins the group of another from this cosine on, by the column's own network: that by which the
  /// judgements of this project were drawn.
  static let groupCosine = 0.58
  /// The same without a network: of the content terms of both the share that they have in common.
  static let groupShare = 0.6

  /// An asked-as line and a test question say the same from this cosine on, by the encoder of passages that ships. Higher,
  /// since whoever joins a group loses nothing, and who is kept out of asked-as does.
  package static let sameCosine: Float = 0.75
  /// The same in a language that the encoder does not read, and before it is asked: by common content terms.
  static let sameShare = 0.75

  /// `ask check` calls an asked-as line beside a test question an error from this share on, and looks at no vectors: an
  /// error has to be plain to whoever reads both.
  static let errorShare = 0.8
}
