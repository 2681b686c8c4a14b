package import AskBase
package import AskNet

/// What a corpus is learned with when it does not start from nothing.
package struct TaughtSide: Equatable, Sendable {
  /// Where the question side starts.
  package let base: Base
  /// Encodes passages, and whatever else the question side learns to follow.
  package let encoder: PassageEncoder
  package var how = TeachingOptions(temperature: 0.1, direct: 0.3, order: 1, tokenDropout: 0.1)
  package var training = TrainingOptions(
    epochs: 10, learningRate: 3e-4, tokenLearningRate: 2e-3, heldOut: 0)

  /// With the base that ships; nil where that has no passage side.
  package static var standard: TaughtSide? {
    guard let base = Base.shipped, let encoder = base.passageEncoder else { return nil }
    return TaughtSide(base: base, encoder: encoder)
  }

  package init(base: Base, encoder: PassageEncoder) {
    precondition(
      !encoder.isPlaced || base.width == encoder.width,
      "widths \(base.width) and \(encoder.width) share no space")
    self.base = base
    self.encoder = encoder
  }

  /// Whether the encoder is not the base's own.
  var isByTeacher: Bool { encoder.fingerprint != base.fingerprint }

  /// Whether the encoder's vectors lie in the base's space without being turned: so do those of the base's own passage
  /// side and of its teacher.
  var isOwnSpace: Bool { !isByTeacher || encoder.fingerprint == base.teacher }

  /// What a manifest says of it.
  var teacherEntry: Manifest.Teacher? {
    isByTeacher ? Manifest.Teacher(name: encoder.name, fingerprint: encoder.fingerprint) : nil
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.base.fingerprint == b.base.fingerprint && a.encoder.fingerprint == b.encoder.fingerprint
      && a.how == b.how && a.training == b.training
  }
}
