extension CheckRule {
  static let headings = CheckRule(
    "headings", .warning, in: .everyPost,
    summary: "a heading that skips a level, or a part that is out of order",
    why: """
      Every heading can be linked and is shown with its passage, under those above it. A skipped level says that a
      passage belongs where it does not. In the house form Question, Answer and Further reading stand once each, in that
      order.
      """,
    repair: "takes the skipped levels out, for the heading and those below it",
    example: CheckExample(
      bad: "# T\n\nText.\n\n## First\n\nText.\n\n#### Too deep\n\nText.\n",
      good: "# T\n\nText.\n\n## First\n\nText.\n\n### Below it\n\nText.\n")
  ) { post, _ in
    jumps(in: post) + (post.isHouseForm ? disorder(in: post) : [])
  }

  private static func jumps(in post: CheckedPost) -> [Mark] {
    var marks: [Mark] = []
    var above = post.isHouseForm ? 1 : post.headings.first?.level ?? 1
    for (index, heading) in post.headings.enumerated() {
      defer { above = heading.level }
      guard heading.level > above + 1 else { continue }
      let fix = flattening(from: index, below: above, in: post)
      marks.append(
        Mark(
          at: post.start(ofLine: heading.line),
          "\"\(heading.text)\" has level \(heading.level) right below level \(above); write \(String(repeating: "#", count: above + 1))",
          fix: fix))
    }
    return marks
  }

  /// Takes the skipped levels from a heading and from all that belong to it.
  private static func flattening(from first: Int, below above: Int, in post: CheckedPost) -> [CheckEdit] {
    let excess = post.headings[first].level - above - 1
    var edits: [CheckEdit] = []
    for heading in post.headings[first...] {
      guard heading.level > above else { break }
      let start = post.start(ofLine: heading.line)
      // A heading that is underlined, or made by a template, has no marks to take away.
      let marks = post.source[start...].prefix { $0 == UInt8(ascii: "#") }.count
      guard marks == heading.level else { return [] }
      let surplus = heading.level - max(above + 1, heading.level - excess)
      if surplus > 0 { edits.append(CheckEdit(start..<start + surplus, "")) }
    }
    return edits
  }

  private static func disorder(in post: CheckedPost) -> [Mark] {
    let order = ["question", "answer", "further reading"]
    var last = -1
    var marks: [Mark] = []
    for heading in post.headings where heading.level <= 2 {
      guard let place = order.firstIndex(of: heading.text.lowercased()) else { continue }
      if place <= last {
        let problem = place == last ? "stands twice" : "comes after \(order[last])"
        marks.append(
          Mark(
            at: post.start(ofLine: heading.line),
            "\"\(heading.text)\" \(problem); the order is Question, Answer, Further reading, once each"))
      }
      last = max(last, place)
    }
    return marks
  }
}
