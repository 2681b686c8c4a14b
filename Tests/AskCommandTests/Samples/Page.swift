/// `ask --json "QUESTION"` as the contract has it; what is not optional here must be there.
struct Page: Decodable {
  struct Result: Decodable {
    struct Reference: Decodable {
      let title: String
      let url: String?
    }

    let rank: Int
    let post, title, path: String
    let line: Int
    let heading, passage: String
    let highlights: [[Int]]
    let score, lexicalScore: Double
    let similarity: Double?
    let tags: [String]
    let author, published, reviewed: String?
    let furtherReading: [Reference]
  }

  struct Suggestion: Decodable {
    let searchedFor, insteadOf: String
  }

  struct Milliseconds: Decodable {
    let total, analyse, retrieve, rerank: Double
  }

  struct Related: Decodable {
    let post, title, path: String
  }

  let schema: Int
  let question, outcome, generation: String
  let total: Int
  let results: [Result]
  let suggestion: Suggestion?
  let related: [Related]
  let milliseconds: Milliseconds
}

/// `ask list --json`.
struct Listing: Decodable {
  struct Entry: Decodable {
    let post, title, path, status: String
    let tags: [String]
  }

  let total: Int
  let posts: [Entry]
}
