import AskNet
import Glibc
import Testing

struct ModelFileTests {
  /// Calls `body` with a folder that is removed afterwards.
  func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/asknet-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
      for name in ["m", "n"] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    try body(folder)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  func write(_ bytes: [UInt8], _ path: String) throws {
    let file = try #require(fopen(path, "wb"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }

  func write(_ network: Network, to path: String) throws {
    try ModelFile.write(
      network, analyzerFingerprint: "analyzer 1", vocabularyFingerprint: "wörter",
      vocabulary: Array("a\nb\nc".utf8), to: path)
  }

  func network(_ seed: UInt64 = 1) -> Network {
    var rng = SeededGenerator(seed: seed)
    return smallNetwork(using: &rng)
  }

  @Test func `a model comes back as it was written`() throws {
    try withFolder { folder in
      let path = folder + "/m"
      let network = network()
      try write(network, to: path)
      let file = try ModelFile(mapping: path)
      #expect(file.network == network)
      #expect(file.analyzerFingerprint == "analyzer 1" && file.vocabularyFingerprint == "wörter")
      #expect(file.withVocabulary { Array($0) } == Array("a\nb\nc".utf8))
      #expect(file.encoders.question.embed([1, 2, 3]) == Encoder(network).embed([1, 2, 3]))
      try file.verify()
      try write(network, to: folder + "/n")
      #expect(try bytes(folder + "/n") == bytes(path))
    }
  }

  @Test func `an encoder outlives the file's value`() throws {
    try withFolder { folder in
      let path = folder + "/m"
      try write(network(), to: path)
      let encoder = try ModelFile(mapping: path).encoders.question
      unlink(path)
      #expect(encoder.embed([1, 2]) == Encoder(network()).embed([1, 2]))
    }
  }

  @Test func `every flipped bit is found and none crashes`() throws {
    try withFolder { folder in
      let path = folder + "/m"
      try write(network(), to: path)
      let good = try bytes(path)
      try withSeeds(1..<401) { seed, rng in
        var bad = good
        // The first half of the seeds go for the header, where lengths are.
        let place = seed <= 200 ? Int(rng.next() % 300) : Int(rng.next() % UInt64(good.count))
        bad[place] ^= 1 << UInt8(rng.next() % 8)
        try write(bad, folder + "/n")
        #expect(throws: FileError.self, "seed \(seed), byte \(place)") {
          let file = try ModelFile(mapping: folder + "/n")
          #expect(file.encoders.question.embed([0, 1, 2]).count == 6)
          try file.verify()
        }
      }
    }
  }

  @Test func `every truncation is refused before it is read`() throws {
    try withFolder { folder in
      let path = folder + "/m"
      try write(network(), to: path)
      let good = try bytes(path)
      try withSeeds(1..<101) { seed, rng in
        let length = Int(rng.next() % UInt64(good.count))
        try write(Array(good.prefix(length)), folder + "/n")
        #expect(throws: FileError.self, "seed \(seed), length \(length)") {
          _ = try ModelFile(mapping: folder + "/n")
        }
      }
      try write(good + [0], folder + "/n")
      let reason = FileError.Reason.damaged("it has \(good.count + 1) bytes, its header says otherwise")
      #expect(throws: FileError(path: folder + "/n", reason: reason)) {
        _ = try ModelFile(mapping: folder + "/n")
      }
    }
  }

  @Test func `what is no model, too new, absent or a folder is said to be so`() throws {
    try withFolder { folder in
      let path = folder + "/m"
      try write(Array("this is a letter, not a model, and long enough to be one".utf8), path)
      #expect(throws: FileError(path: path, reason: .otherKind)) { _ = try ModelFile(mapping: path) }
      #expect(throws: FileError(path: folder, reason: .otherKind)) { _ = try ModelFile(mapping: folder) }
      try write([], path)
      #expect(throws: FileError(path: path, reason: .damaged("it is empty"))) {
        _ = try ModelFile(mapping: path)
      }
      try write(network(), to: path)
      var newer = try bytes(path)
      newer[8] = 9
      try write(newer, path)
      #expect(throws: FileError(path: path, reason: .newerFormat(found: 9, known: 2))) {
        _ = try ModelFile(mapping: path)
      }
      let absent = folder + "/absent/m"
      #expect(throws: FileError(path: absent, reason: .system(ENOENT))) { _ = try ModelFile(mapping: absent) }
      #expect(throws: FileError(path: absent, reason: .writing(ENOENT))) { try write(network(), to: absent) }
    }
  }
}
