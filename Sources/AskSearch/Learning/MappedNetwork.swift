package import AskBase
package import AskNet

/// The network of a generation, read in place from model.bin.
package struct MappedNetwork: Sendable {
  package let model: ModelFile
  /// How the evidence is weighed.
  package let head: Head
  private let reader: Reader

  /// How a text becomes rows of the network's table.
  private enum Reader {
    /// By the analyzer's terms.
    case terms(TermReader)
    /// By a base's word pieces, the rows of those that the corpus lacks being the base's own.
    case pieces(PieceReader)
  }

  /// - Parameter base: gives the base with a fingerprint.
  /// - Throws: `SearchError` when the file is damaged or does not belong to `forward`; what `base` throws.
  package init(path: String, forward: ForwardIndex, base: (String) throws -> Base) throws {
    do {
      model = try ModelFile(mapping: path)
    } catch {
      throw SearchError(error)
    }
    guard model.vocabularyFingerprint == forward.fingerprints.network,
      model.encoders.question.width == forward.width
    else { throw SearchError(path: path, reason: .damaged("it belongs to another passages.bin")) }
    head = try model.head()
    if let (fingerprint, isOwnSpace) = PieceReader.base(of: model.analyzerFingerprint) {
      reader = .pieces(PieceReader(base: try base(fingerprint), model: model, isOwnSpace: isOwnSpace))
    } else {
      reader = .terms(TermReader(model))
    }
  }

  /// What it read English with before it read the corpus; nil for one that learned from the corpus alone.
  var base: Base? {
    if case .pieces(let reader) = reader { reader.base } else { nil }
  }

  /// Unit vector of a text, whose terms are `tokens`; zeros when the network knows nothing of it.
  package func vector(of text: String, tokens: [TermID]) -> [Float] {
    switch reader {
    case .terms(let reader): reader.vector(of: tokens)
    case .pieces(let reader): reader.vector(of: text)
    }
  }

  /// Unit vector of a question by the network alone, unknown words read by what they are made of.
  package func vector(of question: Query) -> [Float] {
    switch reader {
    case .terms(let reader): reader.vector(of: question)
    case .pieces(let reader): reader.vector(of: question.text)
    }
  }

  /// Unit vector of a question, which is read once and may take longer: with context where there is a base.
  package func reading(of question: Query) throws -> [Float] {
    switch reader {
    case .terms(let reader): reader.vector(of: question)
    case .pieces(let reader): try reader.reading(of: question.text)
    }
  }

  /// Cosine of a text's vector with `vector`.
  package func similarity(of text: String, tokens: [TermID], to vector: [Float]) -> Double {
    Double(zip(self.vector(of: text, tokens: tokens), vector).reduce(0) { $0 + $1.0 * $1.1 })
  }
}

extension MappedNetwork {
  /// Compares one question with passages token by token.
  package struct Aligner: Sendable {
    let network: MappedNetwork
    let vocabulary: MappedVocabulary
    let question: [Int32]

    /// Mean over the question's tokens, by their weights, of the cosine with the most similar token of `passage`;
    /// 0 when the network knows no token of either.
    package func alignment(with passage: UnsafeBufferPointer<UInt32>) -> Double {
      let rows = vocabulary.rows(of: passage.lazy.map(TermID.init(rawValue:)))
      return Double(network.model.encoders.question.alignment(of: question, with: rows))
    }
  }

  /// Nil for a network that does not read terms.
  package func aligner(for question: [TermID]) -> Aligner? {
    guard case .terms(let reader) = reader else { return nil }
    return Aligner(
      network: self, vocabulary: reader.vocabulary, question: reader.vocabulary.rows(of: question))
  }
}

extension ModelFile {
  /// How the evidence is weighed.
  ///
  /// - Throws: `SearchError`: damaged, or outdated where it was fitted for other features than there are.
  func head() throws(SearchError) -> Head {
    if let head = Head(text: String(decoding: ranking, as: UTF8.self)) { return head }
    // An index of another version is made anew without a word; one that has changed on the disk is not.
    do {
      try verify()
    } catch {
      throw SearchError(error)
    }
    throw SearchError(path: path, reason: .outdated("list of features"))
  }
}
