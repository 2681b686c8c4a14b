/// How a question without an answer reaches the editors.
struct EditorsPointer {
  func lines(to width: Int) -> [StyledText] {
    let remark = StyledText("No answer yet? Send it to the editors: ", .meta)
    return StyledText.flow(
      [remark + StyledText("ask letter new", .verbatim)], to: width, indent: StyledText())
  }
}
