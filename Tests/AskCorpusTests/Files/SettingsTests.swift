import AskCorpus
import Glibc
import TestSupport
import Testing

@Suite struct SettingsTests {
  private static let known = Settings.keys.joined(separator: ", ")

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
    ("\n\nlangage = 'german'\n", "ask.toml:3: unknown setting \"langage\"; the settings are: \(known)"),
    (
      "language = 'x'\n[no-such-table]\ngated = true\n",
      "ask.toml:2: unknown setting \"no-such-table\"; the settings are: \(known)"
    ),
    (
      "\nlanguage = ['a']\n",
      "ask.toml:2: language is a list where text is expected; write language = \"english\""
    ),
    ("language = 3", "ask.toml:1: language is 3 where text is expected; write language = \"english\""),
    (
      "language = ''",
      "ask.toml:1: language is the text \"\" where text is expected; write language = \"english\""
    ),
    ("[confidence]\nanswered = 0.4\nmaybe = 0.1\n", "language english, answered 0.4, maybe 0.1"),
    ("confidence.answered = 1", "language english, answered 1.0, maybe nil"),
    ("confidence = { maybe = 0 }", "language english, answered nil, maybe 0.0"),
    (
      "[confidence]\n\nanswered = 40\n",
      "ask.toml:3: confidence.answered is 40 where a number from 0 to 1 is expected; write answered = 0.3"
    ),
    (
      "confidence.answered = 0.5\nconfidence.maybe = '0.1'",
      "ask.toml:2: confidence.maybe is the text \"0.1\" where a number from 0 to 1 is expected; write maybe = 0.1"
    ),
    (
      "[confidence]\nanswered = nan",
      "ask.toml:2: confidence.answered is nan where a number from 0 to 1 is expected; write answered = 0.3"
    ),
    (
      "language = 'german'\n[confidence]\n# none\nsure = 1\n",
      "ask.toml:4: unknown setting \"confidence.sure\"; the settings are: \(known)"
    ),
    (
      "[confidence]\nanswered = 0.2\nmaybe = 0.4\n",
      "ask.toml:3: confidence.maybe is above confidence.answered; make it the smaller one"
    ),
    (
      "\nconfidence = 0.5",
      "ask.toml:2: confidence is 0.5 where a table is expected; write [confidence] and below it answered = 0.3"
    ),
    (
      "[[confidence]]\nanswered = 0.5",
      "ask.toml:1: confidence is a list where a table is expected; write [confidence] and below it answered = 0.3"
    ),
  ])
  func `settings are read, and others named with their line`(toml: String, expected: String) {
    #expect(message(toml) == expected)
  }

  @Test(arguments: [
    ("confidence = { answered = 0.5, maybe = 2 }", 1),
    ("language = '''\nconfidence.maybe = 2\n'''\nconfidence.maybe = 2", 4),
    ("language = \"a # b\\\" = 3\"\n\"confidence\" . 'maybe'=2", 2),
    ("confidence.answered = 1 # maybe = 2\r\n\r\nconfidence.maybe = 2", 3),
    ("[ confidence ] # maybe\nanswered = 1\n  maybe = 1979-05-27 07:32:00", 3),
    ("  [confidence]\nmaybe = [\n0.1,\n[0.2],\n]\nanswered = 3", 2),
    ("  [confidence]\nmaybe = 0.1\nansword = { maybe = 2 }", 3),
  ])
  func `the line is that of the key, whatever stands before it`(toml: String, line: Int) {
    #expect(message(toml).hasPrefix("ask.toml:\(line): "), "\(message(toml))")
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
    let link = folder.path + "/link.toml"
    symlink(folder.path + "/gone.toml", link)
    #expect(throws: PostError(path: link, reason: .leadsNowhere)) { try Settings(contentsOf: link) }
    #expect(throws: PostError(path: folder.path, reason: .folderForFile)) {
      try Settings(contentsOf: folder.path)
    }
  }
}
