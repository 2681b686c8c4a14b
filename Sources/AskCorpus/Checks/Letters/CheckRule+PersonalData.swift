extension CheckRule {
  static let personalData = CheckRule(
    "personal-data", .error, in: .everyPost,
    summary: "an e-mail address, a telephone number or a handle in letter or answer",
    why: """
      Whoever wrote in did so without thinking of strangers who would write back. Further reading and links are left
      alone, and so are code, the domains that are kept for examples, accounts of machines, and handles in posts of other blogs. What the rule
      does not find may be there all the same: names, places and sums of money are for the editor's eyes.
      """,
    example: CheckExample(
      bad: "# T\n\nWrite to me at qzlorbin@mail.invalid.org or ring +44 20 7946 0958.\n",
      good: "# T\n\nWrite to me at name@example.org. We got 7946 answers in 2024.\n")
  ) { post, _ in
    (post.post.question + post.post.sections.flatMap(\.blocks)).flatMap { block -> [Mark] in
      guard block.kind != .code else { return [] }
      return ContactSpan.all(in: Array(block.text.utf8)).compactMap { mark($0, in: block, of: post) }
    }
  }

  private static func mark(_ span: ContactSpan, in block: Block, of post: CheckedPost) -> Mark? {
    let text = Array(block.text.utf8)
    let words = String(decoding: text[span.range], as: UTF8.self)
    let offset = post.offset(in: block, at: span.range.lowerBound)
    let what: String
    switch span.kind {
    case .email: what = "e-mail address"
    case .telephone: what = "telephone number"
    case .handle:
      let isCode = offset > 0 && post.source[offset - 1] == UInt8(ascii: "`")
      guard post.isHouseForm, span.isCertain, !isCode else { return nil }
      what = "handle"
    case .link:
      guard words.lowercased().hasPrefix("mailto:") else { return nil }
      what = "e-mail address"
    }
    guard !isExample(words), !isMachine(words) else { return nil }
    return Mark(at: offset, "\(what) \"\(words)\"; remove it, or say in general what it was")
  }

  /// Accounts that come with a machine or a program, and are nobody.
  private static func isMachine(_ address: String) -> Bool {
    let name = address.lowercased().prefix { $0 != "@" }
    return [
      "admin", "root", "git", "ubuntu", "ec2-user", "postgres", "user", "username", "no-reply", "noreply",
    ]
    .contains(name)
  }

  /// RFC 2606 and RFC 6761.
  private static func isExample(_ address: String) -> Bool {
    let host = address.lowercased().split(separator: "@").last ?? ""
    return ["example.com", "example.org", "example.net"].contains { host == $0 || host.hasSuffix(".\($0)") }
      || [".example", ".test", ".invalid", ".localhost"].contains { host.hasSuffix($0) }
  }
}
