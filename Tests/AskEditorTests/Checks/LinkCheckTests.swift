import AskCorpus
import AskEditor
import Foundation
import Testing

/// On a site of this machine; the network is never used.
@Suite struct LinkCheckTests {
  private static let hasCurl = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func states(_ answers: [String: String], _ paths: [String]) throws -> [String: LinkState] {
    let site = LocalSite(answers)
    let states = try LinkCheck(interval: .milliseconds(20), longest: 2).states(
      of: paths.map { site.address + $0 })
    return Dictionary(
      uniqueKeysWithValues: states.map { address, state in
        var state = state
        if case .moved(let target, let forGood) = state {
          state = .moved(to: target.replacingOccurrences(of: site.address, with: ""), forGood: forGood)
        }
        return (address.replacingOccurrences(of: site.address, with: ""), state)
      })
  }

  @Test(.enabled(if: hasCurl)) func `what becomes of an address is told apart`() throws {
    let found = try states(
      [
        "/ok": "200 OK", "/gone": "410 Gone", "/none": "404 Not Found", "/no": "403 Forbidden",
        "/login": "401 No",
        "/broken": "500 Broken", "HEAD /get": "405 No", "GET /get": "200 OK", "HEAD /lies": "404 No",
        "GET /lies": "206 Partial", "/old": "301 Moved\r\nLocation: /ok",
        "/older": "308 Moved\r\nLocation: %/old",
        "/now": "302 Found\r\nLocation: /ok", "/mixed": "301 Moved\r\nLocation: /now",
        "/lost": "301 Moved\r\nLocation: /none", "/front": "301 Moved\r\nLocation: /", "/": "200 OK",
        "/circle": "301 Moved\r\nLocation: /circle", "/mail": "301 Moved\r\nLocation: mailto:a@example.org",
        "/blank": "301 Moved",
      ],
      [
        "/ok", "/gone", "/none", "/no", "/login", "/broken", "/get", "/lies", "/old", "/older", "/now",
        "/mixed",
        "/lost", "/front", "/circle", "/mail", "/blank", "/never",
      ])
    let expected: [String: LinkState] = [
      "/ok": .alive, "/gone": .dead("410"), "/none": .dead("404"), "/no": .forbidden(403),
      "/login": .forbidden(401),
      "/broken": .failed("500"), "/get": .alive, "/lies": .alive, "/old": .moved(to: "/ok", forGood: true),
      "/older": .moved(to: "/ok", forGood: true), "/now": .moved(to: "/ok", forGood: false),
      "/mixed": .moved(to: "/ok", forGood: false), "/lost": .dead("404"),
      "/front": .dead("it is sent to the front page"), "/circle": .failed("it is sent on 6 times"),
      "/mail": .failed("it is sent on to what is no web address"),
      "/blank": .failed("301 without an address"),
      "/never": .timedOut,
    ]
    for (path, state) in expected { #expect(found[path] == state, "\(path)") }
    #expect(found.count == expected.count)
  }

  @Test(.enabled(if: hasCurl)) func `a site that wants fewer visits is left alone`() throws {
    let found = try states(
      ["/a": "429 Slow", "/b": "429 Slow", "/c": "429 Slow", "/d": "429 Slow"], ["/a", "/b", "/c", "/d"])
    #expect(found == ["/a": .rateLimited, "/b": .rateLimited, "/c": .rateLimited, "/d": .rateLimited])
  }

  @Test(.enabled(if: hasCurl)) func `a port that nobody listens at and a site without TLS are told apart`()
    throws
  {
    let site = LocalSite(["/": "200 OK"])
    let safe = "https" + site.address.dropFirst(4)
    let found = try LinkCheck(interval: .zero, longest: 2).states(of: ["http://127.0.0.1:1/", safe])
    #expect(found["http://127.0.0.1:1/"] == .failed("no connection"))
    #expect(found[safe] == .insecure("no safe connection"))
    withExtendedLifetime(site) {}
  }

  @Test func `what was found out is kept for a week, and what may be over tomorrow for a day`() throws {
    func day(_ day: Int) throws -> CalendarDate { try #require(CalendarDate(year: 2026, month: 6, day: day)) }
    let states: [String: LinkState] = [
      "a": .alive, "b": .dead("404"), "c": .moved(to: "x", forGood: true),
      "d": .moved(to: "y", forGood: false),
      "e": .forbidden(403), "f": .rateLimited, "g": .timedOut, "h": .insecure("old"), "i": .failed("500"),
      // It may be the network that is gone, and not the host.
      "j": .dead("there is no such host"),
    ]
    var cache = LinkCache()
    cache.note(states, on: try day(1))
    let read = LinkCache(cache.text + "rubbish\na\tb\n")
    #expect(read == cache)
    for (address, state) in states {
      #expect(read.latest(of: address) == state)
      let kept = ["a", "b", "c", "d", "e"].contains(address)
      #expect(read.state(of: address, on: try day(1)) == (address == "f" ? nil : state))
      #expect(read.state(of: address, on: try day(7)) == (kept ? state : nil))
      #expect(read.state(of: address, on: try day(8)) == nil)
    }
  }
}
