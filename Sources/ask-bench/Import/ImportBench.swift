import Foundation

/// How fast a Stack Exchange dump is imported, and in how much memory.
struct ImportBench {
  let binary: String
  /// Folders in the layout of BEIR, whose texts the dump is made of.
  let sets: [String]
  let scratch: String
  let megabytes: Int

  func run() throws {
    let dump = scratch + "/dump"
    try FileManager.default.createDirectory(atPath: dump, withIntermediateDirectories: true)
    var writer = try DumpWriter(sets: sets, seed: 1)
    let counts = try writer.write(to: dump + "/Posts.xml", bytes: megabytes * 1_000_000)
    let size = try FileManager.default.attributesOfItem(atPath: dump + "/Posts.xml")[.size] as? Int ?? 0
    print("## Import of a Stack Exchange dump\n")
    print("\(size) bytes, \(counts.questions) questions, \(counts.answers) answers\n")
    print("| what | s | MB/s | peak memory, MiB |\n|---|---|---|---|")
    for what in ["the first import", "a second one, nothing changed"] {
      let run = try ProcessRun([binary, "import", dump + "/Posts.xml", "--into", scratch + "/posts"])
      let seconds = run.milliseconds / 1000
      print(
        String(
          format: "| \(what) | %.1f | %.1f | %.1f |", seconds, Double(size) / 1e6 / seconds, run.peakMemory))
    }
  }
}
