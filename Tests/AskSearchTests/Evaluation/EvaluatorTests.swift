import AskEval
import AskSearch
import Glibc
import TestSupport
import Testing

@Suite struct EvaluatorTests {
  private let set = TinySet.set()

  @Test func `every system ranks posts of the set for every judged query`() throws {
    let evaluation = try evaluation(of: set)
    #expect(evaluation.systems.map(\.system) == [.lexical, .fts5, .network, .reranked])
    #expect(evaluation.measured == set.qrels.queries)
    #expect(evaluation.withoutNetwork == nil && evaluation.training != nil && evaluation.trainingSeconds > 0)
    let posts = Set(set.posts.map(\.id))
    for system in evaluation.systems {
      #expect(system.run.name == system.system.rawValue)
      #expect(system.run.queries == set.qrels.queries)
      #expect(system.milliseconds.count == set.qrels.queries.count)
      #expect(system.milliseconds == system.milliseconds.sorted())
      for query in system.run.queries {
        #expect(posts.isSuperset(of: system.run[query]), "\(system.system) \(query)")
      }
    }
    #expect(evaluation[.network]?.run[QueryID("q01a")].count == set.posts.count, "a cosine with every post")
    // The questions share words with the posts: a system that finds fewer at once is broken.
    let hit = { (system: Evaluation.System) in
      Measurement(.hit(at: 5), of: system.run, over: evaluation.measured, qrels: self.set.qrels).mean
    }
    #expect(evaluation.systems.allSatisfy { hit($0) > 0.5 }, "\(evaluation.systems.map(hit))")
  }

  @Test func `only the systems asked for are measured, in the order asked for`() throws {
    let some = try evaluation(of: set) { $0.systems = [.reranked, .lexical] }
    #expect(some.systems.map(\.system) == [.reranked, .lexical])
    #expect(some[.fts5] == nil)
    let all = try evaluation(of: set)
    #expect(some[.reranked]?.run == all[.reranked]?.run)
    #expect(some[.lexical]?.run == all[.lexical]?.run)
  }

  @Test func `without a system that needs one no network is trained`() throws {
    var stages: [String] = []
    let words = try evaluation(of: set) {
      $0.systems = [.lexical, .fts5]
      $0.learned = ids("q01a q02a q03a")
    } progress: {
      if case .building(.training) = $0 { stages.append("training") }
    }
    #expect(stages.isEmpty && words.training == nil && words.trainingSeconds == 0)
    #expect(words.withoutNetwork == nil, "nothing is missing")
    #expect(words.systems.count == 2)
  }

  @Test func `queries that were learned from leave the measurement, and those that ask the same`() throws {
    let sayings = [
      "q01b": "Why is MY tea bitter?!", "q02b": "why, my tea — bitter", "q03b": "Why is my coffee bitter?",
    ]
    let set = TinySet.set { id, text in sayings[id] ?? (id == "q08a" ? "Why is my tea bitter?" : text) }
    let learned = ids("q08a q05c")
    let evaluation = try evaluation(of: set) { $0.learned = learned }
    #expect(evaluation.learned == learned)
    #expect(evaluation.sameAsLearned == ids("q01b q02b"))
    #expect(evaluation.measured == set.qrels.queries.filter { !ids("q08a q05c q01b q02b").contains($0) })
    #expect(evaluation.systems.allSatisfy { $0.run.queries == evaluation.measured })
  }

  @Test func `what is learned from helps its paraphrases, and the head is fitted on it`() throws {
    // Words that stand in no post: only the learned query can lead from them to the post.
    let set = TinySet.set { id, text in
      id == "q05a" ? "zorbing flumox gadzook" : id == "q05b" ? "a gadzook, flumox, zorbing again" : text
    }
    let learned = ids("q05a q01a q02a q03a q04a q06a q07a q08a")
    let blind = try evaluation(of: set)
    let told = try evaluation(of: set) { $0.learned = learned }
    for system in told.systems where system.system != .fts5 {
      #expect(system.run[QueryID("q05b")].first == PostName("p05"), "\(system.system)")
    }
    #expect(blind[.lexical]?.run[QueryID("q05b")] == [])
    #expect(told[.fts5]?.run[QueryID("q05b")] == [], "the outside reference learns nothing")
    #expect(told.headName.hasPrefix("standard, then fitted on") && told.headName.hasSuffix("of its queries"))
    #expect(!blind.headName.contains("queries"))
    #expect(told.head != blind.head)
  }

  @Test func `a column's judged questions have a say in the weights where a post answers them`() throws {
    let asked = set.queries.map { query in
      JudgedQuestion(
        text: query.text, right: Set(set.qrels[query.id].relevantPosts.map(\.rawValue)))
    }
    let blind = try evaluation(of: set)
    let told = try evaluation(of: set) { $0.judged = asked }
    #expect(told.headName.hasSuffix(" judged questions of the development half"), "\(told.headName)")
    #expect(told.head != blind.head)
    let without = try evaluation(of: set) {
      $0.judged = asked.map { JudgedQuestion(text: $0.text, right: []) }
    }
    #expect(without.head == blind.head && without.headName == blind.headName)
  }

