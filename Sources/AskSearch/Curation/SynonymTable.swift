import AskCorpus
import AskText

/// Synonyms by the first term of the word that a question says.
struct SynonymTable: Equatable {
  private var rules: [TermID: [SynonymRule]] = [:]

  init() {}

  /// - Parameter problems: what is wrong with entries, which are then left out, is added to it.
  init(_ synonyms: Synonyms, analyzer: Analyzer, language: Language, problems: inout [PostError]) {
    var lint = SynonymLint(analyzer: analyzer, language: language)
    for entry in synonyms.entries {
      let words: [SynonymLint.Word]
      let also: [SynonymLint.Word]
      do throws(CurationProblem) {
        (words, also) = try lint.words(of: entry)
      } catch {
        problems.append(PostError(path: synonyms.path, line: entry.line, reason: .curation(error)))
        continue
      }
      for word in words {
        let others = also.isEmpty ? words.filter { $0 != word } : also
        let alternatives = others.map { other in
          SynonymRule.Alternative(
            terms: other.terms,
            reason: Expansion.Reason(
              word: word.text, alternative: other.text, path: synonyms.path, line: entry.line))
        }
        let ids = word.terms.map { TermID(of: $0) }
        rules[ids[0], default: []].append(SynonymRule(words: ids, alternatives: alternatives))
      }
    }
  }

  /// A question has no more of them.
  private static let limit = 32

  /// What posts may say in place of words of `query`, in the order of these.
  func expansions(of query: Query) -> [Expansion] {
    guard !rules.isEmpty else { return [] }
    var expansions: [Expansion] = []
    let searched = Set(query.searchTerms.map(\.id))
    for (place, token) in query.tokens.enumerated() {
      for rule in rules[token] ?? [] where query.tokens[place...].starts(with: rule.words) {
        let standsFor = Set(rule.words).intersection(searched)
        for alternative in rule.alternatives where !standsFor.isEmpty {
          let expansion = Expansion(
            terms: alternative.terms, standsFor: standsFor, reason: alternative.reason)
          // What holds the word itself is met by the word.
          guard !Self.holds(expansion.ids, rule.words), !expansions.contains(expansion) else { continue }
          expansions.append(expansion)
        }
      }
    }
    return Array(expansions.prefix(Self.limit))
  }

  private static func holds(_ terms: [TermID], _ part: [TermID]) -> Bool {
    terms.indices.contains { terms[$0...].starts(with: part) }
  }
}
