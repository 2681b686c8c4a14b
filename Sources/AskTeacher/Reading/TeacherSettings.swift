/// How a text's vector is made of those of its pieces.
public enum Pooling: String, Equatable, Sendable {
  /// The mean of all, the two that mark the ends counted in.
  case mean
  /// That of the piece which marks the beginning.
  case first
}

/// What a teacher's folder says about its model, except the weights.
struct TeacherSettings: Equatable {
  let shape: TransformerShape
  /// Rows of the table of token types.
  let types: Int
  let epsilon: Float
  let pooling: Pooling
  /// The most pieces of a text, those that mark its ends counted in; longer ones are cut.
  let maxPieces: Int

  init(folder: String) throws(TeacherError) {
    let config = try SettingsFile(path: "\(folder)/config.json")
    shape = try Self.shape(config)
    types = try config.integer("type_vocab_size", in: 1...1 << 10)
    epsilon = try Self.epsilon(config)
    try Self.checkModules(folder: folder)
    pooling = try Self.pooling(folder: folder)
    let limits = try SettingsFile.ifPresent("\(folder)/sentence_bert_config.json")
    if let limits, limits.has("max_seq_length") {
      maxPieces = min(shape.positions, try limits.integer("max_seq_length", in: 2...Int(Int32.max)))
    } else {
      maxPieces = shape.positions
    }
  }

  private static func shape(_ config: SettingsFile) throws(TeacherError) -> TransformerShape {
    func unsupported(_ what: String) -> TeacherError {
      TeacherError(path: config.path, reason: .unsupported(what))
    }
    let type = try config.string("model_type") ?? "unnamed"
    guard type == "bert" else { throw unsupported("a model of type \(type); only bert is known") }
    let activation = try config.string("hidden_act") ?? "gelu"
    guard activation == "gelu" else { throw unsupported("activation \(activation); only gelu is known") }
    let positions = try config.string("position_embedding_type") ?? "absolute"
    guard positions == "absolute" else {
      throw unsupported("\(positions) positions; only absolute ones are known")
    }
    guard try config.flag("is_decoder") != true else {
      throw unsupported("a decoder; only encoders are known")
    }
    // Bounds that keep products of two far from overflow.
    let shape = TransformerShape(
      vocabulary: try config.integer("vocab_size", in: 1...1 << 24),
      width: try config.integer("hidden_size", in: 1...1 << 14),
      heads: try config.integer("num_attention_heads", in: 1...1 << 10),
      inner: try config.integer("intermediate_size", in: 1...1 << 16),
      layers: try config.integer("num_hidden_layers", in: 1...1 << 10),
      positions: try config.integer("max_position_embeddings", in: 2...1 << 16))
    guard shape.width % shape.heads == 0 else {
      throw config.wrong("hidden_size", "\(shape.width), no multiple of \(shape.heads) heads")
    }
    return shape
  }

  private static func epsilon(_ config: SettingsFile) throws(TeacherError) -> Float {
    let epsilon = try config.number("layer_norm_eps") ?? 1e-12
    guard epsilon > 0, epsilon < 1 else { throw config.wrong("layer_norm_eps", "not between 0 and 1") }
    return Float(epsilon)
  }

  /// Refuses layers behind the pooling, which sentence-transformers lists.
  private static func checkModules(folder: String) throws(TeacherError) {
    let path = "\(folder)/modules.json"
    guard let modules = try SettingsFile.listIfPresent(path) else { return }
    for module in modules {
      let type = try module.string("type") ?? "unnamed"
      guard ["Transformer", "Pooling", "Normalize"].contains(type.split(separator: ".").last ?? "") else {
        throw TeacherError(
          path: path,
          reason: .unsupported("a module of type \(type); only Transformer, Pooling and Normalize are known"))
      }
    }
  }

  /// From the modules that sentence-transformers lists; the mean where the folder is of a bare encoder.
  private static func pooling(folder: String) throws(TeacherError) -> Pooling {
    guard let config = try SettingsFile.ifPresent("\(folder)/1_Pooling/config.json") else { return .mean }
    func unsupported(_ what: String) -> TeacherError {
      TeacherError(path: config.path, reason: .unsupported(what))
    }
    if let mode = try config.string("pooling_mode") {
      guard let pooling = ["mean": Pooling.mean, "cls": .first][mode] else {
        throw unsupported("pooling \(mode); only mean and cls are known")
      }
      return pooling
    }
    var modes: [String] = []
    for key in config.keys where key.hasPrefix("pooling_mode_") {
      if try config.flag(key) == true { modes.append(key) }
    }
    switch modes {
    case ["pooling_mode_mean_tokens"]: return .mean
    case ["pooling_mode_cls_token"]: return .first
    default:
      throw unsupported("pooling by \(modes.joined(separator: " and ")); only the mean or the first is known")
    }
  }
}
