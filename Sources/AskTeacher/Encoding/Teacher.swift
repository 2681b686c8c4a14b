import AskNet
public import AskText

/// A sentence encoder of the BERT family, read from the folder it is published in.
public struct Teacher: Sendable {
  public let vocabulary: PieceVocabulary
  package let parameters: TransformerParameters
  package let encoder: TransformerEncoder<PackedTransformer>

  /// Reads `config.json`, `model.safetensors` and `vocab.txt` or `tokenizer.json`; where they are, the pooling of
  /// `1_Pooling/config.json` and the longest text of `sentence_bert_config.json`.
  public init(folder: String) throws(TeacherError) {
    let settings = try TeacherSettings(folder: folder)
    vocabulary = try VocabularyFile.read(folder: folder, rows: settings.shape.vocabulary)
    let file = try TensorFile(path: "\(folder)/model.safetensors")
    parameters = try TransformerParameters(file, settings: settings)
    encoder = TransformerEncoder(
      PackedTransformer(parameters), pooling: settings.pooling, start: vocabulary.start, end: vocabulary.end,
      maxPieces: settings.maxPieces)
  }

  public var shape: TransformerShape { parameters.shape }
  public var pooling: Pooling { encoder.pooling }
  /// The most pieces of a text, the two that mark its ends counted in; longer texts are cut.
  public var maxPieces: Int { encoder.maxPieces }

  /// The vectors of `texts`, one after the other in their order: `[texts, shape.width]`, of unit length.
  ///
  /// A text's vector is the same, to the last bit, whatever the other texts and the number of threads. An empty text has
  /// the vector of its two ends.
  ///
  /// - Parameter progress: is called on this thread; what it throws ends the work.
  public func embed<E: Error>(
    _ texts: [String], threads: Int = 2, progress: (EncodingProgress) throws(E) -> Void
  ) throws(E) -> [Float] {
    try embed(
      pieces: texts.map { vocabulary.pieces(of: $0, limit: maxPieces - 2) }, threads: threads,
      progress: progress)
  }

  /// The same without a callback.
  public func embed(_ texts: [String], threads: Int = 2) -> [Float] {
    embed(texts, threads: threads) { (_) throws(Never) in }
  }

  /// The same of texts cut into pieces, without those that mark their ends. Programmer error: an id that is not of
  /// `vocabulary`.
  public func embed<E: Error>(
    pieces texts: [[Int32]], threads: Int = 2, progress: (EncodingProgress) throws(E) -> Void
  ) throws(E) -> [Float] {
    try encoder.embed(pieces: texts, threads: threads, progress: progress)
  }
}
