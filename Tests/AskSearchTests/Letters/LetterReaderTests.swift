import AskSearch
import AskText
import Testing

@Suite struct LetterReaderTests {
  private func letter(_ text: String, language: Language = .english) -> Letter {
    LetterReader(analyzer: Analyzer(language: language), language: language).letter(text)
  }

  private func questions(_ text: String) -> [String] {
    let letter = letter(text)
    return letter.parts.map(letter.question(of:))
  }

  private func asked(_ text: String) -> [String] {
    let letter = letter(text)
    return letter.parts.map(letter.asked)
  }

  @Test func `a question is asked with the sentences that lead to it`() {
    #expect(
      asked(
        "I have an old laptop. It has no graphics card. Can I learn on that? Nobody helps me when I am stuck. "
          + "How does one find a mentor?")
        == [
          "I have an old laptop. It has no graphics card. Can I learn on that?",
          "Nobody helps me when I am stuck. How does one find a mentor?",
        ])
  }

  @Test func `a short question that follows another one belongs to it`() {
    let parts = letter("I resigned and they offer me more money. Should I stay now? Why? Is that too late?")
      .parts
    #expect(parts.filter { $0.relation == .separate }.count == 1)
    #expect(questions("We hire three people this spring. Which tasks do we give them? Why?").count == 1)
  }

  @Test func `a question that follows another one in many words or after "also" is one of its own`() {
    #expect(
      questions(
        "Where do my first clients come from? How should I charge for my work, by the day or by the project?"
      ).count == 2)
    #expect(questions("What belongs in a portfolio of projects? Also, is the mathematics needed?").count == 2)
    let parts = letter("What belongs in a portfolio of projects? Is the mathematics needed?").parts
    #expect(parts.map(\.relation) == [.separate, .doubtful])
  }

  @Test func `numbers and bullets begin questions, and what stands above a list belongs to its short ones`() {
    #expect(
      asked("We want to buy a graphics card.\n\n1. How much memory?\n2) New or used?\n")
        == [
          "We want to buy a graphics card. How much memory?", "We want to buy a graphics card. New or used?",
        ])
    #expect(
      questions("- How do we review code that is half experiment?\n- Who is on call at night for models?")
        == ["How do we review code that is half experiment?", "Who is on call at night for models?"])
  }

  @Test func `a numbered list on one line is as many questions`() {
    #expect(
      questions("1. Is it wise to stay here? 2. How do I hire? 3. What then?")
        == ["Is it wise to stay here?", "How do I hire?", "What then?"])
    #expect(questions("Two things: (1) May I stay here? (2) Who pays for lunch?").count == 2)
    #expect(
      questions("a) May I stay at home? b) Who pays for it?") == ["May I stay at home?", "Who pays for it?"])
    #expect(questions("Do we need version 2.0? 2. is what they say. Why?").count == 1)
  }

  @Test func `what is quoted from another mail asks nothing`() {
    let text = """
      On Monday you wrote:
      > How do I find a mentor in a small town?
      > Should I buy a laptop?

      My manager left without a word. Should I apply for her position?
      """
    #expect(questions(text) == ["Should I apply for her position?"])
    #expect(asked(text) == ["My manager left without a word. Should I apply for her position?"])
    #expect(questions("> How do I find a mentor?\n> Should I buy a laptop or rent one?").count == 2)
  }

  @Test func `the same question again is asked once, unless something new leads to it`() {
    let again = "Where do I find clients for my work? "
    #expect(questions(String(repeating: again, count: 800)).count == 1)
    #expect(
      asked(
        "I freelance in Lyon. What do I charge for it? She freelances in Oslo for two large banks. What do I charge for it?"
      )
      .count == 2)
  }

  @Test func `what a paragraph says after its question explains that question`() {
    #expect(
      asked(
        "How many labelled examples do I need? I read everything from fifty to a million.\n\n"
          + "What do I do when annotators disagree?")
        == [
          "How many labelled examples do I need? I read everything from fifty to a million.",
          "What do I do when annotators disagree?",
        ])
  }

  @Test func `questions without a question mark are questions`() {
    #expect(
      questions(
        "I would like to know whether a teacher can change career. My algebra is fine. Any advice on the first "
          + "course would be welcome. The old laptop is slow. Should I buy a graphics card.") == [
          "I would like to know whether a teacher can change career.",
          "Any advice on the first course would be welcome.", "Should I buy a graphics card.",
        ])
    #expect(
      questions("What I want is a job with data. How it works is beyond me.\n\nWho I am is a teacher.") == [])
  }

  @Test func `greeting, thanks and name are left out`() {
    #expect(
      asked(
        """
        Dear editors,

        we have no records of our runs. How do we track experiments?

        The model became worse in autumn. Why does a model decay?

        Many thanks for your help,
        a reader
        """) == [
          "we have no records of our runs. How do we track experiments?",
          "The model became worse in autumn. Why does a model decay?",
        ])
  }

  @Test func `lines broken for want of room are one paragraph`() {
    #expect(
      asked(
        "For a museum I have several thousand photographs of old\r\ntools, none of them labelled. How many do I need\r\n"
          + "before a network is of use to us?\r\n\r\nWhat do I do when two of my annotators disagree?") == [
          "For a museum I have several thousand photographs of old\r\ntools, none of them labelled. "
            + "How many do I need\r\nbefore a network is of use to us?",
          "What do I do when two of my annotators disagree?",
        ])
  }

  @Test func `ranges lie in the letter, ascend and hold what is asked`() throws {
    for sample in try SampleLetter.all() {
      let letter = letter(sample.text)
      let bytes = Array(sample.text.utf8)
      for part in letter.parts {
        #expect(part.sentences.contains { $0.contains(part.question.lowerBound) }, "\(sample.name)")
        #expect(part.question.upperBound <= bytes.count)
      }
      for (part, next) in zip(letter.parts, letter.parts.dropFirst()) {
        #expect(part.question.upperBound <= next.question.lowerBound, "\(sample.name)")
      }
    }
  }

  @Test func `other languages have their question marks`() throws {
    let french = try #require(Language(name: "french"))
    #expect(
      letter(
        "Mon portable est vieux. Puis-je apprendre avec ? Je suis seul. Comment trouver un mentor ?",
        language: french
      )
      .parts.count == 2)
    #expect(letter("古いノートパソコンしかありません。それで学べますか？\n\n一人で勉強しています。助言者はどう見つけますか？").parts.count == 2)
    #expect(letter("لدي حاسوب قديم. هل أستطيع التعلم به؟\n\nأدرس وحدي. كيف أجد مرشدا؟").parts.count == 2)
  }

  @Test func `a text without a word or with marks alone has no part`() {
    for text in ["", "???", "? ? ?\n\n?\n?", "\n\n\n\n", "Dear editors,\n\nThank you!\n", "🚀? 🚀?\n\n🚀?"] {
      #expect(questions(text) == [], "\(text)")
    }
  }
}
