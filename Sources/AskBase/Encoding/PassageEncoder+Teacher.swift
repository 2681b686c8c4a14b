internal import AskNet
public import AskTeacher
internal import CHash

extension PassageEncoder {
  /// The encoder that a user brings, read from its folder.
  ///
  /// It has a place in the base's space when that was made from this very encoder.
  ///
  /// - Throws: `TeacherError`: the folder, and why it cannot be used.
  public init(teacher folder: String, base: Base) throws(TeacherError) {
    let teacher = try Teacher(folder: folder)
    let fingerprint = try Self.fingerprint(teacher: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    self.init(
      fingerprint: fingerprint, name: name, rawWidth: teacher.shape.width,
      map: fingerprint == base.teacher ? SpaceMap(rows: base.projection, from: teacher.shape.width) : nil
    ) { texts, done in
      try teacher.embed(texts) { progress in try done(progress.texts) }
    }
  }

  /// The way from this encoder's space to that of `base`, found by how both see `texts`.
  package func map(onto base: PassageEncoder, by texts: [String], done: (Int) throws -> Void) throws
    -> SpaceMap
  {
    SpaceMap(
      turning: try rawVectors(of: texts) { try done($0 / 2) }, from: rawWidth,
      onto: base.mapped(try base.rawVectors(of: texts) { try done((texts.count + $0) / 2) }), to: base.width)
  }

  /// Names a teacher's weights.
  package static func fingerprint(teacher folder: String) throws(TeacherError) -> String {
    let path = folder + "/model.safetensors"
    do {
      let digest = try Region(mapping: path).withBytes { chash_64($0.baseAddress, $0.count) }
      let digits = String(digest, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    } catch {
      throw TeacherError(path: path, reason: .damaged(error.description))
    }
  }
}
