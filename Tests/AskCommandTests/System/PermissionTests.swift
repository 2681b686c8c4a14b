import Glibc
import Testing

extension AskCommand {
  /// Files that this user may not read, folders that this user may not write.
  @Suite(.serialized)
  struct Permissions {
    @Test
    func `an unreadable post is named, the others answer, and nothing is built again and again`() throws {
      let column = try Column.indexed()
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      chmod(column.path + "/corpus/posts/salary.md", 0)
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("corpus/posts/salary.md", "cannot be read", "; ")
      let index = try column.ask("index")
      #expect(index.end == .exit(1) && index.messages.count == 1, "\(index)")
      let settled = try column.generation()
      for words in [[SamplePosts.teamQuestion], [SamplePosts.teamQuestion], ["index"], ["list"]] {
        _ = try column.ask(words)
      }
      #expect(try column.generation() == settled, "nothing has changed, so nothing is built")
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("salary.md"), "\(doctor)")
      chmod(column.path + "/corpus/posts/salary.md", 0o644)
      try column.ask("salary offers market anchors").expectAnswer("How do I negotiate a salary?")
    }

    @Test
    func `unreadable folders of posts are named`() throws {
      let column = try Column.indexed()
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/closed/nest.md")
      chmod(column.path + "/corpus/posts/closed", 0)
      defer { chmod(column.path + "/corpus/posts/closed", 0o755) }
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("corpus/posts/closed", "cannot be read")
    }

    @Test
    func `in a folder that cannot be written the index goes to the cache`() throws {
      let column = try Column.plain()
      guard try OtherUser.adopt(column) else { return }
      let before = try column.listing(of: "corpus")
      chmod(column.path, 0o555)
      defer { chmod(column.path, 0o755) }
      chmod(column.path + "/home", 0o777)
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      #expect(!column.exists(".ask"))
      #expect(try column.names(in: "home/.cache/ask").count == 1)
      try column.ask("doctor").expectClean()
      column.environment["XDG_CACHE_HOME"] = column.path + "/home/other"
      try column.ask(SamplePosts.teamQuestion).expectAnswer()
      #expect(try column.names(in: "home/other/ask").count == 1)
      #expect(try column.listing(of: "corpus") == before)
    }

    @Test
    func `with no place for the index the error names one to give`() throws {
      let column = try Column.plain()
      guard try OtherUser.adopt(column) else { return }
      chmod(column.path, 0o555)
      chmod(column.path + "/home", 0o555)
      defer { chmod(column.path, 0o755) }
      if geteuid() != 0 { return }
      try column.ask(SamplePosts.teamQuestion).expectError("cannot be written", "--state")
      try column.ask("index").expectError("cannot be written", "--state")
    }

    @Test
    func `an index on a read-only disk answers where it lies, and says when it is old`() throws {
      let column = try Column.indexed()
      guard try OtherUser.adopt(column) else { return }
      if geteuid() != 0 { _ = try column.shell("chmod -R a-w .ask") }
      defer { _ = try? column.shell("chmod -R u+w .ask") }
      let before = try column.listing(of: ".ask")
      try column.ask(SamplePosts.teamQuestion).expectClean()
      try column.append("\nQuagga.\n", to: "corpus/posts/salary.md")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("changed", "cannot be")
      try column.ask("index").expectError("cannot be written", "--state")
      #expect(try column.listing(of: ".ask") == before)
      try column.ask("new", "Why?").expectErrorIfRoot("cannot be written")
    }

    @Test
    func `an index that may not be read is called that`() throws {
      let files = ["passages.bin", "model.bin", "index.sqlite", "manifest.json"]
      for file in files {
        let column = try Column.indexed()
        guard try OtherUser.adopt(column) else { return }
        chmod(column.path + "/.ask/generations/0001/" + file, 0)
        try column.ask(SamplePosts.teamQuestion).expectError(file, "cannot be read", "; ")
        #expect(try column.ask("doctor").end == .exit(1))
      }
      let column = try Column.indexed()
      guard try OtherUser.adopt(column) else { return }
      chmod(column.path + "/.ask", 0)
      defer { chmod(column.path + "/.ask", 0o755) }
      try column.ask("--state", ".ask", SamplePosts.teamQuestion).expectError(
        "cannot be", "permission denied", "; ")
    }
  }
}

extension AskRun {
  /// Where the tests are root, the corpus belongs to another user than the one that asks.
  fileprivate func expectErrorIfRoot(_ word: String) {
    if geteuid() == 0 { expectError(word) }
  }
}
