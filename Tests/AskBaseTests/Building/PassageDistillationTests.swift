import AskBase
import AskNet
import AskTeacher
import Foundation
import Testing

struct PassageDistillationTests {
  private static let steps = 40

  private func options(_ steps: Int = steps) -> PassageDistillationOptions {
    var options = PassageDistillationOptions(steps: steps)
    options.training.rates = TrainingRates(layers: 3e-3, tokens: 3e-3, positions: 3e-3, projection: 0)
    options.perBatch = [.sentence: 6, .question: 4, .query: 2, .passage: 4]
    return options
  }

  /// A student that lacks a layer of its teacher.
  private func distillation() throws -> (PassageDistillation, DistillationMaterial) {
    let teacher = try TinyStudent.make(seed: 1)
    let student = PassageStudent(
      parameters: teacher.parameters.keeping(layers: [1]), vocabulary: teacher.vocabulary)
    let material = try TinyStudent.material(TinyStudent.texts(400, seed: 2), by: teacher)
    let map = SpaceMap(mainDirectionsOf: material.vectors, from: TinyStudent.width, to: 16)
    return (
      PassageDistillation(
        student, on: material, places: Array(0..<320), into: map, options: options()),
      material
    )
  }

  @Test func `a student that lost a layer comes nearer on texts held out`() throws {
    let (distillation, material) = try distillation()
    let map = SpaceMap(mainDirectionsOf: material.vectors, from: TinyStudent.width, to: 16)
    let wanted = map.mapped(material.vectors(of: Array(320..<400)))
    func cosine() throws -> Double {
      VectorAgreement.meanCosine(
        try distillation.vectors(of: Array(material.texts[320...])), wanted, width: map.to)
    }
    let before = try cosine()
    while !distillation.isFinished { _ = try distillation.step() }
    let after = try cosine()
    // Half of what was missing: far more than one run differs from another.
    #expect(1 - after < 0.5 * (1 - before), "from \(before) to \(after)")
  }