  @Test func `nothing left to measure is an error before anything is built`() throws {
    for learned in [set.qrels.queries, Array(set.qrels.queries.dropLast())] {
      let grade = { (judgement: TinySet.Judgement) in judgement.query == "q12c" ? 0 : judgement.grade }
      var steps = 0
      let error = #expect(throws: SearchError.self) {
        try evaluation(of: TinySet.set(grade: grade)) {
          $0.learned = learned
        } progress: { _ in
          steps += 1
        }
      }
      #expect(error?.path == "tiny")
      #expect(error?.description.contains("left to measure") == true, "\(error?.description ?? "")")
      #expect(steps == 0)
    }
  }

  @Test func `a set too small for a network is measured by words, and by nothing else`() throws {
    let small = JudgedSet(
      name: "small", posts: Array(set.posts.prefix(1)), queries: Array(set.queries.prefix(1)),
      qrels: Qrels([QueryID("q01a"): Grades([PostName("p01"): 2])]))
    let words = try evaluation(of: small)
    #expect(words.systems.map(\.system) == [.lexical, .fts5])
    #expect(words.withoutNetwork?.isEmpty == false && words.training == nil && words.trainingSeconds == 0)
    let error = #expect(throws: SearchError.self) {
      try evaluation(of: small) { $0.systems = [.network, .reranked] }
    }
    #expect(error?.description.contains("no network to measure") == true)
  }

  @Test func `a question that cannot be asked scores 0 and ends nothing`() throws {
    let long = String(repeating: "cactus ", count: Query.byteLimit / 7 + 1)
    let texts = ["q01a": "?!", "q02a": "…", "q03a": long, "q04a": "🌵", "q05a": "\u{0}\u{7}", "q06a": "\""]
    let set = TinySet.set { texts[$0] ?? $1 }
    let evaluation = try evaluation(of: set)
    #expect(evaluation.measured == set.qrels.queries)
    for system in evaluation.systems {
      for query in ids("q01a q02a q05a q06a") {
        #expect(system.run[query].isEmpty, "\(system.system) \(query): \(system.run[query])")
      }
    }
    let values = Measurement(
      .nDCG(at: 10), of: try #require(evaluation[.lexical]?.run), over: ids("q01a q03a"), qrels: set.qrels)
    #expect(values.values == [0, 0])
  }

  @Test func `the same seed gives the same runs`() throws {
    let first = try evaluation(of: set) { $0.learned = ids("q01a q02a q03a q04b q05a") }
    let second = try evaluation(of: set) { $0.learned = ids("q01a q02a q03a q04b q05a") }
    #expect(first.systems.map(\.run) == second.systems.map(\.run))
    #expect(first.head == second.head)
  }

  @Test func `the order of the files does not matter`() throws {
    let reversed = JudgedSet(
      name: "tiny", posts: set.posts.reversed(), queries: set.queries.reversed(), qrels: set.qrels)
    #expect(try evaluation(of: reversed).systems.map(\.run) == evaluation(of: set).systems.map(\.run))
  }

  @Test func `posts without title or text do no harm`() throws {
    var posts = set.posts
    for (number, title, text) in [
      (0, "", posts[0].text), (1, posts[1].title, ""), (2, "", ""), (3, "\u{0}", "\n"),
    ] {
      posts[number] = JudgedSet.Post(id: posts[number].id, title: title, text: text)
    }
    let bare = JudgedSet(name: "bare", posts: posts, queries: set.queries, qrels: set.qrels)
    let evaluation = try evaluation(of: bare) { $0.learned = ids("q03a q01b q02c") }
    #expect(evaluation.systems.count == 4)
    #expect(evaluation[.lexical]?.run[QueryID("q01a")].first == PostName("p01"))
  }

  @Test func `posts whose ids differ in bytes alone are two posts`() throws {
    // Equal as strings: the one letter, and the letter with a mark.
    let ids = ["p01": PostName("\u{e9}"), "p02": PostName("e\u{301}")]
    func name(_ post: PostName) -> PostName { ids[post.rawValue] ?? post }
    let twins = JudgedSet(
      name: "twins",
      posts: set.posts.map { JudgedSet.Post(id: name($0.id), title: $0.title, text: $0.text) },
      queries: set.queries, qrels: set.qrels)
    let plain = try evaluation(of: set) { $0.systems = [.lexical] }
    let told = try evaluation(of: twins) { $0.systems = [.lexical] }
    for query in told.measured {
      let expected = plain.systems[0].run[query].map(name)
      #expect(Set(told.systems[0].run[query]) == Set(expected), "\(query)")
    }
  }

  @Test func `the temporary folder goes with the column`() throws {
    let evaluator = Evaluator(
      set, options: EvaluationOptions(groups: QueryGroups(separate: set.qrels.queries)))
    let path = try { () throws -> String in
      let column = try evaluator.column()
      return withExtendedLifetime(column) {
        #expect(access(column.folder, R_OK) == 0)
        return column.folder
      }
    }()
    #expect(access(path, F_OK) != 0)
  }

  @Test func `a list is a query's candidates with their grades`() throws {
    let evaluator = Evaluator(
      set, options: EvaluationOptions(groups: QueryGroups(separate: set.qrels.queries)))
    let lists = try evaluator.lists(on: try evaluator.column())
    #expect(!lists.isEmpty && lists.count <= set.qrels.queries.count)
    for list in lists {
      #expect(list.features.count == list.shares.count * Features.names.count)
      #expect(list.shares.contains { $0 > 0 })
      #expect(list.features.allSatisfy { $0.isFinite })
    }
  }
}
