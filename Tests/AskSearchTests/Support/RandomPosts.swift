import TestSupport

/// Posts of made-up sentences over few words, so that terms repeat within and across posts.
struct RandomPosts {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  static let words = """
    data team model engineer science manager product pipeline question answer course book salary interview
    project roadmap cloud paper network training mathematics code review metric budget vendor privacy juniors
    notebook production kaggle portfolio remote visa
    """.split { $0.isWhitespace }.map(String.init)

  /// Low numbers are drawn more often, as words are.
  mutating func word() -> String {
    let draw = Double.random(in: 0..<1, using: &random)
    return Self.words[Int(draw * draw * Double(Self.words.count))]
  }

  mutating func sentence() -> String {
    let words = (0..<Int.random(in: 3...14, using: &random)).map { _ in word() }
    return words.joined(separator: " ").prefix(1).uppercased() + words.joined(separator: " ").dropFirst()
      + "."
  }

  mutating func post(status: String = "published") -> String {
    var answer: [String] = []
    for section in 0..<Int.random(in: 1...4, using: &random) {
      if section > 0 { answer.append("### \(sentence())") }
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        answer.append(
          (0..<Int.random(in: 1...6, using: &random)).map { _ in sentence() }.joined(separator: " "))
      }
    }
    return """
      ---
      title: \(sentence())
      published: 2026-0\(Int.random(in: 1...9, using: &random))-11
      tags: [\(word()), \(word())]
      asked-as:
        - \(sentence())
      status: \(status)
      ---

      ## Question

      \(sentence()) \(sentence())

      ## Answer

      \(answer.joined(separator: "\n\n"))

      """
  }
}
