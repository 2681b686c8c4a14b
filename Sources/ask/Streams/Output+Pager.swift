import AskTerminal
import Glibc

extension Output {
  /// Prints what a person reads; through a pager when it is longer than the terminal.
  ///
  /// A reader who leaves the pager early has seen enough: that is no error. A pager that fails before it has read
  /// anything has shown nothing, and the text is printed after all.
  static func show(_ text: String, _ options: PagerOptions) {
    guard !options.noPager, Terminal.screen.isShorter(than: text),
      let pager = Pager(environment: { getenv($0).map { String(cString: $0) } })
    else { return print(text) }
    if let failure = failure(of: pager, with: text) {
      // The default one is not missed where it is not installed.
      if pager.isChosen {
        warn(
          "the pager \(pager.line.text) \(failure); set ASK_PAGER to another, or to cat for none")
      }
      print(text)
    }
  }

  /// What kept the pager from showing any of the text; nil when it did.
  private static func failure(of pager: Pager, with text: String) -> String? {
    // A file and not a pipe: how far it was read can be asked when the pager has ended.
    guard let file = nameless(with: text) else { return "has no place to read from" }
    defer { close(file) }
    do throws(ChildProgram.CannotStart) {
      let code = try ChildProgram.run(pager.line.words(), input: file, settings: Pager.settings)
      let isRead = lseek(file, 0, SEEK_CUR) > 0
      return code == 0 || isRead ? nil : "ended with exit code \(code) and showed nothing"
    } catch {
      return "cannot be started: \(String(cString: strerror(error.code)))"
    }
  }

  /// A file that no other program sees, at its beginning; nil where none can be made.
  private static func nameless(with text: String) -> Int32? {
    let folder = Place.environment("TMPDIR") ?? "/tmp"
    var path = Array((folder + "/ask-page-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard write(text, to: file) == nil, lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    return file
  }
}
