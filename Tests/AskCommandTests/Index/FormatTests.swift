import Foundation
import Testing

extension AskCommand {
  /// An index that a newer version wrote.
  @Suite(.serialized)
  struct NewerFormats {
    private func raiseFormat(of file: String, in column: Column) throws {
      var bytes = try column.bytes(of: file)
      func word(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
      let end = 32 + 16 * word(12)
      let old = XXHash.of(Array(bytes[..<end]))
      let written = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[end + $1]) << UInt64(8 * $1) }
      try #require(old == written, "the premise: this is how the header's checksum is made")
      bytes[8] += 1
      let new = XXHash.of(Array(bytes[..<end]))
      for i in 0..<8 { bytes[end + i] = UInt8(truncatingIfNeeded: new >> UInt64(8 * i)) }
      try column.write(bytes, to: file)
    }

    @Test
    func `a newer file is refused by every command, and a rebuild replaces it`() throws {
      for file in ["passages.bin", "model.bin"] {
        let column = try Column.indexed()
        try raiseFormat(of: ".ask/generations/0001/" + file, in: column)
        try column.ask(SamplePosts.teamQuestion).expectError(file, "newer ask", "ask index --rebuild")
        let doctor = try column.ask("doctor")
        #expect(doctor.end == .exit(1) && doctor.stdout.contains("newer"), "\(doctor)")
        // With a changed post too: nothing is built upon it.
        try column.append("\nMore.\n", to: "corpus/posts/salary.md")
        try column.ask(SamplePosts.teamQuestion).expectError("generations/0001/" + file, "newer ask")
        #expect(try column.generation() == "0001")
        try column.ask("index", "--rebuild").expectClean()
        try column.ask(SamplePosts.teamQuestion).expectAnswer()
        try column.ask("doctor").expectClean()
      }
    }

    @Test
    func `a manifest of a newer version is called newer, not damaged`() throws {
      // Its checksum covers fields that this version does not know, so the format comes first.
      let column = try Column.indexed()
      let file = ".ask/generations/0001/manifest.json"
      let text = String(decoding: try column.bytes(of: file), as: UTF8.self)
      let format = try #require(text.firstMatch(of: /"format" : (\d+)/)?.1)
      try column.write(
        text.replacing("\"format\" : \(format)", with: "\"base\" : \"x\",\n  \"format\" : 999"), to: file)
      try column.append("\nMore.\n", to: "corpus/posts/salary.md")
      try column.ask(SamplePosts.teamQuestion).expectError("999", "newer ask", "ask index --rebuild")
      let doctor = try column.ask("doctor")
      #expect(doctor.end == .exit(1) && doctor.stdout.contains("newer"), "\(doctor)")
      try column.ask("index").expectError("newer ask")
      try column.ask("index", "--rebuild").expectClean()
    }
  }
}
