import AskSearch

/// Files that were to be changed, and that someone else changed in the last moment.
enum LeftFiles {
  static func warn(_ paths: [String], in column: Column) {
    for path in paths {
      Output.warn(
        "\(column.pathPrefix)\(path): someone changed it meanwhile, so it was left as it is; see to its status and run "
          + "`ask publish` again")
    }
  }
}
