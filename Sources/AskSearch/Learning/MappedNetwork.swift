package import AskNet

/// The network of a generation, read in place from model.bin.
package struct MappedNetwork: Sendable {
  package let model: ModelFile
  /// How the evidence is weighed.
  package let head: Head
  private let vocabulary: MappedVocabulary

  /// - Throws: `SearchError` when the file is damaged or does not belong to `forward`.
  package init(path: String, forward: ForwardIndex) throws {
    do {
      model = try ModelFile(mapping: path)
    } catch {
      throw SearchError(error)
    }
    guard model.vocabularyFingerprint == forward.fingerprints.network,
      model.encoders.question.width == forward.width
    else { throw SearchError(path: path, reason: .damaged("it belongs to another passages.bin")) }
    head = try model.head()
    vocabulary = MappedVocabulary(model)
  }

  /// Unit vector of a text; zeros when the network knows none of its terms.
  package func vector(of tokens: [TermID]) -> [Float] {
    model.encoders.question.embed(vocabulary.rows(of: tokens))
  }

  /// Cosine of a text's vector with `vector`.
  package func similarity(of tokens: [TermID], to vector: [Float]) -> Double {
    Double(zip(self.vector(of: tokens), vector).reduce(0) { $0 + $1.0 * $1.1 })
  }
}

extension MappedNetwork {
  /// Compares one question with passages token by token.
  package struct Aligner: Sendable {
    let network: MappedNetwork
    let question: [Int32]

    /// Mean over the question's tokens, by their weights, of the cosine with the most similar token of `passage`;
    /// 0 when the network knows no token of either.
    package func alignment(with passage: UnsafeBufferPointer<UInt32>) -> Double {
      let rows = network.rows(of: passage.lazy.map(TermID.init(rawValue:)))
      return Double(network.model.encoders.question.alignment(of: question, with: rows))
    }
  }

  package func aligner(for question: [TermID]) -> Aligner {
    Aligner(network: self, question: rows(of: question))
  }

  private func rows(of tokens: some Sequence<TermID>) -> [Int32] { vocabulary.rows(of: tokens) }
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
