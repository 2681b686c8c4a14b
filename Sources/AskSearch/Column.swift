public import AskCorpus

/// One corpus with its settings and the place of its index.
public struct Column: Sendable {
  public let corpus: CorpusFolder
  public let settings: Settings
  public let state: StateFolder
  /// Put before a post's path where a reader sees it, such as `corpus/`; ends with a slash or is empty.
  public let pathPrefix: String
  /// Whether nothing is ever written into the corpus, since it was named with `--corpus`.
  public var isReadInPlace = false

  public init(corpus: CorpusFolder, settings: Settings, state: StateFolder, pathPrefix: String) {
    self.corpus = corpus
    self.settings = settings
    self.state = state
    self.pathPrefix = pathPrefix
  }
}
