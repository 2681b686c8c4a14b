/// What the colours and shapes of a chart stand for.
struct Legend {
  struct Key {
    let name: String
    let style: String
    /// In a square of 12; nil for the whole of it.
    var shape: String?
  }

  private let keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  var markup: Markup {
    Markup(
      "ul", ["class": "legend"],
      keys.map { key in
        Markup(
          "li", [:],
          [
            Markup(
              "svg", ["viewBox": "-6 -6 12 12", "width": "12", "height": "12", "aria-hidden": "true"],
              [Markup("path", ["class": key.style, "d": key.shape ?? "M-6 -6H6V6H-6Z"])]),
            Markup(" " + key.name),
          ])
      })
  }
}
