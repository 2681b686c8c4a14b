import AskCorpus
import AskEditor
import AskText
import Testing

@Suite struct EditMeasureTests {
  private static let letter = """
    Dear editors,

    I do not want to leave my job, and I have 12 months of savings. Should I study statistics first?

    Also, is a bootcamp for 3 months worth the money?
    """

  private func measure(_ after: String) -> EditMeasure {
    EditMeasure(before: Self.letter, after: after, by: LetterQuestions(language: .english))
  }

  @Test func `an edit that keeps everything is faithful`() {
    let edit = measure(
      "I do not want to leave my job and have savings for 12 months. Should I study statistics first? "
        + "Is a bootcamp of 3 months worth the money?")
    #expect(edit.isFaithful, "\(edit)")
    #expect(edit.questions == 2 && edit.wordsAfter < edit.wordsBefore)
  }

  @Test func `a lost not is named by its sentence`() {
    let edit = measure(
      "I want to leave my job, and I have 12 months of savings. Should I study statistics first? "
        + "Is a bootcamp for 3 months worth the money?")
    #expect(edit.droppedNegations.count == 1 && edit.droppedNegations[0].hasPrefix("I do not want to leave"))
    #expect(edit.droppedQuestions.isEmpty && edit.droppedNumbers.isEmpty)
  }

  @Test func `a lost number and a lost question are named`() {
    let edit = measure("I do not want to leave my job. Should I study statistics first?")
    #expect(edit.droppedNumbers == ["12", "3"])
    #expect(edit.droppedQuestions.count == 1 && edit.droppedQuestions[0].contains("bootcamp"))
  }

  @Test func `numbers of stand-ins do not count`() {
    let edit = EditMeasure(
      before: "Is [name 1] right about [amount 2]?", after: "Is someone right about it?",
      by: LetterQuestions(language: .english))
    #expect(edit.droppedNumbers.isEmpty)
  }
}
