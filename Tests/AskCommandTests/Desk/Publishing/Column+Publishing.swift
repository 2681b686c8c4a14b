import Foundation
import Glibc
import Testing

/// A draft in the house form.
enum SampleDraft {
  static let title = "Where do quaggas sleep?"

  static func post(
    _ title: String = title, words: String = "quagga stables straw", extra: String = "ready: true"
  )
    -> String
  {
    """
    ---
    title: "\(title)"
    author: the editors
    tags: [careers]
    status: draft
    \(extra)
    ---

    ## Question

    \(title) I have a herd of them.

    ## Answer

    ### In a stable

    With \(words) they sleep well. Keep a list of what they like.

    """
  }
}

/// `ask publish --json`.
struct PublicationOutput: Decodable {
  struct Entry: Decodable {
    let post: String
    let published: String?
  }

  struct Gate: Decodable {
    struct Question: Decodable {
      let question, post: String
      let rankBefore, rankAfter: Int?
      let inItsPlace: String?
      let lost: Bool
    }

    let basis: String
    let compared, worse, better, worseInTestHalf, lost, onlyNew: Int
    let p: Double
    let questions: [Question]
  }

  let outcome: String
  let generation, previous: String?
  let posts: [Entry]
  let gate: Gate?
  let withoutGate: String?
  let objections: [String]
  let left: [String]
}

/// `ask history --json`.
struct HistoryOutput: Decodable {
  struct Entry: Decodable {
    struct Figures: Decodable {
      let questions: Int
    }

    let generation, at, command: String
    let inForce, kept: Bool
    let posts: Int
    let previous, restored: String?
    let published: [String]
    let commit: String?
    let dirty: Bool?
    let by, forced: String?
    let figures: Figures?
  }

  let inForce: String?
  let total: Int
  let generations: [Entry]
}

extension Column {
  /// Eight posts, an index of words alone, and a draft that is ready.
  static func withDraft(gated: Bool = false) throws -> Column {
    let column = try Column.plain()
    if gated { try column.write("[publish]\ngated = true\n", to: "ask.toml") }
    try column.ask("index", "--lexical").expectClean()
    try column.write(SampleDraft.post(), to: "corpus/posts/quagga.md")
    return column
  }

  /// Judgements of ten questions, every second one of the test half, whose first answer is right.
  func judge() throws {
    let words = [
      ("salary", "offers counter range"), ("salary", "equity market anchors"),
      ("dashboards", "charts audience decisions"), ("dashboards", "meetings usage charts"),
      ("quality", "contracts producers alerts"), ("quality", "lineage incidents"),
      ("onboarding", "buddy checklist documentation"), ("onboarding", "laptop access buddy"),
      ("ab-testing", "sample size power"), ("ab-testing", "traffic variants significance"),
    ]
    var questions = "id\thalf\tgroup\tregister\tarea\ttext\n"
    var grades = "id\trater\tpost\tgrade\n"
    for (number, (post, text)) in words.enumerated() {
      let half = number % 2 == 0 ? "development" : "test"
      questions += "q\(number)\t\(half)\tg\(number)\tkeyword\tany\t\(text)\n"
      grades += "q\(number)\tr1\t\(post)\t3\n"
    }
    try write(questions, to: "corpus/judgements/questions.tsv")
    try write(grades, to: "corpus/judgements/qrels.tsv")
  }

  /// Writes a ready draft that takes the first place of every judged question.
  func writeThief(_ name: String = "thief") throws {
    let words =
      "offers counter range equity market anchors charts audience decisions meetings usage contracts producers alerts "
      + "lineage incidents buddy checklist documentation laptop access sample size power traffic variants significance"
    // In another order, so that no question stands in the title as it is asked.
    let title = words.split(separator: " ").sorted().joined(separator: " ")
    try write(SampleDraft.post(title, words: words), to: "corpus/posts/\(name).md")
  }

  func publish(_ words: String...) throws -> (run: AskRun, output: PublicationOutput) {
    let run = try ask(["publish", "--lexical", "--json"] + words)
    return (run, try run.json(PublicationOutput.self))
  }

  func history() throws -> HistoryOutput { try ask("history", "--json").json(HistoryOutput.self) }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// Runs git with an identity of its own.
  func git(_ line: String) throws {
    let run = try shell(
      "git -c user.name=Editor -c user.email=editor@example.org -c init.defaultBranch=main \(line)")
    #expect(run.end == .exit(0), "git \(line): \(run)")
  }
}
