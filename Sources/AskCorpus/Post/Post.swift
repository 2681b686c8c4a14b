/// A question and its answer: one Markdown file.
public struct Post: Equatable, Sendable {
  public enum Status: String, Equatable, Sendable {
    /// Answered only where drafts are asked for.
    case draft
    case published
  }

  public let id: PostID

  /// Path below the folder that was opened, with `/`.
  public let path: String

  /// From the front matter, else a heading that is above all others, else the file name in words. Not empty.
  public let title: String

  public let author: String?

  /// From the front matter, else from the date at the start of the file name.
  public let published: CalendarDate?
  public let reviewed: CalendarDate?
  public let reviewBy: CalendarDate?

  /// As written, without duplicates, in the order of the front matter; a foreign post's categories follow its
  /// tags.
  public let tags: [String]

  /// Other phrasings of the question.
  public package(set) var askedAs: [String]

  public let status: Status

  /// The post that has taken the place of this one.
  public let supersededBy: PostID?

  /// Front matter that has no field above, by key as written, values as text of at most 4,096 bytes.
  public let otherKeys: [String: String]

  /// Line of each front matter key, by key in lower case.
  public let keyLines: [String: Int]

  /// The letter; empty in posts without a Question heading, whose title is the question.
  public let question: [Block]

  /// Line of the Question heading; 1 when there is none.
  public let questionLine: Int

  /// The answer. Only a draft can have none.
  public let sections: [Section]

  public let furtherReading: [Reference]
}
