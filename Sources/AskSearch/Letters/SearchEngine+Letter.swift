import AskCorpus
import AskText
import Synchronization

extension SearchEngine {
  /// A letter with more questions is answered up to this many.
  public static let letterPartLimit = 6

  /// The answers to a letter that asks several questions; nil for a text that is one question, which `page(for:)`
  /// answers as a whole.
  ///
  /// Each part costs what a question costs, and one that may belong to the part before it costs two.
  ///
  /// - Throws: `SearchError` when the index is damaged.
  public func letterPage(for text: String, options: Options = Options()) throws -> LetterPage? {
    guard text.utf8.count <= Query.byteLimit, LetterReader.mayHoldSeveral(text) else { return nil }
    var clock = StageClock()
    let letter = analyzer.withLock { LetterReader(analyzer: $0, language: language).letter(text) }
    guard letter.parts.count > 1 else { return nil }
    let parts = try settled(letter, options)
    guard parts.count > 1 else { return nil }
    let analyse = clock.lap()
    let asked = try answered(parts.prefix(Self.letterPartLimit), of: letter, options)
    guard asked.count > 1 else { return nil }
    let pages = asked.map(\.page)
    return LetterPage(
      letter: text,
      parts: asked.map { part, page in
        LetterPage.Part(question: letter.question(of: part), range: part.question, page: page)
      },
      leftOut: max(0, parts.count - Self.letterPartLimit),
      timings: Timings(
        analyse: analyse + pages.reduce(0) { $0 + $1.timings.analyse },
        retrieve: pages.reduce(0) { $0 + $1.timings.retrieve },
        rerank: pages.reduce(0) { $0 + $1.timings.rerank }, total: clock.total))
  }

  /// Short questions that may be one with the one before them are looked up until there were so many; those beyond
  /// count as questions of their own.
  private static let doubtLimit = 24
  /// What a title or an asked-as line must hold of a short question's idf mass for it to be one of its own.
  private static let ownCoverage = 0.7

  /// The parts with each doubtful one decided: it is one with the part before it unless a title or an asked-as line
  /// says all of it.
  private func settled(_ letter: Letter, _ options: Options) throws -> [Letter.Part] {
    var parts: [Letter.Part] = []
    var tries = 0
    for part in letter.parts {
      guard part.relation == .doubtful, let last = parts.last else {
        parts.append(part)
        continue
      }
      tries += 1
      // A letter of so many short questions is not worth a search for each; most are left out, and counted.
      if try tries > Self.doubtLimit || isCovered(letter.question(of: part), options) {
        parts.append(part)
      } else {
        parts[parts.count - 1] = last.joined(with: part)
      }
    }
    return parts
  }

  private func isCovered(_ question: String, _ options: Options) throws -> Bool {
    guard let features = try ranking(for: question, options: options).first?.features else { return false }
    return features.titleCoverage >= Self.ownCoverage
      || features.phrasingCoverage >= Features.fromHalf(Self.ownCoverage)
  }

  /// The parts with their pages; neighbours that find the same post first are asked as one.
  private func answered(
    _ parts: some Sequence<Letter.Part>, of letter: Letter, _ options: Options
  ) throws -> [(part: Letter.Part, page: AnswerPage)] {
    var asked: [(part: Letter.Part, page: AnswerPage)] = []
    for part in parts {
      let page = try page(for: letter.asked(part), options: options)
      if let last = asked.last, let first = page.answers.first,
        first.post.id == last.page.answers.first?.post.id
      {
        let joined = last.part.joined(with: part)
        asked[asked.count - 1] = (joined, try self.page(for: letter.asked(joined), options: options))
      } else {
        asked.append((part, page))
      }
    }
    return asked
  }
}
