import AskTeacher

extension Base {
  /// The passage side.
  public var passageEncoder: PassageEncoder {
    PassageEncoder(fingerprint: fingerprint, name: name, rawWidth: width, map: nil) { texts, _ in
      [Float](repeating: 0, count: texts.count * width)
    }
  }
}

extension PassageEncoder {
  /// A user's own encoder, in the base's space.
  public init(teacher folder: String, base: Base) throws {
    let teacher = try Teacher(folder: folder)
    self.init(
      teacher, name: folder, fingerprint: "x", map: SpaceMap(rows: base.projection, from: teacher.shape.width)
    )
  }
}
