import Foundation

/// One finished run of a program.
struct ProcessRun {
  let milliseconds: Double
  /// Largest resident set, in MiB. It counts that of the process it was started from: measure it from a small one.
  let peakMemory: Double
  let status: Int32

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program with its output thrown away.
  init(_ command: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let start = ContinuousClock.now
    let code = posix_spawnp(&pid, command[0], &actions, nil, &words, environ)
    guard code == 0 else { throw Failure(description: "\(command[0]): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    peakMemory = Double(usage.ru_maxrss) / 1024
    self.status = status >> 8 & 0xFF
    guard status & 0x7F == 0, self.status < 2 else {
      throw Failure(description: "\(command.joined(separator: " ")) ended with \(self.status)")
    }
  }
}

/// Minimum, median and 95th percentile of some figures.
struct Spread {
  let minimum, median, p95: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    minimum = sorted.first ?? .nan
    median = sorted.isEmpty ? .nan : sorted[sorted.count / 2]
    p95 = sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
  }

  func row(_ name: String) -> String {
    "| \(name) | " + [minimum, median, p95].map { String(format: "%.2f", $0) }.joined(separator: " | ") + " |"
  }

  static let head = "| what | min | median | p95 |\n|---|---|---|---|"
}
