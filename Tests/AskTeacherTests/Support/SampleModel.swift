import Foundation
import TestSupport

/// A small model in a folder of its own, to be changed before it is written.
struct SampleModel {
  enum Kind: String {
    case float = "F32"
    case half = "F16"
    case bfloat = "BF16"
  }

  struct Tensor {
    var shape: [Int]
    var values: [Float]
    var kind = Kind.float
  }

  var config: [String: Any] = [
    "model_type": "bert", "vocab_size": 9, "hidden_size": 8, "num_attention_heads": 2,
    "intermediate_size": 12,
    "num_hidden_layers": 1, "max_position_embeddings": 10, "type_vocab_size": 2, "hidden_act": "gelu",
    "layer_norm_eps": 1e-12,
  ]
  var pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##a", "##b", "!"]
  var tensors: [String: Tensor] = [:]
  /// Other files, by their names.
  var files: [String: String] = [:]

  init(seed: UInt64 = 1) {
    var chance = SeededGenerator(seed: seed)
    func add(_ name: String, _ shape: Int...) {
      let values = (0..<shape.reduce(1, *)).map { _ in Float.random(in: -1...1, using: &chance) }
      tensors[name] = Tensor(shape: shape, values: values)
    }
    add("embeddings.word_embeddings.weight", 9, 8)
    add("embeddings.position_embeddings.weight", 10, 8)
    add("embeddings.token_type_embeddings.weight", 2, 8)
    add("embeddings.LayerNorm.weight", 8)
    add("embeddings.LayerNorm.bias", 8)
    let products = [
      ("attention.self.query", 8, 8), ("attention.self.key", 8, 8), ("attention.self.value", 8, 8),
      ("attention.output.dense", 8, 8), ("intermediate.dense", 12, 8), ("output.dense", 8, 12),
    ]
    for (name, outputs, inputs) in products {
      add("encoder.layer.0.\(name).weight", outputs, inputs)
      add("encoder.layer.0.\(name).bias", outputs)
    }
    for name in ["attention.output", "output"] {
      add("encoder.layer.0.\(name).LayerNorm.weight", 8)
      add("encoder.layer.0.\(name).LayerNorm.bias", 8)
    }
  }

  /// The bytes of `model.safetensors`.
  func tensorBytes() throws -> [UInt8] {
    var header: [String: Any] = ["__metadata__": ["format": "pt"]]
    var data: [UInt8] = []
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let start = data.count
      for value in tensor.values {
        switch tensor.kind {
        case .float: withUnsafeBytes(of: value.bitPattern.littleEndian) { data += $0 }
        case .half: withUnsafeBytes(of: Float16(value).bitPattern.littleEndian) { data += $0 }
        case .bfloat: withUnsafeBytes(of: UInt16(value.bitPattern >> 16).littleEndian) { data += $0 }
        }
      }
      header[name] = [
        "dtype": tensor.kind.rawValue, "shape": tensor.shape, "data_offsets": [start, data.count],
      ]
    }
    let json = try JSONSerialization.data(withJSONObject: header, options: .sortedKeys)
    return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Array($0) } + json + data
  }

  /// Writes all to a new folder, calls `body` with its path, and removes it.
  func inFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ask-teacher-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try JSONSerialization.data(withJSONObject: config).write(to: folder.appending(path: "config.json"))
    try Data(tensorBytes()).write(to: folder.appending(path: "model.safetensors"))
    try Data(pieces.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: "vocab.txt"))
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(folder.path())
  }
}
