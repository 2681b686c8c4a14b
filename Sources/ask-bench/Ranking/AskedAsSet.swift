import AskCorpus
import AskEval
import AskSearch

/// A corpus as a judged set: the other phrasings of its posts, taken out, are the queries.
struct AskedAsSet {
  let set: JudgedSet

  init(corpus: String) throws {
    let own = try OwnPosts(CorpusFolder(path: corpus))
    let splitter = PassageSplitter.standard
    var posts: [JudgedSet.Post] = []
    var queries: [JudgedSet.Query] = []
    var grades: [QueryID: Grades] = [:]
    for name in own.judged.map(\.id) {
      guard let post = own.whole[name] else { continue }
      let text = splitter.passages(of: post).map(\.text).joined(separator: "\n\n")
      posts.append(JudgedSet.Post(id: name, title: post.title, text: text))
      for (number, line) in post.askedAs.enumerated() {
        let query = QueryID("\(name)-\(number)")
        queries.append(JudgedSet.Query(id: query, text: line))
        grades[query] = Grades([name: 1])
      }
    }
    set = JudgedSet(name: "asked-as", posts: posts, queries: queries, qrels: Qrels(grades))
  }
}
