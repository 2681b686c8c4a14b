import AskCorpus
import TestSupport
import Testing

@Suite struct SettingsTests {
  private func message(_ toml: String) -> String {
    do throws(PostError) {
      let settings = try Settings(toml: Array(toml.utf8), path: "ask.toml")
      guard settings.answeredFrom != nil || settings.maybeFrom != nil else {
        return "language \(settings.language)"
      }
      func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "nil" }
      return "language \(settings.language), answered \(number(settings.answeredFrom)), "
        + "maybe \(number(settings.maybeFrom))"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("", "language english"),
    ("# nothing\n", "language english"),
    ("\u{FEFF}language = 'german'\r\n", "language german"),
    (
      "\n\nlangage = 'german'\n",
      "ask.toml:3: unknown setting \"langage\"; the settings are: confidence.answered, confidence.maybe, language"
    ),
    (
      "language = 'x'\n[publish]\ngated = true\n",
      "ask.toml:2: unknown setting \"publish\"; the settings are: confidence.answered, confidence.maybe, language"
    ),
    (
      "\nlanguage = ['a']\n",
      "ask.toml:2: language is a list where text is expected; write language = \"english\""
    ),
    ("[confidence]\nanswered = 0.4\nmaybe = 0.1\n", "language english, answered 0.4, maybe 0.1"),
    ("confidence.answered = 1", "language english, answered 1.0, maybe nil"),
    (
      "[confidence]\nanswered = 40\n",
      "ask.toml:1: confidence.answered is not a number from 0 to 1; write it like 0.3"
    ),
    ("confidence.maybe = 'x'", "ask.toml:1: confidence.maybe is not a number from 0 to 1; write it like 0.3"),
    (
      "language = 'german'\n[confidence]\nsure = 1\n",
      "ask.toml:2: unknown setting \"confidence.sure\"; the settings are: confidence.answered, confidence.maybe, language"
    ),
    (
      "[confidence]\nanswered = 0.2\nmaybe = 0.4\n",
      "ask.toml:1: confidence.maybe is above confidence.answered; make it the smaller one"
    ),
    (
      "confidence = 0.5",
      "ask.toml:1: confidence is text where a table is expected; write [confidence] and below it answered = 0.3"
    ),
    ("language = ''", "ask.toml:1: language is empty; write language = \"english\", or remove the line"),
  ])
  func `settings are read, and others named with their line`(toml: String, expected: String) {
    #expect(message(toml) == expected)
  }

  @Test func `broken TOML has its line`() {
    #expect(message("language = 'a'\nlanguage = 'b'\n").hasPrefix("ask.toml:2:"))
    #expect(message("a = \u{1}").hasPrefix("ask.toml:1:"))
  }

  @Test func `a file that is not there makes the defaults, one that is makes them`() throws {
    let folder = ScratchFolder()
    #expect(try Settings(contentsOf: folder.path + "/ask.toml") == Settings())
    folder.write("ask.toml", "language = 'french'")
    #expect(try Settings(contentsOf: folder.path + "/ask.toml").language == "french")
    #expect(throws: PostError(path: folder.path, reason: .isFolder)) { try Settings(contentsOf: folder.path) }
  }
}
