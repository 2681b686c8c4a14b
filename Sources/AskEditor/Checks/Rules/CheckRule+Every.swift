public import AskCorpus

extension CheckRule {
  /// Every rule of `ask check`, in the order of the documentation.
  public static let all: [CheckRule] = overFiles + [askedAsElsewhere, judgedQuestion, curation, judgements]
}
