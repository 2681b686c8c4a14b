import Glibc
import Testing

extension AskCommand {
  /// What `ask doctor` and `ask eval` say of a column's own judgements.
  @Suite(.serialized)
  struct OwnJudgements {
    private static let questions =
      "id\thalf\tgroup\tregister\tarea\ttext\nq1\tdevelopment\tq1\tplain\tteams\tHow do I build a team?\n"

    private func write(_ column: Column, qrels: String) throws {
      try column.write(Self.questions, to: "corpus/judgements/questions.tsv")
      try column.write("id\trater\tpost\tgrade\n" + qrels, to: "corpus/judgements/qrels.tsv")
    }

    /// What the doctor says, without the ends of its lines.
    private func doctor(_ column: Column) throws -> String {
      let run = try column.ask("doctor")
      #expect(run.end == .exit(1) && run.stderr.isEmpty, "\(run)")
      return run.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test
    func `the doctor reads judgements, and names posts that are not there`() throws {
      let column = try Column.indexed()
      try write(column, qrels: "q1\tr1\tstructure-data-team\t3\n")
      let sound = try column.ask("doctor")
      sound.expectClean()
      #expect(sound.stdout.contains("1 judged question, 0 unanswerable"), "\(sound)")
      try write(column, qrels: "q1\tr1\tstructure-data-team\t3\nq1\tr2\tgone\t2\nq1\tr3\tgone\t2\n")
      let gone = try doctor(column)
      #expect(gone.contains("judgements/qrels.tsv: 2 lines rate posts that are not there: gone"), "\(gone)")
      try write(column, qrels: "q1\tr1\tstructure-data-team\t9\n")
      #expect(try doctor(column).contains("judgements/qrels.tsv:2: "))
      try column.remove("corpus/judgements/questions.tsv")
      try column.ask("eval").expectError("judgements/questions.tsv: no such file", "id, half, group")
    }

    @Test
    func `a folder that leads nowhere or cannot be read is said`() throws {
      let column = try Column.indexed()
      symlink("nowhere", column.path + "/corpus/judgements")
      #expect(try doctor(column).contains("judgements: the symbolic link leads nowhere"))
      try column.ask("eval").expectError("judgements: the symbolic link leads nowhere")
      try column.remove("corpus/judgements")
      try write(column, qrels: "q1\tr1\tsalary\t3\n")
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      chmod(column.path + "/corpus/judgements", 0)
      defer { chmod(column.path + "/corpus/judgements", 0o755) }
      try column.ask("eval").expectError("judgements/questions.tsv: cannot be read: permission denied")
      #expect(try doctor(column).contains("questions.tsv: cannot be read: permission denied"))
    }
  }
}
