import AskCorpus
import Testing

@Suite struct SettingsTests {
  private func message(_ toml: String) -> String {
    do throws(PostError) {
      return "language \(try Settings(toml: Array(toml.utf8), path: "ask.toml").language)"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("", "language english"),
    ("# nothing\n", "language english"),
    ("\u{FEFF}language = 'german'\r\n", "language german"),
    ("\n\nlangage = 'german'\n", "ask.toml:3: unknown setting \"langage\"; the settings are: language"),
    (
      "language = 'x'\n[publish]\ngated = true\n",
      "ask.toml:2: unknown setting \"publish\"; the settings are: language"
    ),
    (
      "\nlanguage = ['a']\n",
      "ask.toml:2: language is a list where text is expected; write language = \"english\""
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
    let folder = TemporaryFolder()
    #expect(try Settings(contentsOf: folder.path + "/ask.toml") == Settings())
    folder.write("ask.toml", "language = 'french'")
    #expect(try Settings(contentsOf: folder.path + "/ask.toml").language == "french")
    #expect(throws: PostError(path: folder.path, reason: .isFolder)) { try Settings(contentsOf: folder.path) }
  }
}
