import AskCorpus
import AskEditor
import AskSearch

/// What readers ask and the column does not answer.
struct GapsSection {
  let figures: GapFigures
  let links: PostLinks

  var parts: [ReportFigure] {
    var sentences: [String] = []
    if !figures.topics.isEmpty {
      let count = figures.topics.count
      sentences.append(
        "\(Numeral.groupedCount(count, "topic")) of three or more askers \(count == 1 ? "has" : "have") no answer, or a weak one."
      )
    } else if figures.isLogging || figures.hiddenTopics > 0 {
      sentences.append("No topic of three or more askers lacks an answer.")
    } else {
      sentences.append(
        "Readers’ questions are not noted; log = true under [queries] in ask.toml begins it.")
    }
    if figures.hiddenTopics > 0 {
      sentences.append(
        "\(Numeral.groupedCount(figures.hiddenTopics, "topic")) of fewer askers, with "
          + "\(Numeral.groupedCount(figures.hiddenQuestions, "question")), \(figures.hiddenTopics == 1 ? "shows" : "show") as a "
          + "count only.")
    }
    if let letters = figures.openLetters {
      sentences.append("\(Numeral.groupedCount(letters, "letter")) \(letters == 1 ? "is" : "are") open.")
    }
    return [
      ReportFigure(
        anchor: "topics", title: "Topics without an answer", finding: sentences.joined(separator: " "),
        chart: figures.topics.isEmpty ? .nothing : table.whole, size: .wide)
    ]
  }

  private var table: ReportTable {
    ReportTable(
      head: ["As readers say it", "Askers", "Questions", "Now", "Nearest post"],
      rows: figures.topics.map { topic in
        [
          .text(topic.phrasings.map { "“\($0)”" }.joined(separator: " ")), .number(topic.askers),
          .number(topic.questions),
          .text(topic.outcome == .none ? "no answer" : topic.outcome.rawValue),
          topic.nearest.map { .link($0.title, to: links.address(of: $0.path)) } ?? .text("–"),
        ]
      })
  }
}
