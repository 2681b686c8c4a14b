import AskEditor

/// What `ask report --json` says of the posts.
struct ReportPostsModel: Encodable {
  struct Tag: Encodable {
    let tag: String
    let posts, words: Int
    let medianMonths: Int?
  }

  struct Age: Encodable {
    /// Whole months, from and without.
    let from: Int
    let below: Int?
    let published, reviewed: Int
  }

  struct Length: Encodable {
    /// Words, from and without.
    let from, below, posts: Int
  }

  let shown, drafts, superseded, refused, words, medianWords, untagged: Int
  let tags: [Tag]
  let ages: [Age]
  let lengths: [Length]

  init(_ figures: PostFigures) {
    (shown, drafts, superseded, refused) = (
      figures.shown, figures.drafts, figures.superseded, figures.refused
    )
    (words, medianWords, untagged) = (figures.words, figures.medianWords, figures.untagged)
    tags = figures.tags.map {
      Tag(tag: $0.name, posts: $0.posts, words: $0.words, medianMonths: $0.medianMonths)
    }
    ages = figures.ages.map {
      Age(from: $0.months, below: $0.below, published: $0.published, reviewed: $0.reviewed)
    }
    lengths = figures.lengths.map {
      Length(from: $0.words.lowerBound, below: $0.words.upperBound, posts: $0.posts)
    }
  }
}
