import AskCorpus
import AskEditor
import CMail
import Testing

@Suite struct MailTests {
  private func letters(_ text: String) -> (letters: [ReceivedLetter], errors: [LetterError], cutAt: Int?) {
    letters(Array(text.utf8))
  }

  private func letters(_ bytes: [UInt8]) -> (letters: [ReceivedLetter], errors: [LetterError], cutAt: Int?) {
    let (results, cutAt) = LetterInput.letters(in: bytes, name: "in")
    var (read, errors): ([ReceivedLetter], [LetterError]) = ([], [])
    for result in results {
      switch result {
      case .success(let letter): read.append(letter)
      case .failure(let error): errors.append(error)
      }
    }
    return (read, errors, cutAt)
  }

  @Test func `quoted-printable, Latin-1 and encoded headers become UTF-8`() throws {
    let letter = try #require(letters(SampleMails.latin).letters.first)
    #expect(letter.text.contains("is a café a good place to learn deep learning? It is noisy but cheap."))
    #expect(
      letter.text.hasPrefix("From: Anna Qzlörbin <anna.q@mail.example>\nSubject: Wie fange ich an? über\n"))
    #expect(letter.subject == "Wie fange ich an? über")
    #expect(letter.day == CalendarDate("2026-03-03"))
    #expect(letter.identity == "latin@mail.example" || letter.identity == "<latin@mail.example>")
  }

  @Test func `the plain part is taken, flowing lines are joined, and what is attached is named`() throws {
    let letter = try #require(letters(SampleMails.alternative).letters.first)
    #expect(
      letter.text.contains("How long does it take to learn calculus well enough for neural networks?\n"))
    #expect(!letter.text.contains("<b>"))
    #expect(letter.leftOut == ["cv.pdf (application/pdf)"])
    let text = LetterText(letter.text, headerLines: letter.headerLines)
    #expect(text.lines.filter { $0.aside == .signature }.map(\.text) == ["-- ", "Sam Vexhollow", ""])
  }

  @Test func `HTML alone becomes text`() throws {
    let letter = try #require(letters(SampleMails.html).letters.first)
    #expect(
      letter.text.hasSuffix("Dear editors,\n\nIs it too late at 54?\n\n- one\n\n> old\n"), "\(letter.text)")
  }

  @Test func `HTML beside a plain footer is taken too, and HTML that a plain part says is not`() throws {
    let letter = try #require(letters(SampleMails.listed).letters.first)
    #expect(
      letter.text.hasSuffix("\n\nIs it too late at 54?\n\nTo leave the list, write to it.\n"),
      "\(letter.text)")
  }

  @Test func `a line that begins with From ends a mail only where it says when the mail came`() {
    let mail =
      "From: a@b.example\nSubject: x\nDate: 1 Jan 2026\n\nHello,\n\nFrom here it goes on, at 10:30 in 2026.\n\nFrom Mars\n"
    let box = "From a@m Tue Mar  3 09:12:00 2026\n" + mail + "\n"
    let read = letters(box + box.replacing("Subject: x", with: "Subject: y"))
    #expect(read.letters.map(\.subject) == ["x", "y"] && read.errors.isEmpty && read.cutAt == nil)
    #expect(read.letters.allSatisfy { $0.text.hasSuffix("\nFrom Mars\n") })
  }

  @Test func `a mail with an attachment only is refused by its name`() {
    #expect(
      letters(SampleMails.attachmentOnly).errors
        == [LetterError("in", .noText(leftOut: ["letter.pdf (application/pdf)"]))])
  }

  @Test func `a mailbox gives each mail, quoted From lines as they were`() {
    let box = SampleMails.mailbox([SampleMails.latin, SampleMails.alternative, SampleMails.html])
    let read = letters(box)
    #expect(read.letters.count == 3 && read.cutAt == nil)
    #expect(read.letters.allSatisfy { $0.source == .mailbox })
    let quoted = "From: a@b.example\nSubject: x\nDate: 1 Jan 2026\n\nHello,\n\nFrom here it goes on.\n"
    #expect(
      letters(SampleMails.mailbox([quoted])).letters.first?.text.contains("\nFrom here it goes on.") == true)
  }

  @Test func `of a mailbox that is cut the whole mails are read and the rest is located`() throws {
    let first = SampleMails.mailbox([SampleMails.latin])
    let box = Array((first + SampleMails.mailbox([SampleMails.alternative])).utf8)
    for end in stride(from: first.utf8.count + 10, to: box.count - 12, by: 7) {
      let read = letters(Array(box[..<end]))
      #expect(read.letters.count == 1 && read.cutAt == first.utf8.count, "cut at \(end)")
    }
  }

  @Test func `text in Latin-1 is guessed and said to be`() throws {
    let letter = try #require(letters(Array("Is a caf".utf8) + [0xE9] + Array(" fine?".utf8)).letters.first)
    #expect(letter.text == "Is a café fine?\n")
    #expect(letter.notes.first?.contains("Latin-1") == true)
  }

  @Test func `bytes that are no text are refused`() {
    #expect(letters([0x41, 0, 0x42]).errors == [LetterError("in", .holdsNUL)])
    #expect(letters("  \n\n").errors == [LetterError("in", .noText(leftOut: []))])
    #expect(letters("").errors == [LetterError("in", .noText(leftOut: []))])
    let long = String(repeating: "word ", count: 60_000)
    #expect(letters(long).errors == [LetterError("in", .tooLong(limit: LetterInput.textLimit))])
  }

  @Test func `a letter that begins with From, or with a colon, is a letter`() {
    #expect(letters("From what I hear, is 2026 a bad year to start?").letters.first?.source == .text)
    #expect(letters("Question: how do I start?\n\nThanks").letters.first?.source == .text)
  }

  @Test func `quoted lines, their introduction and forwarded mails are no part of the question`() {
    let text = LetterText(
      """
      My question is short?

      On Tue, 3 Mar 2026, the editors
      wrote:
      > What is it?
      And more?
      -----Original Message-----
      old
      """, headerLines: 0)
    #expect(text.own == "My question is short?\n\n\n\n\nAnd more?\n\n")
    #expect(text.ranges(of: .quoted) == "3-5, 7-8")
  }

  @Test func `a library that is not there or is another one loads nothing`() {
    #expect(cmail_load("/no/such/libgmime.so") == 0 || cmail_load(MailReader.library) == 1)
    #expect(cmail_load(MailReader.library) == 1, "install libgmime-3.0-0")
  }

  @Test func `mails with broken parts are read as far as they go`() {
    for mail in [SampleMails.latin, SampleMails.alternative, SampleMails.html] {
      let bytes = Array(mail.utf8)
      for end in stride(from: 1, to: bytes.count, by: 11) { _ = letters(Array(bytes[..<end])) }
      for place in stride(from: 0, to: bytes.count, by: 13) {
        var broken = bytes
        broken[place] = 0xFF
        _ = letters(broken)
      }
    }
  }
}
