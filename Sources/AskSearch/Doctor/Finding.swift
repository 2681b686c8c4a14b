/// One thing that `ask doctor` looked at.
public struct Finding: Equatable, Sendable {
  public enum State: Equatable, Sendable {
    case ok
    /// - Parameter remedy: what to do, such as "run ask index --rebuild".
    case problem(remedy: String)
  }

  /// What was looked at, such as `index`.
  public let subject: String
  /// What was seen.
  public let message: String
  public let state: State

  public init(subject: String, message: String, state: State) {
    self.subject = subject
    self.message = message
    self.state = state
  }
}
