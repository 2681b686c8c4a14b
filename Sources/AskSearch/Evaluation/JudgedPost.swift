import AskCorpus
import AskEval

extension Post {
  /// A post of a judged set: a title, and a text whose lines are paragraphs.
  init(_ judged: JudgedSet.Post) {
    let blocks = judged.text.split(whereSeparator: \.isNewline).map { line in
      Block(kind: .paragraph, text: String(line), lines: LineMap(firstLine: 1))
    }
    self.init(
      id: PostID(judged.id.rawValue), path: judged.id.rawValue, title: judged.title,
      sections: [Section(headings: [], anchor: "", line: 1, blocks: blocks)])
  }
}
