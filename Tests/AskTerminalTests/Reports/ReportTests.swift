import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct ReportTests {
  private func screen(_ columns: Int, _ palette: Palette = .plain) -> Screen {
    Screen(columns: columns, palette: palette)
  }

  @Test func `ages are in the words that people use`() {
    let examples: [((Int, Int, Int), String)] = [
      ((2026, 11, 23), "today"), ((2026, 11, 22), "yesterday"), ((2026, 11, 18), "5 days ago"),
      ((2026, 11, 10), "13 days ago"), ((2026, 11, 9), "2 weeks ago"), ((2026, 11, 2), "3 weeks ago"),
      ((2026, 9, 24), "8 weeks ago"), ((2026, 9, 23), "2 months ago"), ((2026, 5, 1), "6 months ago"),
      ((2025, 11, 24), "11 months ago"), ((2025, 11, 23), "a year ago"), ((2025, 6, 1), "17 months ago"),
      ((2024, 11, 24), "23 months ago"), ((2024, 11, 23), "2 years ago"), ((1999, 12, 31), "26 years ago"),
      ((2026, 11, 24), "tomorrow"), ((2026, 11, 30), "in 7 days"), ((2027, 2, 23), "in 3 months"),
      ((2028, 12, 1), "in 2 years"),
    ]
    for ((year, month, day), words) in examples {
      #expect(Age.text(from: Samples.date(year, month, day), to: Samples.today) == words)
    }
  }

  @Test func `days are counted across leap days and turns of the year`() {
    #expect(Age.text(from: Samples.date(2024, 2, 28), to: Samples.date(2024, 3, 1)) == "2 days ago")
    #expect(Age.text(from: Samples.date(2026, 2, 28), to: Samples.date(2026, 3, 1)) == "yesterday")
    #expect(Age.text(from: Samples.date(1900, 2, 28), to: Samples.date(1900, 3, 1)) == "yesterday")
    #expect(Age.text(from: Samples.date(2025, 12, 31), to: Samples.date(2026, 1, 1)) == "yesterday")
  }

  @Test func `a review is overdue since a month`() {
    func overdue(_ year: Int, _ month: Int, _ day: Int) -> String? {
      let post = Samples.summary("a", "A", reviewBy: Samples.date(year, month, day))
      return PostStanding(post, today: Samples.today).overdue?.string
    }
    #expect(overdue(2026, 3, 2) == "review overdue since March")
    #expect(overdue(2025, 3, 2) == "review overdue since March 2025")
    #expect(overdue(2026, 11, 23) == nil)
  }

  @Test func `progress says how far, how long still, and what it learnt`() {
    let line = ProgressLine(
      label: "training", fraction: 0.5, elapsedSeconds: 12, details: ["loss 1.92", "held-out MRR 0.41"])
    #expect(
      line.text(on: screen(80))
        == "training  ━━━━━━━━━──────────   50%  12 s left  loss 1.92  held-out MRR 0.41")
    #expect(line.text(on: screen(60)) == "training  ━━━━━━━───────   50%  12 s left  loss 1.92")
    #expect(withoutColour(line.text(on: screen(80, .ansi))) == line.text(on: screen(80)))
    #expect(line.stage == "training: done in 12 s, loss 1.92, held-out MRR 0.41")
  }

  @Test func `progress without an end in sight shows the time so far`() {
    let line = ProgressLine(label: "reading posts", fraction: nil, elapsedSeconds: 75.2)
    #expect(line.text(on: screen(80)) == "reading posts  1 min 15 s")
  }

  @Test func `there is no estimate before there is a pace and none at the end`() {
    func left(_ fraction: Double, _ elapsed: Double) -> Double? {
      ProgressLine(label: "a", fraction: fraction, elapsedSeconds: elapsed).secondsLeft
    }
    #expect(left(0, 10) == nil)
    #expect(left(0.5, 0.1) == nil)
    #expect(left(1, 10) == nil)
    #expect(left(0.25, 10) == 30)
  }

  @Test func `progress stays on one line whatever it is told`() throws {
    try withSeeds { rng, seed in
      let columns = Int.random(in: 20...120, using: &rng)
      let fractions: [Double] = [-1, 0, 0.01, 0.333, 0.999, 1, 7, .nan, .infinity]
      let line = ProgressLine(
        label: RandomText.text(maxWords: 6, using: &rng), fraction: fractions.randomElement(using: &rng),
        elapsedSeconds: [0, 0.04, 3, 59.6, 4000, 1e9, .nan, -4].randomElement(using: &rng) ?? 0,
        details: (0..<3).map { _ in RandomText.text(maxWords: 4, using: &rng) })
      let text = line.text(on: screen(columns))
      try #require(DisplayWidth.columns(of: text) < columns, "seed \(seed): \(text)")
      try #require(!text.contains("\n"), "seed \(seed)")
      try requireHarmless(text, seed: seed)
      try requireHarmless(line.stage, seed: seed)
      try #require(withoutColour(line.text(on: screen(columns, .ansi))) == text, "seed \(seed)")
    }
  }

  @Test func `durations are short`() {
    let examples: [(Double, String)] = [
      (0, "0 s"), (0.42, "0.4 s"), (9.94, "9.9 s"), (9.96, "10 s"), (42.4, "42 s"), (59.7, "1 min"),
      (185, "3 min 5 s"), (7800, "2 h 10 min"),
    ]
    for (seconds, text) in examples { #expect(ProgressLine.duration(seconds) == text) }
  }

  @Test func `the doctor's report looks as it was agreed`() throws {
    let report = DoctorReport([
      Finding(subject: "corpus", message: "33 posts, all readable", state: .ok),
      Finding(subject: "index", message: "generation 0007, integrity checks pass", state: .ok),
      Finding(
        subject: "network",
        message: "checksum of .ask/generations/0007/model.bin differs from the one in its manifest",
        state: .problem(remedy: "run ask index --rebuild")),
    ])
    try expectGolden(report.text(on: screen(80)), "doctor-80.txt")
    try expectGolden(report.text(on: screen(40, .ansi)), "doctor-40-colour.txt")
    #expect(withoutColour(report.text(on: screen(80, .ansi))) == report.text(on: screen(80)))
    #expect(DoctorReport([]).text(on: screen(80)) == "No problem found.\n")
  }
}
