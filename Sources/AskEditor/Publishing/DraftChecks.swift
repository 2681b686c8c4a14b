import AskCorpus

/// What a draft must pass before it is published, beside being a post: the one place where checks are called from.
enum DraftChecks {
  static func problems(of draft: ReadyDraft) -> [PostError] {
    // Nothing beyond what reading it as a published post has found already.
    []
  }
}
