import AskCorpus
import AskSearch

/// Why one post is not the first.
struct PlaceModel: Encodable {
  struct Obstacle: Encodable {
    let kind: String
    let value: String?
  }

  struct ListPlace: Encodable {
    let rank: Int?
    let goesOn: Bool
    let value: Double
    let last: Double?

    init(_ place: PlaceExplanation.ListPlace) {
      rank = place.rank
      goesOn = place.isIn
      value = place.value
      last = place.last
    }
  }

  struct Near: Encodable {
    let word: String
    let similarity: Double
  }

  struct Missing: Encodable {
    let word: String
    let idf: Double
    let posts: Int
    let nearest: [Near]
  }

  struct Effect: Encodable {
    let rank: Int
    let score: Double
  }

  /// `first`, `lower`, `superseded`, `heldBack` or `notFound`.
  let stage: String
  let supersededBy: String?
  let obstacles: [Obstacle]
  /// Its rank is its place, that of its successor, or the one that it would have.
  let post: PostExplanationModel
  /// The first of all others.
  let other: PostExplanationModel?
  let byWords: ListPlace
  let byMeaning: ListPlace?
  let missing: [Missing]
  let withAskedAsLine: Effect

  init(_ place: PlaceExplanation) {
    (stage, supersededBy, obstacles) =
      switch place.stage {
      case .first: ("first", nil, [])
      case .lower: ("lower", nil, [])
      case .superseded(let successor): ("superseded", successor.rawValue, [])
      case .heldBack(let obstacles): ("heldBack", nil, obstacles.map(Obstacle.init))
      case .notFound: ("notFound", nil, [])
      }
    post = PostExplanationModel(place.post)
    other = place.other.map(PostExplanationModel.init)
    byWords = ListPlace(place.byWords)
    byMeaning = place.byMeaning.map(ListPlace.init)
    missing = place.missing.map { word in
      Missing(
        word: word.word, idf: word.idf, posts: word.posts,
        nearest: word.nearest.map { Near(word: $0.word, similarity: $0.similarity) })
    }
    withAskedAsLine = Effect(rank: place.withLine.rank, score: place.withLine.score)
  }
}

extension PlaceModel.Obstacle {
  init(_ obstacle: PlaceExplanation.Obstacle) {
    (kind, value) =
      switch obstacle {
      case .draft: ("draft", nil)
      case .tag(let tag): ("tag", tag)
      case .author(let author): ("author", author)
      case .since(let day): ("since", day.description)
      case .until(let day): ("until", day.description)
      case .conditions: ("conditions", nil)
      }
  }
}
