import ArgumentParser

/// Which encoder reads the passages of a build.
struct TeacherOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the passages with this sentence encoder instead of the base's own; it is not needed to ask.",
      valueName: "dir"), completion: .directory)
  var teacher: String?
}
