import AskCorpus
import AskSearch

/// Which post it is and how it was found.
struct PostHeading {
  let post: PostExplanation
  let explanation: Explanation

  func lines(to width: Int, indent: StyledText) -> [StyledText] {
    let rank = StyledText("\(post.rank)", .rank)
    let first = rank + .spaces(max(1, indent.columns - rank.columns))
    var lines = StyledText(post.post.title, .title).wrapped(to: width, first: first, rest: indent)
    lines += StyledText.flow(
      [StyledText(post.post.id.rawValue, .verbatim), StyledText(found, .meta)], to: width, indent: indent)
    return lines + succession(to: width, indent: indent)
  }

  private var found: String {
    let words = post.lexicalRank.map { "\(Numeral.ordinal($0)) by words" }
    let meaning = post.nearestRank.map { "\(Numeral.ordinal($0)) by meaning" }
    return [words, meaning].compactMap(\.self).joined(separator: ", ")
  }

  private func succession(to width: Int, indent: StyledText) -> [StyledText] {
    guard let earner = post.earnedBy else {
      guard !post.supersedes.isEmpty else { return [] }
      let ids = StyledText.list(post.supersedes.map { StyledText($0.rawValue, .verbatim) })
      return (StyledText("stands for ") + ids + StyledText(" too, which it supersedes"))
        .wrapped(to: width, first: indent, rest: indent + .spaces(2))
    }
    let text =
      StyledText("in the place of ", .warning) + StyledText(earner.id.rawValue, .verbatim)
      + StyledText(", which it supersedes: points and parts are those of the older post", .warning)
    return text.wrapped(to: width, first: indent, rest: indent + .spaces(2))
  }
}
