package import AskCorpus

extension CheckRule {
  package static let curation = CheckRule(
    "curation", .error, in: .files,
    summary: "an entry of synonyms.yaml or pins.yaml that does nothing, or not what it seems",
    why: "An entry that is wrong is left out when a question is asked. The message is that of `ask doctor`.",
    example: CheckExample(
      path: "synonyms.yaml", bad: "- [ml]\n", good: "- [ml, machine learning]\n",
      beside: ["post.md": "# T\n\nText.\n"]))

  package static let judgements = CheckRule(
    "judgements", .error, in: .files,
    summary: "a line of the judgements that cannot be read, or that grades a post that is not there",
    why: "A measurement stops at the one, and counts the other as a right answer that is never found.",
    example: CheckExample(
      path: "judgements/qrels.tsv", bad: "id\trater\tpost\tgrade\nq1\tr1\tgone\t2\n",
      good: "id\trater\tpost\tgrade\nq1\tr1\tpost\t2\n",
      beside: [
        "post.md": "# T\n\nText.\n",
        "judgements/questions.tsv": "id\thalf\tgroup\tregister\tarea\ttext\n"
          + "q1\tdevelopment\tq1\tplain\tcareers\thow do i start\n",
      ]))
}
