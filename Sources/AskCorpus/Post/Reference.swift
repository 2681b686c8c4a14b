/// An item under "Further reading".
public struct Reference: Equatable, Sendable {
  /// Text of the item's first link, or the whole item when it has none.
  public let title: String

  /// Address of that link, as written.
  public let url: String?

  /// What the item says besides its link (author, year, why), without the punctuation that ties it to the link.
  public let note: String?

  package init(title: String, url: String?, note: String?) {
    self.title = title
    self.url = url
    self.note = note
  }
}
