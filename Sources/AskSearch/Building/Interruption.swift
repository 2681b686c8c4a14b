import Glibc
import Synchronization

/// Whether the user pressed Ctrl-C.
///
/// Long work asks between its steps and stops with `SearchError.Reason.interrupted`; what was built so far is left
/// aside and removed by the next build.
public enum Interruption {
  private static let flag = Atomic(false)
  private static let isListening = Atomic(false)
  private static let ignoresHangUp = Atomic(false)

  public static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Notes Ctrl-C from now on instead of dying of it; a second one kills.
  public static func listen() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag.store(true, ordering: .relaxed) }
    // No SA_RESTART: a wait for the lock must end.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // A terminal that is closed; nohup has said that it does not matter.
    var old = sigaction()
    sigaction(SIGHUP, &action, &old)
    let isIgnored =
      unsafeBitCast(old.__sigaction_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { sigaction(SIGHUP, &old, nil) }
    ignoresHangUp.store(isIgnored, ordering: .relaxed)
    isListening.store(true, ordering: .relaxed)
  }

  /// Lets the signals do again what they did before `listen`; a hang-up that does not matter still does not.
  public static func stopListening() {
    guard isListening.exchange(false, ordering: .relaxed) else { return }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    if !ignoresHangUp.load(ordering: .relaxed) { signal(SIGHUP, SIG_DFL) }
  }

  package static func check() throws(SearchError) {
    if isRequested { throw SearchError(reason: .interrupted) }
  }
}
