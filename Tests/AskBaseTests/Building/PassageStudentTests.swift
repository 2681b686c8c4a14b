import AskBase
import AskNet
import AskTeacher
import AskText
import Testing

struct PassageStudentTests {
  @Test func `a student's file gives back its weights and pieces`() throws {
    let folder = try TemporaryFolder()
    let student = try TinyStudent.make(seed: 3)
    try PassageStudentFile.write(student, to: folder.path + "/student")
    let read = try PassageStudentFile.read(folder.path + "/student")
    #expect(read.parameters == student.parameters)
    #expect(read.vocabulary.bytes == student.vocabulary.bytes)
    #expect(try folder.contents().keys.sorted() == ["student"])
  }

  @Test func `a damaged student is refused by name`() throws {
    let folder = try TemporaryFolder()
    try PassageStudentFile.write(try TinyStudent.make(seed: 3), to: folder.path + "/student")
    let path = try folder.damage("student")
    let error = #expect(throws: BaseError.self) { _ = try PassageStudentFile.read(path) }
    #expect(error?.description.hasPrefix(path + ": damaged: ") == true)
  }

  @Test func `a text is cut with its ends to the positions`() throws {
    let student = try TinyStudent.make(seed: 3)
    let long = student.pieces(of: TinyStudent.words.joined(separator: " "))
    #expect(long.count == 16 && long.first == 2 && long.last == 3)
    #expect(student.pieces(of: "") == [2, 3])
  }

  @Test func `kept pieces keep their rows and kept layers their weights`() throws {
    let whole = try TinyStudent.make(seed: 4)
    var counts = [Int](repeating: 0, count: whole.vocabulary.count)
    for id in [5, 9, 20] { counts[id] = 10 }
    let selection = PieceSelection(of: whole.vocabulary, counts: counts, keeping: 8, priorShare: 0)
    let small = try PassageStudent(
      of: whole.parameters, vocabulary: whole.vocabulary, keeping: selection, layers: [1], positions: 12)
    #expect(small.vocabulary.count == 8 && small.parameters.shape.positions == 12)
    #expect(small.parameters.layers == [whole.parameters.layers[1]])
    let width = TinyStudent.width
    for (id, of) in selection.kept.enumerated() {
      #expect(
        small.parameters.tokens[id * width..<(id + 1) * width]
          == whole.parameters.tokens[Int(of) * width..<(Int(of) + 1) * width])
    }
  }

  @Test func `the stored encoder gives the vectors that training saw`() throws {
    let student = try TinyStudent.make(seed: 5)
    var options = TransformerTrainingOptions(steps: 1)
    options.matrixRounding = .int8
    options.tokenRounding = .int4
    let trainer = TransformerTrainer(
      parameters: student.parameters, projection: .identity(TinyStudent.width), options: options)
    let texts = TinyStudent.texts(50, seed: 6)
    let wanted = try trainer.vectors(of: texts.map { student.pieces(of: $0) })
    func cosine(asTrained: Bool) throws -> Double {
      let region = Region(copying: student.quantised(tokenCodes: .fourBits, asTrained: asTrained))
      let encoder = TransformerEncoder(
        try QuantisedTransformer(region: region.bytes, owner: region), pooling: .mean,
        start: student.vocabulary.start, end: student.vocabulary.end, maxPieces: 16)
      let vectors = encoder.embed(pieces: texts.map { student.vocabulary.pieces(of: $0) }, threads: 1) {
        (_) throws(Never) in
      }
      return VectorAgreement.meanCosine(vectors, wanted, width: TinyStudent.width)
    }
    let near = try cosine(asTrained: true)
    // Training did not see activations of 8 bits.
    let least = 0.999
    #expect(near > least)
    #expect(try near > cosine(asTrained: false))
  }

  @Test func `cosine and rank are those of small examples`() {
    #expect(VectorAgreement.meanCosine([1, 0, 0, 1], [1, 0, 1, 0], width: 2) == 0.5)
    // The second question is as near to the first passage as to its own, which counts against it.
    let rank = VectorAgreement.meanReciprocalRank(
      questions: [1, 0, 0, 1], passages: [1, 0, 1, 0], width: 2)
    #expect(rank == 0.5)
  }
}
