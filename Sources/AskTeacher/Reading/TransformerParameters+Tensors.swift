extension TransformerParameters {
  /// Reads the weights of a BERT encoder, whatever stands before its names (`bert.` in models with a head).
  init(_ file: TensorFile, settings: TeacherSettings) throws(TeacherError) {
    let shape = settings.shape
    let width = shape.width
    let prefix = ["", "bert."].first { file.has($0 + "embeddings.word_embeddings.weight") } ?? ""
    func read(_ name: String, _ sides: Int...) throws(TeacherError) -> [Float] {
      try file.values(prefix + name, shape: sides)
    }
    let tokens = try read("embeddings.word_embeddings.weight", shape.vocabulary, width)
    var positions = try read("embeddings.position_embeddings.weight", shape.positions, width)
    let types = try read("embeddings.token_type_embeddings.weight", settings.types, width)
    for i in positions.indices { positions[i] += types[i % width] }
    // Weights of products are stored as `[outputs, inputs]` here and there.
    func layer(_ number: Int) throws(TeacherError) -> [Float] {
      var values: [Float] = []
      values.reserveCapacity(shape.places.count)
      func add(_ name: String, outputs: Int, inputs: Int) throws(TeacherError) {
        values += try read("encoder.layer.\(number).\(name).weight", outputs, inputs)
        values += try read("encoder.layer.\(number).\(name).bias", outputs)
      }
      func addNorm(_ name: String) throws(TeacherError) {
        values += try read("encoder.layer.\(number).\(name).LayerNorm.weight", width)
        values += try read("encoder.layer.\(number).\(name).LayerNorm.bias", width)
      }
      for part in ["weight", "bias"] {
        for name in ["query", "key", "value"] {
          let tensor = "encoder.layer.\(number).attention.self.\(name).\(part)"
          values += part == "weight" ? try read(tensor, width, width) : try read(tensor, width)
        }
      }
      try add("attention.output.dense", outputs: width, inputs: width)
      try addNorm("attention.output")
      try add("intermediate.dense", outputs: shape.inner, inputs: width)
      try add("output.dense", outputs: width, inputs: shape.inner)
      try addNorm("output")
      return values
    }
    var layers: [[Float]] = []
    for number in 0..<shape.layers { layers.append(try layer(number)) }
    self.init(
      shape: shape, tokens: tokens, positions: positions,
      scale: try read("embeddings.LayerNorm.weight", width),
      shift: try read("embeddings.LayerNorm.bias", width), layers: layers, epsilon: settings.epsilon)
  }
}