  @Test func `a run resumed from its file makes the same student as one that was not stopped`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let (whole, _) = try distillation()
    for step in 0..<9 {
      if step == 4 { try PassageCheckpoint(settings: "a", state: whole.state).write(to: path) }
      _ = try whole.step()
    }
    let (resumed, _) = try distillation()
    let checkpoint = try PassageCheckpoint(path: path)
    #expect(checkpoint.settings == "a")
    resumed.resume(from: checkpoint.state)
    #expect(resumed.steps == 4)
    for _ in 4..<9 { _ = try resumed.step() }
    #expect(resumed.state == whole.state)
    #expect(resumed.student.parameters == whole.student.parameters)
  }

  @Test func `a run goes on from its own checkpoint until it is finished, and from no other's`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    struct Stopped: Error {}
    let (whole, _) = try distillation()
    while !whole.isFinished { _ = try whole.step() }
    let (first, _) = try distillation()
    for _ in 0..<4 { _ = try first.step() }
    try PassageCheckpoint(settings: first.settings, state: first.state).write(to: path)
    let (second, material) = try distillation()
    #expect(throws: Stopped.self) {
      try second.run(checkpoint: path) { _ in if second.steps == 6 { throw Stopped() } }
    }
    let (third, _) = try distillation()
    var seen: [Int] = []
    try third.run(checkpoint: path) { _ in seen.append(third.steps) }
    #expect(seen == Array(5...Self.steps))
    #expect(third.state == whole.state)
    #expect(try PassageCheckpoint(path: path).state == whole.state)
    let other = PassageDistillation(
      try TinyStudent.make(seed: 1), on: material, places: Array(0..<320),
      into: SpaceMap(mainDirectionsOf: material.vectors, from: TinyStudent.width, to: 16), options: options())
    seen = []
    try other.run(checkpoint: path) { _ in seen.append(other.steps) }
    #expect(seen == Array(1...Self.steps))
    #expect(try PassageCheckpoint(path: path).settings == other.settings)
  }

  /// Answers say in the later words what their questions say in the earlier ones.
  private func pairs(_ count: Int, seed: UInt64) -> [QuestionAnswerPair] {
    let words = TinyStudent.words
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let said = (0..<6).map { _ in Int.random(in: 0..<13, using: &generator) }
      return QuestionAnswerPair(
        question: said.map { words[$0] }.joined(separator: " "),
        answer: said.shuffled(using: &generator).map { words[13 + $0] }.joined(separator: " "), source: "tiny"
      )
    }
  }

  @Test func `steps on pairs find the answers of questions held out, stopped between or not`() throws {
    let teacher = try TinyStudent.make(seed: 1)
    let material = try TinyStudent.material(TinyStudent.texts(320, seed: 2), by: teacher)
    let map = SpaceMap(mainDirectionsOf: material.vectors, from: TinyStudent.width, to: 16)
    func run(_ pairs: [QuestionAnswerPair], perBatch: Int) -> PassageDistillation {
      var options = options()
      options.pairsPerBatch = perBatch
      return PassageDistillation(
        teacher, on: material, places: Array(material.texts.indices), pairs: pairs, into: map,
        options: options)
    }
    let learned = pairs(320, seed: 3)
    let held = pairs(60, seed: 4)
    func rank(after run: PassageDistillation) throws -> Double {
      while !run.isFinished { _ = try run.step() }
      return VectorAgreement.meanReciprocalRank(
        questions: try run.vectors(of: held.map(\.question)),
        passages: try run.vectors(of: held.map(\.answer)), width: map.to)
    }
    let first = run(learned, perBatch: 16)
    for _ in 0..<5 { _ = try first.step() }
    let resumed = run(learned, perBatch: 16)
    resumed.resume(from: first.state)
    let without = try rank(after: run([], perBatch: 0))
    let with = try rank(after: first)
    // By chance it is .08.
    #expect(with > 2 * without, "\(without) without pairs, \(with) with them")
    #expect(try rank(after: resumed) == with && resumed.state == first.state)
    #expect(resumed.settings == first.settings)
    #expect(run(learned.reversed(), perBatch: 16).settings != first.settings)
  }

  @Test func `a damaged checkpoint is refused by name`() throws {
    let folder = try TemporaryFolder()
    let (run, _) = try distillation()
    try PassageCheckpoint(settings: "a", state: run.state).write(to: folder.path + "/run")
    let path = try folder.damage("run")
    let error = #expect(throws: BaseError.self) { try PassageCheckpoint(path: path) }
    #expect(error?.description.hasPrefix(path + ": damaged: ") == true)
  }

  @Test func `batches have their shares, see every text in turn and depend on the step alone`() {
    let kinds = [
      DistillationBatches.Kind(texts: Array(0..<10), perBatch: 3),
      DistillationBatches.Kind(texts: Array(10..<14), perBatch: 2),
      DistillationBatches.Kind(texts: [], perBatch: 0),
    ]
    var batches = DistillationBatches(kinds: kinds, seed: 7)
    let all = (0..<20).map { batches.batch($0) }
    for (step, batch) in all.enumerated() {
      #expect(batch.count == 5 && batch.filter { $0 < 10 }.count == 3)
      var fresh = DistillationBatches(kinds: kinds, seed: 7)
      #expect(fresh.batch(step) == batch)
    }
    let first = all.flatMap { $0.filter { $0 < 10 } }
    for round in 0..<6 { #expect(Set(first[round * 10..<(round + 1) * 10]).count == 10) }
    var others = DistillationBatches(kinds: kinds, seed: 8)
    #expect((0..<20).map { others.batch($0) } != all)
  }
}

extension TemporaryFolder {
  /// Changes a byte in the middle of a file and returns its path.
  func damage(_ name: String) throws -> String {
    let file = "\(path)/\(name)"
    var bytes = Array(try contents()[name] ?? Data())
    bytes[bytes.count / 2] ^= 1
    try WholeFile.write(bytes, to: file)
    return file
  }
}
