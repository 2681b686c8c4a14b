import ArgumentParser

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this folder of Markdown in place, instead of the corpus/ here or above.", valueName: "folder"),
    completion: .directory)
  var corpus: String?

  @Option(
    help: ArgumentHelp(
      "Keep index and network in this folder (default: .ask beside corpus/).", valueName: "dir"),
    completion: .directory)
  var state: String?

  @Flag(help: "Print JSON.")
  var json = false

  /// The options that name the column, to be repeated by whoever asks it again.
  var whereabouts: [String] {
    (corpus.map { ["--corpus", $0] } ?? []) + (state.map { ["--state", $0] } ?? [])
  }
}
