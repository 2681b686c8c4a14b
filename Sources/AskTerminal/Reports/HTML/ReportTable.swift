/// Rows of cells under a head.
struct ReportTable {
  struct Cell {
    let content: Markup
    /// Whether it stands on the right, as numbers do.
    var isNumber = false

    static func text(_ text: String) -> Cell { Cell(content: Markup(text)) }
    static func number(_ value: Int) -> Cell { Cell(content: Markup("\(value)"), isNumber: true) }
    static func figure(_ text: String) -> Cell { Cell(content: Markup(text), isNumber: true) }
    static func link(_ text: String, to address: String) -> Cell {
      Cell(content: Markup("a", ["href": address], text: text))
    }
  }

  let head: [String]
  let rows: [[Cell]]
  var summary = "The numbers"

  /// The table, shown when the reader asks for it.
  var details: Markup {
    Markup("details", [:], [Markup("summary", [:], text: summary), whole])
  }

  var whole: Markup {
    let numeric = rows.first?.map(\.isNumber) ?? []
    let heads = head.enumerated().map { column, name in
      Markup(
        "th", ["scope": "col", "class": column < numeric.count && numeric[column] ? "number" : nil],
        text: name)
    }
    let body = rows.map { row in
      Markup(
        "tr", [:],
        row.enumerated().map { column, cell in
          column == 0
            ? Markup("th", ["scope": "row", "class": cell.isNumber ? "number" : nil], [cell.content])
            : Markup("td", ["class": cell.isNumber ? "number" : nil], [cell.content])
        })
    }
    return Markup(
      "div", ["class": "scroll"],
      [
        Markup(
          "table", [:],
          [Markup("thead", [:], [Markup("tr", [:], heads)]), Markup("tbody", [:], body)])
      ])
  }
}
