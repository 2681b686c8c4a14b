import AskCorpus

/// An address on the way through its redirections.
struct LinkVisit {
  private static let mostSteps = 6

  /// As the post has it.
  let address: String
  /// What is to be asked next.
  private(set) var current: String
  private(set) var method = CurlRequest.Method.head
  private var steps = 0
  private var isForGood = true

  init(_ address: String) {
    self.address = address
    current = address
  }

  /// The host with its port, to which visits are spaced out.
  var host: String { Self.host(of: current) }

  /// What became of the address; nil when there is more to ask.
  mutating func take(_ reply: CurlRequest.Reply) -> LinkState? {
    guard reply.exitCode == 0, reply.status > 0 else { return Self.failure(reply.exitCode) }
    switch reply.status {
    case 301, 302, 303, 307, 308:
      guard !reply.redirect.isEmpty else { return .failed("\(reply.status) without an address") }
      return follow(reply.redirect, forGood: reply.status == 301 || reply.status == 308)
    case 200..<400, 416: return arrived
    case 429: return .rateLimited
    case _ where method == .head:
      // Many sites answer a bare HEAD with an error.
      method = .get
      return nil
    case 404, 410: return .dead("\(reply.status)")
    case 401, 403, 451: return .forbidden(reply.status)
    default: return .failed("\(reply.status)")
    }
  }

  private mutating func follow(_ target: String, forGood: Bool) -> LinkState? {
    steps += 1
    guard steps < Self.mostSteps else { return .failed("it is sent on \(steps) times") }
    let lowered = target.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
      return .failed("it is sent on to what is no web address")
    }
    isForGood = isForGood && forGood
    current = target
    method = .head
    return nil
  }

  private var arrived: LinkState {
    if current == address { return .alive }
    // A page that is gone is often sent to the front page.
    if Self.isFrontPage(current), !Self.isFrontPage(address) { return .dead("it is sent to the front page") }
    return .moved(to: current, forGood: isForGood)
  }

  private static func failure(_ code: Int32) -> LinkState {
    switch code {
    case 6: .dead(noHost)
    case 28: .timedOut
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      .insecure(code == 60 ? "its certificate is not trusted" : "no safe connection")
    case 7: .failed("no connection")
    case 52: .failed("no answer")
    case 1, 3: .failed("no web address")
    default: .failed("curl says \(code)")
    }
  }

  static let noHost = "there is no such host"

  private static func host(of address: String) -> String {
    String(address.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }).lowercased()
  }

  private static func isFrontPage(_ address: String) -> Bool {
    let path = address.drop { $0 != "/" }.dropFirst(2).drop { !"/?#".contains($0) }
    return ["", "/", "/index.html"].contains(String(path))
  }
}
