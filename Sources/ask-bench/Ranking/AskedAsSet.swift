import AskCorpus
import AskEval
import AskSearch

/// A corpus as a judged set: the other phrasings of its posts, taken out, are the queries.
struct AskedAsSet {
  let set: JudgedSet

  init(corpus: String) throws {
    let folder = try CorpusFolder(path: corpus)
    let parser = PostParser()
    let splitter = PassageSplitter.standard
    var posts: [JudgedSet.Post] = []
    var queries: [JudgedSet.Query] = []
    var grades: [QueryID: Grades] = [:]
    let files = folder.files().files
    let ids = PostIDs(paths: files.map(\.path), folder: folder.name)
    for file in files {
      guard let id = ids[file.path] else { continue }
      let post = try parser.post(from: folder.bytes(of: file), path: file.path, id: id)
      let name = PostName(id.rawValue)
      posts.append(
        JudgedSet.Post(
          id: name, title: post.title,
          text: splitter.passages(of: post).map(\.text).joined(separator: "\n\n")))
      for (number, line) in post.askedAs.enumerated() {
        let query = QueryID(id.rawValue + "-\(number)")
        queries.append(JudgedSet.Query(id: query, text: line))
        grades[query] = Grades([name: 1])
      }
    }
    set = JudgedSet(name: "asked-as", posts: posts, queries: queries, qrels: Qrels(grades))
  }
}
