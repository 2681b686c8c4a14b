import AskCorpus
import Testing

@Suite struct ContactSpanTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ContactSpan.all(in: text).map { span in
      "\(span.kind.rawValue) \(String(decoding: bytes[span.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("Write to q.zlorbin+x@mail.example.org, please.", ["email q.zlorbin+x@mail.example.org"]),
    ("qzlorbin (at) example (dot) org", ["email qzlorbin (at) example (dot) org"]),
    ("qzlorbin[at]example.org!", ["email qzlorbin[at]example.org"]),
    ("ünal@exämple.de", ["email ünal@exämple.de"]),
    ("a@b.co a@b.co", ["email a@b.co", "email a@b.co"]),
  ])
  func `an address is found without the punctuation around it`(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "+44 20 7946 0958", "+49 (0)30 1234567", "020 7946 0958", "(555) 555-0123", "555-555-0123",
    "555.555.0123",
    "+15555550123", "07700900123", "030/12345678", "020\u{A0}7946\u{2011}0958",
  ])
  func `a number to call is found in the forms of several countries`(_ number: String) {
    #expect(found("Reach me: \(number), after six.") == ["telephone \(number)"])
    #expect(found(number) == ["telephone \(number)"])
  }

  @Test func `a short number counts behind a word that speaks of calling`() {
    #expect(found("call me on 555 0123") == ["telephone 555 0123"])
    #expect(found("we have 555 0123 rows") == [])
  }

  @Test(arguments: [
    "on 2026-01-05 and 05/01/2026", "from 2019-2023", "0.00001 of 1 000 000", "1,234,567 rows",
    "10 000 000 rows",
    "version 1.10.2", "10.1111/j.1468-0262.2002.00441.x", "192.168.0.1", "3.14159265358979",
    "12 000 to 15 000",
    "95% of 2048-4096", "GPT-4 and H100", "one in 100000000", "£45,000-£60,000", "2024", "+3 points", "+20%",
    "100 200 300 400 500", "8 x 80 GB", "0-100", "18:30", "24/7",
  ])
  func `dates, sums, versions and ranges are no numbers to call`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("ask @qzlorbin_x.", ["handle @qzlorbin_x"]),
    ("@q.zlorbin@mastodon.example", ["handle @q.zlorbin@mastodon.example"]),
    ("u/qzlorbin said", ["handle u/qzlorbin"]),
    ("nDCG@10, hit @5, P@k and @ home", []),
    ("and/or, w/o, menu/bar", []),
  ])
  func `a handle begins with its mark and holds a letter`(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("see https://example.org/a_(b)?c=d@e.org).", ["link https://example.org/a_(b)?c=d@e.org"]),
    (
      "www.example.org, linkedin.com/in/qzlorbin; fast.ai",
      [
        "link www.example.org", "link linkedin.com/in/qzlorbin", "link fast.ai",
      ]
    ),
    ("main.py, node.js, e.g. this, sklearn.linear_model, I.e. that, end.Next", []),
  ])
  func `a link needs a scheme, a known ending or a path`(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `what could be code or an order number is uncertain`() {
    #expect(ContactSpan.all(in: "@cache(10) def").map(\.isCertain) == [false])
    #expect(ContactSpan.all(in: "+44 20 7946 0958").map(\.isCertain) == [true])
  }

  @Test func `curly marks end what stands between them`() {
    #expect(
      found("“qzlorbin@example.org” – “@qzlorbin”…") == ["email qzlorbin@example.org", "handle @qzlorbin"])
  }
}
