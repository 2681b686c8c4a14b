import AskCorpus
import AskEval
import AskSearch
import AskText
import Foundation
import Testing

/// The column in this repository, and the questions that it is judged by.
@Suite struct OwnColumnTests {
  private let corpus: CorpusFolder
  private let posts: OwnPosts
  private let judgements: Judgements

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../corpus")
    corpus = try CorpusFolder(path: folder.path())
    posts = try OwnPosts(corpus)
    judgements = try Judgements(folder: corpus.root + "/judgements")
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  @Test func `every file is a post that is shown`() {
    #expect(posts.judged.count == corpus.files().files.count)
    #expect(posts.judged.count >= 150)
  }

  @Test func `nothing is wrong with the synonyms and pins`() {
    let files = CurationFiles(in: corpus, pathPrefix: "corpus/")
    #expect(files.synonyms?.entries.isEmpty == false)
    #expect(files.problems(among: posts.judged.map(\.id.rawValue), language: .english) == [])
  }

  @Test func `judged posts exist and every question has a right one`() {
    let names = Set(posts.judged.map(\.id))
    #expect(judgements.ratings.allSatisfy { names.contains($0.post) })
    let qrels = judgements.qrels(of: Set(Half.allCases))
    #expect(judgements.questions.allSatisfy { qrels[$0.id].relevantCount > 0 })
    #expect(judgements.questions.count >= 500)
  }

  @Test func `enough questions of each kind are unanswerable`() {
    let kinds = Dictionary(grouping: judgements.unanswerable, by: \.kind)
    #expect(kinds.keys.sorted() == ["far", "near", "very-near"])
    #expect(kinds.values.allSatisfy { $0.count >= 100 })
  }

  @Test func `no judged question is an asked-as line or a title`() {
    let known = Set(posts.whole.values.flatMap { [$0.title] + $0.askedAs }.map(Self.words))
    let asked =
      judgements.questions.map { ($0.id, $0.text) } + judgements.unanswerable.map { ($0.id, $0.text) }
    for (id, text) in asked { #expect(!known.contains(Self.words(of: text)), "\(id): \(text)") }
  }

  @Test func `no two posts share an asked-as line`() {
    var first: [[Substring]: PostName] = [:]
    for (name, post) in posts.whole.sorted(by: { $0.key < $1.key }) {
      for line in post.askedAs {
        let other = first.updateValue(name, forKey: Self.words(of: line))
        #expect(other == nil, "\(name) and \(other?.rawValue ?? ""): \(line)")
      }
    }
  }
}
