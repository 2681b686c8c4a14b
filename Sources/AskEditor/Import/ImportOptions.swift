/// How to import.
public struct ImportOptions: Sendable {
  /// Nil to find out.
  public var kind: ImportKind?
  /// What the source is called in the target's memory; nil for the name of its folder or file.
  public var name: String?
  /// Where the source is on the web, such as `https://stats.stackexchange.com`; no slash at its end.
  public var site: String?
  /// Nothing is written.
  public var isDryRun = false

  public init() {}
}
