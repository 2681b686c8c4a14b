import Foundation

/// Whole processes on the shipped corpus, index present.
struct ColdStart {
  let binary, corpus, scratch: String

  private static let runs = 20

  func run() throws {
    let state = scratch + "/cold"
    let common = ["--corpus", corpus, "--state", state]
    _ = try ProcessRun([binary, "index"] + common)
    let index = state + "/current/index.sqlite"
    let commands: [(String, [String])] = [
      (
        "ask \"how should I structure my data team?\"",
        [binary, "how should I structure my data team?"] + common
      ),
      ("the same with --json", [binary, "--json", "how should I structure my data team?"] + common),
      ("sqlite3 'select count(*) from passage'", ["sqlite3", index, "select count(*) from passage"]),
    ]
    var times = [[Double]](repeating: [], count: commands.count)
    // In turn, so that a slow spell of the machine meets all of them.
    for _ in 0..<Self.runs {
      for (i, command) in commands.enumerated() { times[i].append(try ProcessRun(command.1).milliseconds) }
    }
    print("## A question as a whole process, ms, \(Self.runs) runs\n\n" + Spread.head)
    for (i, command) in commands.enumerated() { print(Spread(times[i]).row(command.0)) }
    let ratio = Spread(times[0]).minimum / Spread(times[2]).minimum
    print(String(format: "\nminimum of ask to minimum of sqlite3: %.1f\n", ratio))
  }
}
