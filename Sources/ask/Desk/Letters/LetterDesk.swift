import AskCorpus
import AskEditor
import AskSearch
import AskText
import Glibc

/// The letters of a column, once it is sure that they are nobody else's to read.
struct LetterDesk {
  let column: Column
  let folder: LetterFolder
  let questions: LetterQuestions

  /// - Parameters:
  ///   - creates: whether to make letters/ where it is missing.
  ///   - edits: whether the command changes files of the corpus.
  init(_ common: CommonOptions, _ options: LetterOptions, creates: Bool = false, edits: Bool = false) throws {
    try self.init(common, folder: options.letters, creates: creates, edits: edits)
  }

  private init(_ common: CommonOptions, folder option: String?, creates: Bool, edits: Bool) throws {
    let place = try Place(common)
    let path = try place.lettersFolder(option)
    column = try edits ? place.editableColumn() : place.column()
    folder = LetterFolder(path: path)
    questions = LetterQuestions(language: Language(name: column.settings.language) ?? .english)
    guard !Git(folder: folder.path).tracksFiles else { throw LetterError(folder.path, .folderTracked) }
    for note in try folder.prepare(creates: creates, corpus: column.corpus.root) { Output.warn(note) }
  }

  /// What letters ask that nobody has answered or closed yet, redacted; nothing for a column without letters.
  static func openQuestions(_ common: CommonOptions) throws -> [OpenQuestion] {
    guard try Place(common).isOwn, let path = try? Place(common).lettersFolder(nil), access(path, F_OK) == 0
    else { return [] }
    let desk = try LetterDesk(common, folder: nil, creates: false, edits: false)
    return desk.letters().filter { $0.record.state == .new || $0.record.state == .drafted }
      .flatMap { letter in
        desk.questions.questions(of: letter.working).map { question in
          OpenQuestion(
            text: StandIn.plain(question), asker: "letter \(letter.id)", letter: letter.id.rawValue)
        }
      }
  }

  /// All letters, in the order of their ids. One that cannot be read is a line on stderr, and the others count.
  func letters() -> [StoredLetter] {
    folder.ids().compactMap { id in
      do {
        return try folder.letter(id)
      } catch {
        Output.warn("\(error)")
        return nil
      }
    }
  }

  /// The letter that `name` is the id of, to work on.
  ///
  /// - Throws: `LetterError` with ids that look like it, or when it is half forgotten.
  func letterToWork(on name: String) throws -> StoredLetter {
    let id = try id(of: name)
    guard !folder.isBeingForgotten(id) else { throw LetterError(id.rawValue, .beingForgotten) }
    return try folder.letter(id)
  }

  /// The letter that `name` is the id of.
  ///
  /// - Throws: `LetterError` with ids that look like it.
  func letter(_ name: String) throws -> StoredLetter { try folder.letter(id(of: name)) }

  /// - Throws: `LetterError` with ids that look like `name` where it is none.
  func id(of name: String) throws -> LetterID {
    let ids = folder.ids()
    guard let id = LetterID(name), ids.contains(id) else {
      let nearest = NearestNames.nearest(to: name, in: ids.map(\.rawValue), limit: 3)
      throw LetterError(name.isEmpty ? "letter" : name, .unknownLetter(nearest: nearest))
    }
    return id
  }

  /// The path in the corpus of a derived draft, as an editor would type it.
  func typed(_ path: String) -> String { column.pathPrefix + path }

  /// Posts of the column that say they came from the letter.
  func posts(from id: LetterID, in posts: ColumnPosts) -> [ColumnPosts.Entry] {
    posts.entries.filter { $0.post.otherKeys["letter"] == id.rawValue }
  }

  /// What editing did, by the post that came from the letter or else by the editor's own copy; nil where there is
  /// neither.
  func measure(_ letter: StoredLetter, in posts: ColumnPosts) -> EditMeasure? {
    let post = self.posts(from: letter.id, in: posts).first?.post
    let after = post.map { $0.question.map(\.text).joined(separator: "\n\n") } ?? letter.edited
    return after.map { EditMeasure(before: letter.redacted, after: $0, by: questions) }
  }
}
