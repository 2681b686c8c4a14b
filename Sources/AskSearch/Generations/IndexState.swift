/// How the index in force stands to the posts.
public enum IndexState: Equatable, Sendable {
  case current
  /// So many files are new, gone, or otherwise than the index has them.
  case changed(files: Int)
  /// It was made by other rules or for another language, and has to be made anew.
  case outdated
}
