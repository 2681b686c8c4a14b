package import AskBase
package import AskNet

/// What a corpus is learned with when it does not start from nothing.
package struct TaughtSide: Equatable, Sendable {
  /// Where the question side starts.
  package let base: Base
  /// Encodes passages, and whatever else the question side learns to follow.
  package let encoder: PassageEncoder
  package var how = TeachingOptions()
  package var training = TrainingOptions()

  package init(base: Base, encoder: PassageEncoder) {
    precondition(base.width == encoder.width, "widths \(base.width) and \(encoder.width) share no space")
    self.base = base
    self.encoder = encoder
  }

  /// Whether the encoder is not the base's own.
  var isByTeacher: Bool { encoder.fingerprint != base.passageEncoder.fingerprint }

  /// What a manifest says of it.
  var teacherEntry: Manifest.Teacher? {
    isByTeacher ? Manifest.Teacher(name: encoder.name, fingerprint: encoder.fingerprint) : nil
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.base.fingerprint == b.base.fingerprint && a.encoder.fingerprint == b.encoder.fingerprint
      && a.how == b.how && a.training == b.training
  }
}
