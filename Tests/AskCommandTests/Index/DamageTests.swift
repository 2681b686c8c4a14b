import TestSupport
import Testing

extension AskCommand {
  /// An index that is not as it was written.
  @Suite(.serialized)
  struct Damage {
    private static let files = ["index.sqlite", "passages.bin", "model.bin", "manifest.json"]
    private static let questions = [
      SamplePosts.teamQuestion, "salary offers and the market", "who reads my dashboards", "C++ or node.js",
    ]

    private func path(_ file: String) -> String { ".ask/generations/0001/" + file }

    /// A question, then the doctor, over a damaged file; the damage is described by `what`.
    private func check(
      _ column: Column, _ damaged: [UInt8], _ file: String, _ what: String, _ question: String
    ) throws {
      try column.write(damaged, to: path(file))
      for words in [["--json", question], ["doctor"]] {
        let run = try column.ask(words)
        switch run.end {
        case .exit(0), .exit(1):
          #expect(words != ["doctor"] || run.end == .exit(1), "doctor missed \(what): \(run)")
        case .exit(2):
          #expect(run.messages.count == 1 && run.stderr.hasPrefix("ask: "), "\(words), \(what): \(run)")
        default: Issue.record("\(words), \(what): \(run)")
        }
      }
    }

    @Test
    func `200 flipped bits never crash or hang a question, and the doctor finds each`() throws {
      let column = try Column.indexed()
      let whole = try Self.files.map { try column.bytes(of: path($0)) }
      for seed in 0..<200 {
        var random = SeededGenerator(seed: UInt64(seed))
        let file = seed % Self.files.count
        var damaged = whole[file]
        let place = Int.random(in: 0..<damaged.count, using: &random)
        let bit = Int.random(in: 0..<8, using: &random)
        damaged[place] ^= 1 << bit
        let question = Self.questions.randomElement(using: &random) ?? ""
        let what = "seed \(seed): bit \(bit) of byte \(place) of \(Self.files[file])"
        try check(column, damaged, Self.files[file], what, question)
        try column.write(whole[file], to: path(Self.files[file]))
        let generation = try column.generation()
        guard generation == "0001" else {
          Issue.record("\(what): a question built generation \(generation) upon a damaged one")
          return
        }
      }
      try column.ask("doctor").expectClean()
    }

    @Test
    func `flipped bits in the headers and at the ends are found too`() throws {
      let column = try Column.indexed()
      for file in Self.files {
        let whole = try column.bytes(of: path(file))
        if try column.generation() != "0001" { break }
        for place in [0, 8, 12, 16, 20, 24, 31, 33, 40, 100, 223, whole.count - 1] where place < whole.count {
          var damaged = whole
          damaged[place] ^= 0x80
          try check(column, damaged, file, "byte \(place) of \(file)", SamplePosts.teamQuestion)
        }
        try column.write(whole, to: path(file))
      }
      #expect(try column.generation() == "0001")
    }

    @Test
    func `50 cut files never crash or hang a question, and the doctor finds each`() throws {
      let column = try Column.indexed()
      let whole = try Self.files.map { try column.bytes(of: path($0)) }
      for seed in 0..<50 {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        let file = seed % Self.files.count
        let length = seed < 4 ? 0 : Int.random(in: 0..<whole[file].count, using: &random)
        let what = "seed \(seed): \(Self.files[file]) cut to \(length) of \(whole[file].count) bytes"
        try check(column, Array(whole[file][..<length]), Self.files[file], what, SamplePosts.teamQuestion)
        try column.write(whole[file], to: path(Self.files[file]))
      }
      #expect(try column.generation() == "0001")
      try column.ask("doctor").expectClean()
    }

    @Test
    func `a file that is missing is an error that says what to do`() throws {
      for file in Self.files {
        let column = try Column.indexed()
        try column.remove(path(file))
        try column.ask(SamplePosts.teamQuestion).expectError(file, "ask doctor")
        #expect(try column.ask("doctor").end == .exit(1))
        try column.ask("index", "--rebuild").expectClean()
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
        try column.ask("doctor").expectClean()
      }
    }

    @Test
    func `a link to no generation is an error, and a rebuild mends it`() throws {
      for target in [
        "generations/0009", "nowhere", "../../etc", "generations/0001x", "generations/99999999999999999999",
      ] {
        let column = try Column.indexed()
        try column.remove(".ask/current")
        try column.link(".ask/current", to: target)
        try column.ask(SamplePosts.teamQuestion).expectError("damaged", "ask doctor")
        #expect(try column.ask("doctor").end == .exit(1))
        try column.ask("index", "--rebuild").expectClean()
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
      }
    }

    @Test
    func `a build upon a damaged generation does not pass its damage on`() throws {
      // The build would write new checksums over it, and the doctor could never find it again.
      let column = try Column.indexed()
      var bytes = try column.bytes(of: path("index.sqlite"))
      let word = Array("recruiting".utf8)
      var places: [Int] = []
      for start in 0..<(bytes.count - word.count) where bytes[start..<start + word.count].elementsEqual(word)
      {
        places.append(start)
      }
      #expect(!places.isEmpty, "the premise: a word of a post stands in the file")
      for place in places { bytes[place] = UInt8(ascii: "X") }
      try column.write(bytes, to: path("index.sqlite"))
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      let run = try column.ask("who should be the first hire, a generalist?")
      #expect(
        [.exit(0), .exit(1), .exit(2)].contains(run.end) && run.messages.allSatisfy { $0.hasPrefix("ask: ") })
      _ = try column.ask("index")
      let doctor = try column.ask("doctor")
      let answer = try column.ask("who should be the first hire, a generalist?")
      #expect(doctor.end != .exit(0) || !answer.stdout.contains("Xecruiting"), "\(doctor); \(answer)")
    }

    @Test
    func `damaged vectors and a damaged network are not passed on either`() throws {
      for file in ["passages.bin", "model.bin"] {
        let column = try Column.indexed()
        var bytes = try column.bytes(of: path(file))
        bytes[bytes.count * 3 / 4] ^= 0x40
        try column.write(bytes, to: path(file))
        try column.append("\nMore.\n", to: "corpus/posts/salary.md")
        _ = try column.ask(SamplePosts.teamQuestion)
        let doctor = try column.ask("doctor")
        #expect(doctor.end == .exit(1), "\(file): \(doctor)")
      }
    }

    @Test
    func `the list of seen files may hold anything`() throws {
      let column = try Column.indexed()
      var random = SeededGenerator(seed: 5)
      let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      for bytes in [[], Array("garbage\n".utf8), noise, Array("1\n-5 -5 -5 x posts/salary.md\n".utf8)] {
        try column.write(bytes, to: ".ask/seen")
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
      }
    }
  }
}
