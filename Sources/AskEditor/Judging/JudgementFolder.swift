import AskCorpus
package import AskEval
import AskNet
package import AskSearch
import Glibc

/// The judgements of a column, which several editors may write to at once.
package struct JudgementFolder: Sendable {
  private let path: String
  private let root: String
  /// As an editor would name it, such as `corpus/judgements`.
  package let name: String

  /// - Throws: where there is something else in its place, or it leads out of the corpus.
  package init(_ column: Column) throws(JudgingError) {
    root = column.corpus.root
    path = root + "/judgements"
    name = column.pathPrefix + "judgements"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw JudgingError(path: name, reason: .notAFolder)
    }
    guard (try? column.corpus.judgements()) ?? nil != nil else {
      throw JudgingError(path: name, reason: .leadsOut)
    }
  }

  /// Where the file lies, for messages.
  package func name(of file: Judgements.File) -> String { name + "/" + file.rawValue }

  /// What the files say now; nothing where there are none yet, or no question in them.
  package func judgements() throws -> Judgements {
    guard access(path + "/" + Judgements.File.questions.rawValue, F_OK) == 0 else { return .none }
    do {
      return try Judgements(folder: path)
    } catch {
      guard error.reason == .noQuestions else { throw error }
      return .none
    }
  }

  /// What one call changes.
  package struct Change: Sendable {
    /// Questions that the file must have; those that it has already stay as they are.
    package var questions: [Judgements.Question] = []
    /// A grade that the rater gave the post before is replaced.
    package var ratings: [Judgements.Rating] = []
    /// Grades to be taken back; the grade itself does not matter.
    package var withdrawn: [Judgements.Rating] = []
    /// Questions that go, with all of their grades.
    package var removedQuestions: [QueryID] = []

    package init() {}

    var isEmpty: Bool {
      questions.isEmpty && ratings.isEmpty && withdrawn.isEmpty && removedQuestions.isEmpty
    }
  }

  /// Reads the files anew, changes them and puts them back whole, while nobody else does; makes the folder where there
  /// is none. It is on the disk when this returns.
  ///
  /// - Throws: `EvaluationError` where a file is malformed now, `JudgingError` where it cannot be written.
  package func apply(_ change: Change) throws {
    guard !change.isEmpty else { return }
    let isNew = mkdir(path, 0o755) == 0
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    if isNew { try write(Array(Self.introduction.utf8), to: "README.md") }
    // What cannot be read must not be written over.
    let known = Set(try judgements().questions.map(\.id))
    let questions = change.questions.filter { !known.contains($0.id) }
    let changesRatings = !change.ratings.isEmpty || !change.withdrawn.isEmpty
    if !questions.isEmpty || isNew {
      try edit(.questions) { text in for question in questions { text.set(question.row, key: 1) } }
    }
    // Questions first: a grade without its question would be an error.
    if changesRatings || isNew {
      try edit(.ratings) { text in
        for rating in change.withdrawn { text.remove(rating.key) }
        for rating in change.ratings { text.set(rating.row, key: 3) }
      }
    }
    // And the other way round.
    for file in [Judgements.File.ratings, .questions] where !change.removedQuestions.isEmpty {
      try edit(file) { text in for id in change.removedQuestions { text.removeAll([id.rawValue]) } }
    }
  }

  private func lock() throws(JudgingError) -> FileLock {
    do {
      if let lock = try FileLock.wait(folder: path, isCancelled: { Interruption.isRequested }) { return lock }
    } catch {
      guard case .writing(let code) = error.reason else { preconditionFailure("locking: \(error)") }
      throw JudgingError(path: name, reason: .notWritable(code))
    }
    throw JudgingError(path: name, reason: .notWritable(EINTR))
  }

  private func edit(_ file: Judgements.File, _ body: (inout TabText) -> Void) throws(JudgingError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Region(mapping: path + "/" + file.rawValue).withBytes { Array($0) }
    } catch {
      switch error.reason {
      // Absent, or empty.
      case .system(ENOENT), .damaged: bytes = []
      case .system(let code): throw JudgingError(path: name(of: file), reason: .notReadable(code))
      default: throw JudgingError(path: name(of: file), reason: .notReadable(EINVAL))
      }
    }
    var text = TabText(bytes, columns: file.columns)
    body(&text)
    if text.bytes != bytes { try write(text.bytes, to: file.rawValue) }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(JudgingError) {
    var target = path + "/" + file
    // A link stays one, and may not lead out.
    if let real = realpath(target, nil) {
      target = String(cString: real)
      free(real)
      guard target.hasPrefix(root + "/") else {
        throw JudgingError(path: "\(name)/\(file)", reason: .leadsOut)
      }
    }
    do {
      try WholeFile.replace(target, with: bytes)
    } catch {
      guard case .writing(let code) = error.reason else { preconditionFailure("writing: \(error)") }
      throw JudgingError(path: "\(name)/\(file)", reason: .notWritable(code))
    }
  }

  private static let introduction = """
    # Judged questions

    What readers ask, and how well posts answer it. `ask judge` writes these files, `ask eval` measures by them. Lines
    with tabs, the first line names the columns.

    - questions.tsv: each question with its half. `development` may be looked at while something is chosen, `test` is
      for measuring alone.
    - qrels.tsv: a grade a line. 3 answers the question, 2 answers an important part of it, 1 helps a little, 0 does not.

    """
}
