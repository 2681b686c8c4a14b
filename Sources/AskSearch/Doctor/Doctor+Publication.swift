extension Doctor {
  /// Whether a publication or a rollback is at work or was interrupted; nothing where neither is so.
  func publication() -> [Finding] {
    guard column.state.isSwitching else { return [] }
    do {
      if Builder(column).isBusy {
        return [Finding(subject: "publication", message: "one is at work", state: .ok)]
      }
      guard try SwitchJournal(of: column.state) != nil else { return [] }
      return [
        Finding(
          subject: "publication", message: "\(column.state.journal): a publication was interrupted",
          state: .problem(
            remedy: "ask a question in the column, which finishes it or says what is in the way"))
      ]
    } catch {
      return [Self.problem("publication", error)]
    }
  }
}
