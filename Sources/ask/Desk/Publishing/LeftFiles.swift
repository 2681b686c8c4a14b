import AskSearch

/// Files that were to be changed, and that were left as they are.
enum LeftFiles {
  static func warn(_ files: [LeftFile], pathPrefix: String) {
    for file in files {
      let why =
        file.obstacle.map { "it was left as it is: \($0)" }
        ?? "someone changed it meanwhile, so it was left as it is"
      Output.warn("\(pathPrefix)\(file.path): \(why); see to its status and run `ask publish` again")
    }
  }
}
