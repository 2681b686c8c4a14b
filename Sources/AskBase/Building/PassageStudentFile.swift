internal import AskNet
internal import AskTeacher
internal import AskText

/// A student in full precision, in a file, from which a base's passage side is made.
///
/// Three sections of a `SectionFile`: vocabulary, width, heads, inner, layers and positions as u32 and epsilon as f32;
/// `PieceVocabulary.bytes`; f32 of tokens, positions, scale and shift of the embeddings, layers.
package enum PassageStudentFile {
  private static let magic = "askstudt"
  private static let format = 1

  /// Writes the file so that a crash leaves all of it, or the one before.
  package static func write(_ student: PassageStudent, to path: String) throws(BaseError) {
    let parameters = student.parameters
    let shape = parameters.shape
    let numbers =
      [shape.vocabulary, shape.width, shape.heads, shape.inner, shape.layers, shape.positions]
      .map { UInt32($0) } + [parameters.epsilon.bitPattern]
    let values =
      [parameters.tokens, parameters.positions, parameters.scale, parameters.shift] + parameters.layers
    try WholeFile.replace(
      path,
      with: SectionFile.bytes(
        magic: magic, format: format,
        sections: [
          numbers.withUnsafeBytes { Array($0) }, student.vocabulary.bytes,
          values.flatMap { $0.withUnsafeBytes { Array($0) } },
        ]))
  }

  /// Reads and checks all of a file.
  ///
  /// - Throws: `BaseError` when it cannot be read or is damaged.
  package static func read(_ path: String) throws(BaseError) -> PassageStudent {
    do throws(FileError) {
      let file = try SectionFile(path: path, magic: magic, format: format, sections: 3)
      try file.verify()
      func damaged(_ what: String) -> FileError { FileError(path: path, reason: .damaged(what)) }
      let numbers = Array(file[0].bindMemory(to: UInt32.self))
      guard numbers.count == 7 else { throw damaged("its shape is not seven numbers") }
      let sides = numbers.map { Int($0) }
      guard sides[..<6].allSatisfy({ (1...1 << 24).contains($0) }), sides[1] <= 1 << 14, sides[3] <= 1 << 16,
        sides[4] <= 1 << 10
      else { throw damaged("its shape is not possible") }
      let shape = TransformerShape(
        vocabulary: sides[0], width: sides[1], heads: sides[2], inner: sides[3], layers: sides[4],
        positions: sides[5])
      var rest = file[2].bindMemory(to: Float.self)[...]
      let wanted = (shape.vocabulary + shape.positions + 2) * shape.width + shape.layers * shape.places.count
      guard rest.count == wanted else { throw damaged("\(rest.count) values, not \(wanted)") }
      func take(_ count: Int) -> [Float] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      let parameters = TransformerParameters(
        shape: shape, tokens: take(shape.vocabulary * shape.width),
        positions: take(shape.positions * shape.width),
        scale: take(shape.width), shift: take(shape.width),
        layers: (0..<shape.layers).map { _ in take(shape.places.count) },
        epsilon: Float(bitPattern: numbers[6]))
      return try student(parameters, pieces: file[1], path: path)
    } catch {
      throw BaseError(error)
    }
  }

  private static func student(
    _ parameters: TransformerParameters, pieces: UnsafeRawBufferPointer, path: String
  ) throws(FileError) -> PassageStudent {
    do throws(PieceError) {
      let region = Region(copying: pieces)
      let vocabulary = try PieceVocabulary(region: region.bytes, owner: region)
      guard vocabulary.count == parameters.shape.vocabulary else {
        throw .damaged("\(vocabulary.count) pieces")
      }
      return PassageStudent(parameters: parameters, vocabulary: vocabulary)
    } catch {
      throw FileError(path: path, reason: .damaged(error.description))
    }
  }
}
