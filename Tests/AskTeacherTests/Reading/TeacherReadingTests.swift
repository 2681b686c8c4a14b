import AskTeacher
import AskText
import Foundation
import TestSupport
import Testing

struct TeacherReadingTests {
  @Test func `weights in half precision are read as they are`() throws {
    for kind in [SampleModel.Kind.half, .bfloat] {
      var model = SampleModel()
      for (name, tensor) in model.tensors {
        let values = tensor.values.map { value in
          kind == .half ? Float(Float16(value)) : Float(bitPattern: value.bitPattern & 0xffff_0000)
        }
        model.tensors[name]?.values = values
      }
      let wanted = try model.inFolder { try Teacher(folder: $0).embed(["a b!"]) }
      for name in model.tensors.keys { model.tensors[name]?.kind = kind }
      #expect(try model.inFolder { try Teacher(folder: $0).embed(["a b!"]) } == wanted)
    }
  }

  @Test func `names of a model with a head are read too`() throws {
    var model = SampleModel()
    let wanted = try model.inFolder { try Teacher(folder: $0).embed(["a b!"]) }
    model.tensors = Dictionary(uniqueKeysWithValues: model.tensors.map { ("bert." + $0.key, $0.value) })
    #expect(try model.inFolder { try Teacher(folder: $0).embed(["a b!"]) } == wanted)
  }

  @Test func `a vocabulary is read from either file`() throws {
    var model = SampleModel()
    let wanted = try model.inFolder { try Teacher(folder: $0).vocabulary.bytes }
    let vocab = model.pieces.enumerated().map { "\"\($0.element)\": \($0.offset)" }.joined(separator: ", ")
    model.files["tokenizer.json"] = """
      {"normalizer": {"type": "BertNormalizer", "lowercase": true},
       "model": {"type": "WordPiece", "vocab": {\(vocab)}}}
      """
    let read = try model.inFolder { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/vocab.txt")
      return try Teacher(folder: folder).vocabulary.bytes
    }
    #expect(read == wanted)
  }

  @Test func `settings are followed`() throws {
    var model = SampleModel()
    #expect(try model.inFolder { try Teacher(folder: $0).maxPieces } == 10)
    model.files["sentence_bert_config.json"] = #"{"max_seq_length": 6}"#
    model.files["1_Pooling/config.json"] = #"{"pooling_mode": "cls"}"#
    let teacher = try model.inFolder { try Teacher(folder: $0) }
    #expect(teacher.maxPieces == 6)
    #expect(teacher.pooling == .first)
    #expect(teacher.embed(["a b a b"]) == teacher.embed(["a b a b !"]))
    #expect(teacher.embed(["a b a b"]) != teacher.embed(["a b a !"]))
  }

  @Test func `a folder that was cut short or changed is refused or read, never more`() throws {
    let model = SampleModel()
    let whole = try model.tensorBytes()
    try model.inFolder { folder in
      let file = URL(filePath: "\(folder)/model.safetensors")
      for count in stride(from: 0, to: whole.count, by: 97) {
        try Data(whole.prefix(count)).write(to: file)
        #expect(throws: TeacherError.self) { try Teacher(folder: folder) }
      }
      for seed in 0..<300 as Range<UInt64> {
        var generator = SeededGenerator(seed: seed)
        var damaged = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          // Mostly in the header.
          let most = Bool.random(using: &generator) ? damaged.count : 2_000
          damaged[Int.random(in: 0..<most, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        try Data(damaged).write(to: file)
        do throws(TeacherError) {
          let vectors = try Teacher(folder: folder).embed(["a b"], threads: 1)
          let isFinite = vectors.allSatisfy { $0.isFinite }
          #expect(isFinite, "seed \(seed)")
        } catch {
          #expect(error.path.hasPrefix(folder), "seed \(seed)")
        }
      }
    }
  }
}
