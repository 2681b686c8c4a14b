import AskCorpus
import AskSearch

/// `synonyms.yaml` and `pins.yaml` beside the posts, read when a question is asked.
struct EditorsFiles {
  let curation: Curation

  /// What is wrong with them is one line on stderr, and the question is answered without it.
  init(of column: Column, for engine: SearchEngine) throws {
    curation = try engine.curation(CurationFiles(in: column.corpus, pathPrefix: column.pathPrefix))
    guard let problem = curation.problems.first else { return }
    let others = curation.problems.count - 1
    Output.warn("\(problem)" + (others == 0 ? "" : " (and \(others) more; `ask doctor` names them)"))
  }
}
