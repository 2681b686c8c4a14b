import AskTeacher
import AskText
import Foundation
import Testing

struct TeacherErrorTests {
  /// The message of reading the model after `change`, without the folder.
  private func message(
    _ change: (inout SampleModel) -> Void = { _ in }, in prepare: (String) throws -> Void = { _ in }
  ) throws -> String {
    var model = SampleModel()
    change(&model)
    return try model.inFolder { folder in
      try prepare(folder)
      do {
        _ = try Teacher(folder: folder)
        return "read"
      } catch {
        return "\(error)".replacingOccurrences(of: folder, with: "DIR")
      }
    }
  }

  @Test func `a file that is missing is named`() throws {
    for name in ["config.json", "model.safetensors"] {
      let message = try message(in: { try FileManager.default.removeItem(atPath: "\($0)/\(name)") })
      #expect(message == "DIR/\(name): No such file or directory; name the folder of a BERT-family encoder")
    }
    let message = try message(in: { try FileManager.default.removeItem(atPath: "\($0)/vocab.txt") })
    #expect(
      message == "DIR: there is no vocab.txt or tokenizer.json; name the folder of a BERT-family encoder")
  }

  @Test func `other kinds of models are named`() throws {
    for type in ["roberta", "distilbert", "t5", "mpnet", "xlm-roberta"] {
      #expect(
        try message { $0.config["model_type"] = type }
          == "DIR/config.json: a model of type \(type); only bert is known; "
          + "use a BERT-family encoder such as all-MiniLM-L6-v2")
    }
    #expect(
      try message { $0.config["hidden_act"] = "swish" }.contains("activation swish; only gelu is known"))
    #expect(
      try message { $0.config["position_embedding_type"] = "relative_key" }.contains("relative_key positions")
    )
    #expect(try message { $0.config["is_decoder"] = true }.contains("a decoder"))
    #expect(
      try message { $0.files["1_Pooling/config.json"] = #"{"pooling_mode_max_tokens": true}"# }
        .contains("pooling by pooling_mode_max_tokens"))
    #expect(
      try message { $0.files["tokenizer_config.json"] = #"{"do_lower_case": false}"# }.contains("with case"))
    #expect(
      try message {
        $0.files["tokenizer.json"] =
          #"{"model": {"type": "BPE"}, "normalizer": {"type": "BertNormalizer", "lowercase": true}}"#
      }.contains("a tokenizer of type BPE; only WordPiece is known"))
    #expect(
      try message {
        $0.files["modules.json"] =
          #"[{"type": "sentence_transformers.models.Transformer"}, {"type": "sentence_transformers.models.Dense"}]"#
      }.contains("a module of type sentence_transformers.models.Dense"))
  }

  @Test func `a setting that is missing or wrong is named`() throws {
    #expect(
      try message { $0.config["hidden_size"] = nil }
        == "DIR/config.json: \"hidden_size\" is missing; get the file anew")
    #expect(
      try message { $0.config["hidden_size"] = "8" }.contains(
        "\"hidden_size\" is no whole number in 1...16384"))
    #expect(
      try message { $0.config["num_attention_heads"] = 3 }.contains(
        "\"hidden_size\" is 8, no multiple of 3 heads"))
    #expect(
      try message { $0.config["layer_norm_eps"] = 0 }.contains("\"layer_norm_eps\" is not between 0 and 1"))
    #expect(
      try message(in: { try Data("[1".utf8).write(to: URL(filePath: "\($0)/config.json")) })
        == "DIR/config.json: damaged: it is not JSON; get the file anew")
  }

  @Test func `a tensor that is missing or of another shape is named`() throws {
    let name = "encoder.layer.0.output.dense.weight"
    #expect(
      try message { $0.tensors[name] = nil }
        == "DIR/model.safetensors: there is no tensor \(name); use a BERT-family encoder with all its weights"
    )
    #expect(
      try message { $0.tensors[name]?.shape = [12, 8] }
        == "DIR/model.safetensors: tensor \(name) is [12, 8], config.json asks for [8, 12]; use files of one model"
    )
    #expect(try message { $0.tensors[name]?.values.removeLast() }.contains("tensor \(name) is 380 bytes"))
    #expect(
      try message { $0.config["num_hidden_layers"] = 2 }.contains("there is no tensor encoder.layer.1."))
  }

  @Test func `weights that are not finite are named`() throws {
    for value in [Float.nan, .infinity, -.infinity] {
      let name = "encoder.layer.0.intermediate.dense.bias"
      #expect(
        try message { $0.tensors[name]?.values[3] = value }
          == "DIR/model.safetensors: tensor \(name) holds weights that are not finite; get the file anew")
    }
  }

  @Test func `a vocabulary that does not fit is refused`() throws {
    #expect(
      try message { $0.pieces.append("c") }
        == "DIR/vocab.txt: 10 pieces for a token table of 9 rows; use files of one model")
    #expect(try message { $0.pieces[4] = "b" }.contains("DIR/vocab.txt: the vocabulary has b twice"))
    #expect(try message { $0.pieces[2] = "c" }.contains("the vocabulary has no [CLS]"))
    #expect(
      try message(in: { try Data([0x61, 0x0a, 0xff, 0x0a]).write(to: URL(filePath: "\($0)/vocab.txt")) })
        == "DIR/vocab.txt: damaged: line 2 is not UTF-8; get the file anew")
  }

  @Test func `a tensor outside the file is refused`() throws {
    func file(_ header: String, data: Int) -> Data {
      var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
      bytes += Data(header.utf8) + Data(count: data)
      return bytes
    }
    func message(_ header: String) throws -> String {
      try self.message(in: { try file(header, data: 64).write(to: URL(filePath: "\($0)/model.safetensors")) })
    }
    #expect(
      try message(#"{"x": {"dtype": "F32", "shape": [32], "data_offsets": [0, 128]}}"#)
        == "DIR/model.safetensors: damaged: tensor x ends at byte 128 of 64; it was cut short; get the file anew"
    )
    #expect(
      try message(#"{"x": {"dtype": "F32", "shape": [1], "data_offsets": [8, 4]}}"#).contains("has no place"))
    #expect(
      try message(#"{"x": {"dtype": "F32", "shape": [1], "data_offsets": [-4, 4]}}"#).contains(
        "no list of whole"))
    #expect(try message(#"{"x": 1}"#).contains("\"x\" is no object"))
    #expect(
      try self.message(in: {
        try Data(repeating: 0xff, count: 40).write(to: URL(filePath: "\($0)/model.safetensors"))
      })
      .contains("a header of 18446744073709551615 bytes in a file of 40"))
  }
}
