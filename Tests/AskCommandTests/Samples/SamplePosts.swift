/// Eight short posts, by path below `corpus/`.
enum SamplePosts {
  static let teamTitle = "How should I structure my data team?"
  static let teamQuestion = "how do I structure a data team"

  static let all: [String: String] = {
    var posts: [String: String] = [:]
    for (number, topic) in topics.enumerated() {
      posts["posts/\(topic.id).md"] = post(
        topic.title, tags: topic.tags, words: topic.words, published: "2025-0\(number + 1)-10")
    }
    return posts
  }()

  static func post(
    _ title: String, tags: String = "careers", words: String = "pigeons lofts racing",
    published: String = "2025-03-03",
    extra: String = ""
  ) -> String {
    """
    ---
    title: "\(title)"
    author: the editors
    published: \(published)
    reviewed: 2025-12-01
    tags: [\(tags)]
    status: published
    \(extra)
    ---

    ## Question

    \(title) My chief asks every week, and I know little of \(words).

    ## Answer

    ### Start small

    With \(words) you begin small. Keep a list of what matters and revise it every month. Nobody gets it right the
    first time.

    ### Then grow

    When the first results of \(words) are there, show them to people. Write down what you learned, and let a
    colleague review it.

    ## Further reading

    - [A page about it](https://example.org/page)

    """
  }

  private static let topics: [(id: String, title: String, tags: String, words: String)] = [
    (
      "structure-data-team", teamTitle, "team-structure, management",
      "central team embedded analysts reporting lines hub and spoke"
    ),
    (
      "first-hire", "Who should be the first hire?", "hiring",
      "generalist analyst recruiting senior candidates"
    ),
    (
      "dashboards", "Why does nobody read my dashboards?", "dashboards",
      "charts audience decisions meetings usage"
    ),
    (
      "languages", "Should I learn C++ or node.js?", "careers",
      "compiled languages, C++, node.js, and why you don't"
    ),
    (
      "ab-testing", "When is an a/b test worth it?", "experiments",
      "sample size power significance traffic variants"
    ),
    ("salary", "How do I negotiate a salary?", "careers", "offers counter range equity market anchors"),
    (
      "quality", "Who owns the quality of data?", "management", "contracts producers alerts lineage incidents"
    ),
    (
      "onboarding", "How do I welcome a colleague remotely?", "hiring",
      "buddy checklist documentation laptop access"
    ),
  ]
}
