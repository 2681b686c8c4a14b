import AskEval

/// Post names from letters: "a b" are the posts a and b.
func names(_ letters: String) -> [PostName] { letters.split(separator: " ").map { PostName(String($0)) } }

func ids(_ letters: String) -> [QueryID] { letters.split(separator: " ").map { QueryID(String($0)) } }

/// From `a: 2, b: 0`.
func grades(_ grades: KeyValuePairs<String, Int>) -> Grades {
  Grades(Dictionary(uniqueKeysWithValues: grades.map { (PostName($0.key), $0.value) }))
}

/// Differences of as many queries, in these clusters; by default each by itself.
func differences(_ values: [Double], clusters: [Int]? = nil) -> PairedDifferences {
  PairedDifferences(
    queries: values.indices.map { QueryID("q\($0)") }, values: values,
    clusters: clusters ?? Array(values.indices))
}

/// Queries q1, q2 ... of which q_i is answered by post p_i alone, with grade 1.
func oneToOne(_ count: Int, text: (Int) -> String = { "question \($0)" }) -> JudgedSet {
  let numbers = Array(1...count)
  return JudgedSet(
    name: "tiny",
    posts: numbers.map { JudgedSet.Post(id: PostName("p\($0)"), title: "", text: "post \($0)") },
    queries: numbers.map { JudgedSet.Query(id: QueryID("q\($0)"), text: text($0)) },
    qrels: Qrels(
      Dictionary(
        uniqueKeysWithValues: numbers.map { (QueryID("q\($0)"), Grades([PostName("p\($0)"): 1])) })))
}

/// A run over such a set that ranks the right post at these ranks, query by query; 0: not at all.
func run(_ name: String, ranks: [Int]) -> Run {
  var rankings: [QueryID: [PostName]] = [:]
  for (index, rank) in ranks.enumerated() where rank > 0 {
    let others = (0..<rank - 1).map { PostName("x\($0)") }
    rankings[QueryID("q\(index + 1)")] = others + [PostName("p\(index + 1)")]
  }
  return Run(name: name, rankings: rankings)
}
