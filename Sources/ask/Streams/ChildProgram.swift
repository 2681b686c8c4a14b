import Glibc

/// A program that takes over the terminal until it ends.
enum ChildProgram {
  struct CannotStart: Error {
    let code: Int32
  }

  /// Runs `words`, the program first, and waits for its end.
  ///
  /// Ctrl-C is for the program meanwhile, and the terminal is afterwards as it was.
  ///
  /// - Parameters:
  ///   - input: an open file that it reads from stdin; nil for the terminal.
  ///   - settings: variables for it that are not set.
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  static func run(
    _ words: [String], input: Int32? = nil, settings: [String: String] = [:]
  ) throws(CannotStart) -> Int32 {
    for (name, value) in settings { setenv(name, value, 0) }
    var terminal = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &terminal) == 0
    // As system(3) does.
    let ignored = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer {
      for (number, handler) in ignored { signal(number, handler) }
      if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) }
    }
    let id = try start(words, stdin: input)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func start(_ words: [String], stdin: Int32?) throws(CannotStart) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let stdin { posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored here while it runs is not ignored there.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGQUIT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words.first ?? "", &actions, &attributes, arguments, environ)
    guard code == 0 else { throw CannotStart(code: code) }
    return id
  }
}
