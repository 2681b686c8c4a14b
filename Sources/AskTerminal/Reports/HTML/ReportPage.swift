package import AskEditor

/// A report as one page that needs nothing else: charts are drawn in it, nothing is loaded, and no script runs.
///
/// It reads the same as HTML and as XML, so that a reader of XML finds every mistake in it.
package struct ReportPage: Sendable {
  private let report: ColumnReport
  private let links: PostLinks

  /// Stands in every page, near its beginning, and in no file that is something else.
  package static let mark = "<meta name=\"generator\" content=\"ask report\" />"

  package init(_ report: ColumnReport, links: PostLinks) {
    self.report = report
    self.links = links
  }

  package var html: String {
    let title = "Report on \(report.column), \(Age.words(report.today))"
    let head = Markup(
      "head", [:],
      [
        Markup.joined([
          Markup("meta", ["charset": "utf-8"]),
          Markup("meta", ["name": "generator", "content": "ask report"]),
          Markup("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          Markup("meta", ["name": "color-scheme", "content": "light dark"]),
          Markup("title", [:], text: title),
          Markup("style", [:], [Markup(trusted: ReportStyle.sheet)]),
        ])
      ])
    let body = Markup(
      "body", [:],
      [
        Markup.joined(
          [header, navigation]
            + [Markup("main", [:], [Markup.joined(sections.map(Self.markup))])] + [footer])
      ])
    return "<!DOCTYPE html>\n" + Markup("html", ["lang": "en"], [Markup.joined([head, body])]).text + "\n"
  }

  private struct Section {
    let anchor, title: String
    let parts: [ReportFigure]
    /// Said in place of parts.
    var otherwise = ""
  }

  private var sections: [Section] {
    let judged = report.judged
    return [
      Section(
        anchor: "posts", title: "Posts", parts: PostsSection(figures: report.posts).parts,
        otherwise: "The column has no post that readers are shown."),
      Section(
        anchor: "coverage", title: "Coverage of questions",
        parts: judged.map { CoverageSection(figures: $0).parts } ?? [], otherwise: withoutJudgements),
      Section(
        anchor: "confidence", title: "Confidence",
        parts: judged.map { ConfidenceSection(figures: $0).parts } ?? [], otherwise: withoutJudgements),
      Section(
        anchor: "review", title: "Review",
        parts: ReviewSection(
          figures: report.review, shown: report.posts.shown, today: report.today, links: links
        ).parts),
      Section(
        anchor: "gaps", title: "Gaps", parts: GapsSection(figures: report.gaps, links: links).parts),
      Section(
        anchor: "generations", title: "Generations",
        parts: GenerationsSection(generations: report.generations).parts, otherwise: withoutJudgements),
      Section(
        anchor: "map", title: "Map",
        parts: MapSection(map: report.map, hasPosts: report.posts.shown > 0, links: links).parts,
        otherwise: "There is no post to draw."),
    ]
  }

  private var withoutJudgements: String {
    "The column has no judged questions to measure this on; they are kept in judgements/ beside the posts."
  }

  private static func markup(of section: Section) -> Markup {
    Markup(
      "section", ["class": "part", "id": section.anchor, "aria-labelledby": section.anchor + "-title"],
      [
        Markup.joined([
          Markup(
            "h2", ["id": section.anchor + "-title"],
            [
              Markup(section.title + " "),
              Markup(
                "a",
                ["class": "anchor", "href": "#" + section.anchor, "aria-label": "Link to \(section.title)"],
                text: "#"),
            ]),
          section.parts.isEmpty
            ? Markup("p", ["class": "finding"], text: section.otherwise)
            : Markup("div", ["class": "cards"], [Markup.joined(section.parts.map(\.markup))]),
        ])
      ])
  }

  private var header: Markup {
    Markup(
      "header", [:],
      [
        Markup("h1", [:], text: "Report on \(report.column)"),
        Markup(
          "p", ["class": "meta"],
          text: Age.words(report.today) + (report.generation.map { " · generation \($0)" } ?? "")),
        Markup(
          "dl", ["class": "tiles"],
          tiles.map { name, value in
            Markup("div", [:], [Markup("dt", [:], text: name), Markup("dd", [:], text: value)])
          }),
      ])
  }

  private var tiles: [(name: String, value: String)] {
    var tiles: [(name: String, value: String)] = [
      ("posts", Numeral.grouped(report.posts.shown)), ("words", Numeral.grouped(report.posts.words)),
    ]
    for (name, count) in [
      ("drafts", report.posts.drafts), ("superseded", report.posts.superseded),
      ("files that are no posts", report.posts.refused),
    ] where count > 0 {
      tiles.append((name, Numeral.grouped(count)))
    }
    if let judged = report.judged {
      let (counts, others) = (judged.answerable.counts, judged.unanswerable)
      if counts.total > 0 {
        tiles.append(
          ("judged questions answered", ChartFrame.percent(Double(counts.answered) / Double(counts.total))))
      }
      if others.total > 0 {
        tiles.append(
          ("of the unanswerable refused", ChartFrame.percent(Double(others.refused) / Double(others.total))))
      }
    }
    tiles.append(("due for review", Numeral.grouped(report.review.due)))
    if report.gaps.isLogging || !report.gaps.topics.isEmpty {
      tiles.append(("topics without an answer", Numeral.grouped(report.gaps.topics.count)))
    }
    return tiles
  }

  private var navigation: Markup {
    Markup(
      "nav", ["aria-label": "Parts of this report"],
      [
        Markup(
          "ul", [:],
          sections.map { section in
            Markup("li", [:], [Markup("a", ["href": "#" + section.anchor], text: section.title)])
          })
      ])
  }

  private var footer: Markup {
    Markup(
      "footer", [:],
      [
        Markup(
          "p", [:],
          text:
            "Made by ask report from the posts, judgements and votes of \(report.column). Links lead to the posts’ "
            + "files. The same column on the same day gives the same page.")
      ])
  }
}
