/// What a source is.
public enum ImportKind: String, CaseIterable, Sendable {
  /// A folder of Markdown as Jekyll, Hugo, Quarto or an editor keeps it.
  case site
  /// RSS or Atom.
  case feed
  /// `Posts.xml` of a Stack Exchange dump, or the folder that holds it.
  case stackexchange
  /// `corpus.jsonl`, or a folder with it, its queries and qrels.
  case beir
}
