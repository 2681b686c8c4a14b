internal import AskCorpus
internal import AskText

/// The words of all posts for the search in the browser: `search-index.js`.
///
/// A script rather than JSON, because a page from a disk may load the one and not the other. The browser has no
/// stemmer: each term comes with the forms of its words that the posts have, and a question's words are looked up
/// among those, so the search works in every language that the index does.
struct SearchIndex {
  /// For each term: forms, and pairs of post and weight.
  private var terms: [(forms: [String], postings: [(post: Int, weight: Int)])] = []
  private var posts: [[Value]] = []

  private enum Value: Encodable {
    case text(String)
    case number(Int)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  /// How often a word counts that stands there once.
  private static let titleWeight = 4
  private static let askedAsWeight = 2

  init(_ items: [ExportedColumn.Item], pages: [PostID: String], language: Language) {
    let analyzer = Analyzer(language: language)
    var forms: [String: Set<String>] = [:]
    var postings: [String: [(post: Int, weight: Int)]] = [:]
    for (index, item) in items.enumerated() {
      let post = item.post
      var weights: [String: Int] = [:]
      func count(_ text: String, _ weight: Int) {
        let bytes = Array(text.utf8)
        for token in analyzer.tokens(of: text) {
          weights[token.term, default: 0] += weight
          let form = String(decoding: bytes[token.byteRange], as: UTF8.self).lowercased()
          forms[token.term, default: []].insert(form)
        }
      }
      count(post.title, Self.titleWeight)
      for phrase in post.askedAs { count(phrase, Self.askedAsWeight) }
      for tag in post.tags { count(tag.replacing("-", with: " "), 1) }
      for block in post.question { count(block.text, 1) }
      for section in post.sections {
        if let heading = section.headings.last { count(heading, 1) }
        for block in section.blocks { count(block.text, 1) }
      }
      for (term, weight) in weights { postings[term, default: []].append((index, weight)) }
      posts.append([
        .text(post.title), .text("posts/" + PercentEncoding.path(pages[post.id] ?? "")),
        .text(post.published?.description ?? ""), .text(SiteExport.lead(of: post)),
        .number(weights.values.reduce(0, +)),
      ])
    }
    terms = postings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { term in
      ((forms[term] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, postings[term] ?? [])
    }
  }

  /// Each line of `terms` is the forms, a tab, and pairs of how far the next post is and its weight, in base 36.
  func script() throws -> String {
    var lines: [String] = []
    for term in terms {
      var last = 0
      var numbers: [String] = []
      for (post, weight) in term.postings {
        numbers += [String(post - last, radix: 36), String(weight, radix: 36)]
        last = post
      }
      let forms = term.forms.map { $0.split(whereSeparator: \.isWhitespace).joined() }
      lines.append(forms.joined(separator: " ") + "\t" + numbers.joined(separator: " "))
    }
    let posts = String(decoding: try JSONLine.bytes(of: self.posts), as: UTF8.self)
    let terms = String(decoding: try JSONLine.bytes(of: lines.joined(separator: "\n")), as: UTF8.self)
    return "globalThis.ASK_INDEX = {\"posts\": \(posts), \"terms\": \(terms)};\n"
  }
}
