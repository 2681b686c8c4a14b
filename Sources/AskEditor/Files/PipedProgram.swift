internal import Glibc

/// A program that runs beside this one: what it prints is read from a pipe, it is given nothing to read, and what it
/// complains of is dropped.
struct PipedProgram {
  struct CannotStart: Error {
    let code: Int32
  }

  /// Its standard output, to be read to its end.
  let output: Int32
  private let process: pid_t

  /// - Parameter words: the program, which is looked for in PATH, and its arguments.
  init(_ words: [String]) throws(CannotStart) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CannotStart(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words.first ?? "", &actions, nil, arguments, environ)
    guard code == 0 else {
      close(ends[0])
      throw CannotStart(code: code)
    }
    output = ends[0]
    process = id
  }

  /// Asks it to end.
  func stop() { kill(process, SIGTERM) }

  /// Closes the pipe and waits for its end: its exit code, or 128 and the number of the signal that ended it.
  func end() -> Int32 {
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
