/// What the network of a build starts from.
public enum BaseChoice: Equatable, Sendable {
  /// What the generation in force started from; for a first one, or where it started from nothing and is to be trained
  /// anew, what ships.
  case kept
  /// What ships.
  case shipped
  /// A file that `ask base build` made.
  case file(String)
  /// Nothing: the corpus alone.
  case none
}
