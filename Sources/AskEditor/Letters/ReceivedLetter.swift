package import AskCorpus

/// A letter as it came in, before it is kept.
package struct ReceivedLetter: Equatable, Sendable {
  package enum Source: String, Sendable {
    case text, mail, mailbox
  }

  /// File, and in a mailbox the offset; stands in messages.
  package let name: String
  package let source: Source
  /// As it is kept: headers that matter first, then an empty line, then the text.
  package let text: String
  package let headerLines: Int
  /// Of a mail that says it.
  package let day: CalendarDate?
  /// Display names and addresses of who wrote it, for redaction.
  package let writers: [String]
  package let subject: String?
  /// Attachments by name, and other parts by kind; none is kept.
  package let leftOut: [String]
  /// What the editor should know of how it was read, such as a guessed encoding.
  package let notes: [String]
  /// What tells it from all others: Message-ID, else its text.
  package let identity: String
}
