extension StoredLetter {
  /// What a draft, an asked-as line or a test question that was made of the letter may say: its lines, redacted and as the
  /// editor changed them, its questions and its subject. Greeting and closing, which every letter has, are none.
  package func traces(by questions: LetterQuestions) -> [String] {
    let texts = [redacted, edited].compactMap(\.self).flatMap { text in
      LetterDraft.withoutForms(text) + questions.questions(of: text).map(AnsweredQuestion.line)
    }
    return texts + [subject].compactMap { $0.map(StandIn.plain) }
      + record.derived.compactMap { if case .askedAs(_, let text) = $0 { text } else { nil } }
  }
}
