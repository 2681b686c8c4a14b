/// The rules of `--online`, one for each thing that may become of an address, so that each can be switched off by
/// itself.
extension CheckRule {
  package static let linkStates: [CheckRule] = [
    online(
      "link-dead", .error, summary: "an address that leads nowhere",
      why:
        "The page is gone (404, 410), or there is no host of that name. Find where it went, or take the link out.",
      bad: .dead("404"), good: .alive
    ) { state in
      guard case .dead(let reason) = state else { return nil }
      return "leads nowhere (\(reason)); find where it went, or take the link out"
    },
    online(
      "link-moved", .warning, summary: "an address that has moved",
      why: "The old address works until somebody tidies up.",
      repair: "writes the new address, where every step to it was permanent (301, 308)",
      bad: .moved(to: "https://example.org/new", forGood: true),
      good: .moved(to: "https://example.org/page/", forGood: false)
    ) { state in
      guard case .moved(let target, true) = state else { return nil }
      return "has moved to \(target); write that"
    },
    online(
      "link-forbidden", .warning, summary: "an address that refuses to be tried",
      why: "The site keeps programs out, or has put the page behind a login. Open it in a browser.",
      bad: .forbidden(403), good: .alive
    ) { state in
      guard case .forbidden(let code) = state else { return nil }
      return "refuses to be tried (\(code)); open it in a browser"
    },
    online(
      "link-rate-limited", .warning, summary: "an address whose site wants fewer visits",
      why:
        "Nothing is known of the page. Run it again later: what was found out meanwhile is not asked again.",
      bad: .rateLimited, good: .alive
    ) { state in
      state == .rateLimited ? "was not told, for the site wants fewer visits (429); try again later" : nil
    },
    online(
      "link-timed-out", .warning, summary: "an address that does not answer in time",
      why: "The site may be down for an hour or for good. Run it again on another day.",
      bad: .timedOut, good: .alive
    ) { state in state == .timedOut ? "did not answer in time; try again on another day" : nil },
    online(
      "link-insecure", .warning, summary: "an address whose certificate is at fault",
      why: "Browsers warn their readers off such a page.",
      bad: .insecure("certificate has expired"), good: .alive
    ) { state in
      guard case .insecure(let reason) = state else { return nil }
      return "cannot be opened safely (\(reason)); tell the site, or link another page"
    },
    online(
      "link-failed", .warning, summary: "an address that answers with an error",
      why: "The site is broken, or answers programs otherwise than browsers.",
      bad: .failed("500"), good: .alive
    ) { state in
      guard case .failed(let reason) = state else { return nil }
      return "answers with an error (\(reason)); open it in a browser"
    },
  ]

  private static func online(
    _ id: String, _ severity: CheckSeverity, summary: String, why: String, repair: String? = nil,
    bad: LinkState,
    good: LinkState, message: @escaping @Sendable (LinkState) -> String?
  ) -> CheckRule {
    let example = CheckExample(
      bad: "# T\n\nRead [this](https://example.org/page).\n",
      good: "# T\n\nRead [this](https://example.org/other).\n",
      links: ["https://example.org/page": bad, "https://example.org/other": good])
    return CheckRule(
      id, severity, in: .everyPost, summary: summary, why: why + " Only with `--online`.", repair: repair,
      example: example
    ) { post, facts in
      post.links.compactMap { link in
        guard let address = link.webAddress, let state = facts.links[address], let problem = message(state)
        else {
          return nil
        }
        let offset = post.offset(of: link)
        return Mark(
          at: offset, "\(address) \(problem)", fix: change(of: link, at: offset, to: state, in: post))
      }
    }
  }

  /// The new address in the place of the old one; what stands behind a `#` stays. An address that is the words of its
  /// own link is left to the editor, for no fix changes what a reader reads.
  private static func change(
    of link: CheckedPost.Link, at offset: Int, to state: LinkState, in post: CheckedPost
  ) -> [CheckEdit] {
    guard case .moved(let target, true) = state, let address = link.webAddress, !link.text.contains(address),
      !standsAlone(at: offset, in: post),
      !target.contains(")"),
      !target.contains(where: \.isWhitespace), !target.contains("("),
      post.source[offset...].starts(with: address.utf8)
    else { return [] }
    return [CheckEdit(offset..<offset + address.utf8.count, target)]
  }

  /// Whether the address is written as `<address>`, which is read as it stands.
  private static func standsAlone(at offset: Int, in post: CheckedPost) -> Bool {
    let before = post.source[..<offset].suffix(2)
    return before.last == UInt8(ascii: "<") && before.first != UInt8(ascii: "(")
  }
}

extension CheckedPost.Link {
  /// What is asked for over the web, without what stands behind a `#`; nil for other links.
  package var webAddress: String? {
    let lowered = url.prefix(8).lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    return String(url.prefix { $0 != "#" })
  }
}
