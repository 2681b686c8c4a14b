package import AskEval
import Glibc

/// Why nothing can be judged, or a grade not be written, and where.
package struct JudgingError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    // The folder and its files; numbers are an errno.
    case notAFolder
    case leadsOut
    case notReadable(Int32)
    case notWritable(Int32)

    case badRater(String)

    // Questions.
    case noQuestions
    case unknownID(String)
    case wordless
    /// It stands among those that no post answers.
    case unanswerable(QueryID)
    /// It is an asked-as line of a post, word for word.
    case askedAs(post: String)
    /// It says what a test question says, and nearly what an asked-as line says.
    case nearAskedAs(post: String, test: QueryID)

    // A table to import.
    case noTable
    case unknownTable
    case noRatings
    case badScale(Int)
    case ratersInTable
  }

  /// File or folder as the editor would name it; nil where it is about what was typed.
  package let path: String?
  package let reason: Reason

  package init(path: String? = nil, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String { (path.map { $0 + ": " } ?? "") + message }

  private var message: String {
    switch reason {
    case .notAFolder: "this is no folder; move it away, so that judgements can be kept there"
    case .leadsOut: "it leads out of the corpus; put the judgements into the corpus itself"
    case .notReadable(let code): "cannot be read: \(String(cString: strerror(code))); change its permissions"
    case .notWritable(let code):
      "cannot be written: \(String(cString: strerror(code))); "
        + (code == ENOSPC || code == EDQUOT ? "free some space" : "change its permissions")
        + " and run it again"
    case .badRater(let name):
      "the rater \"\(name)\" cannot be called so; give a word of up to 40 letters, digits, dots and hyphens with --rater"
    case .noQuestions:
      "there is no question to judge yet; name one, as in: ask judge \"how do I start?\""
    case .unknownID(let id):
      "there is no judged question \(id); give its id as in questions.tsv, or the question itself in quotes"
    case .wordless: "the question has no words; write it in a sentence"
    case .unanswerable(let id):
      "the question stands in unanswerable.tsv as \(id), as one that no post answers; take it out there, then judge it"
    case .askedAs(let post):
      "the question is an asked-as line of the post \(post), so finding it measures nothing; say it in other words"
    case .nearAskedAs(let post, let id):
      "the question says what the test question \(id) says, and nearly what an asked-as line of the post \(post) says, so it "
        + "measures nothing; say it in other words, or take that line out"
    case .noTable: "no such file; name the table of grades"
    case .unknownTable:
      "it is no table of grades that ask reads; give Quepid's CSV (query, docid, rating), BEIR's TSV (query-id, corpus-id, "
        + "score) or TREC qrels (four columns)"
    case .noRatings: "its first line has no column of ratings; export it with ratings"
    case .badScale(let scale): "--scale \(scale) is no scale; give its highest grade, from 1 to 100"
    case .ratersInTable: "the table has a column for each rater; leave --rater out"
    }
  }
}
