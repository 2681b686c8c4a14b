import AskEval
import AskSearch
import Foundation
import Testing

@Suite struct SubwordsTests {
  @Test func `words made alike share n-grams, others few`() {
    func shared(_ a: String, _ b: String) -> Double {
      let (a, b) = (Set(Subwords.keys(of: a)), Set(Subwords.keys(of: b)))
      return Double(a.intersection(b).count) / Double(a.union(b).count)
    }
    #expect(shared("schifffahrt", "schifffahrten") > 0.6)
    #expect(shared("schifffahrt", "schiffahrt") > 0.4)
    #expect(shared("schifffahrt", "tomaten") < 0.05)
  }

  @Test(arguments: ["", "a", "abc"]) func `a short term has none`(_ term: String) {
    #expect(Subwords.keys(of: term).isEmpty)
  }

  @Test func `n-grams are made of characters, not of bytes`() {
    #expect(Subwords.keys(of: "жизнь").count == Subwords.keys(of: "abcde").count)
  }

  /// The word in the question stands in no post; only what it is made of is known.
  @Test func `a compound that no post has finds the post about its parts`() throws {
    let column = try TemporaryColumn()
    try "language = \"german\"\n".write(
      to: column.folder.appending(path: "ask.toml"), atomically: true, encoding: .utf8)
    let topics = [
      "gewächshaus":
        "Das Gewächshaus steht im Süden. Im Gewächshaus wachsen Tomaten. Lüfte das Gewächshaus am Morgen.",
      "fahrrad": "Das Fahrrad steht im Keller. Ein Fahrrad braucht Öl. Putze das Fahrrad nach dem Regen.",
      "kochtopf":
        "Der Kochtopf steht auf dem Herd. Ein Kochtopf aus Kupfer ist teuer. Spüle den Kochtopf von Hand.",
      "segelboot":
        "Das Segelboot liegt im Hafen. Ein Segelboot braucht Wind. Streiche das Segelboot im Winter.",
      "gitarre":
        "Die Gitarre hängt an der Wand. Eine Gitarre hat sechs Saiten. Stimme die Gitarre jeden Tag.",
      "teppich": "Der Teppich liegt im Flur. Ein Teppich dämpft den Schall. Klopfe den Teppich im Frühjahr.",
    ]
    for (name, text) in topics {
      try column.write("# Über \(name)\n\n\(text)\n\n## Mehr dazu\n\n\(text) Schreibe es auf.", as: name)
    }
    try column.build { $0.training = .always }
    let engine = try column.engine()
    try #require(engine.network != nil)
    let ranked = try engine.ranking(for: "Gewächshäuschen?")
    let names = try engine.forward.names()
    #expect(ranked.first.map { names[$0.post.rawValue] } == "gewächshaus")
    #expect(ranked.first?.lexicalScore == 0)
  }
}
