import AskCorpus
import AskEditor
import AskTerminal

/// `ask review --json`.
struct ReviewModel: JSONModel {
  struct Reason: Encodable {
    let kind, text: String
    let since, tag: String?
    let months, up, down: Int?
    let links: [String]?

    init(_ reason: ReviewReason) {
      var since: CalendarDate?
      var tag: String?
      var (months, up, down): (Int?, Int?, Int?) = (nil, nil, nil)
      var links: [String]?
      switch reason {
      case .overdue(let day): (kind, since) = ("overdue", day)
      case .halfLife(let name, let count, let day):
        (kind, tag, months, since) = ("half-life", name, count, day)
      case .undated: kind = "undated"
      case .votes(let for_, let against): (kind, up, down) = ("votes", for_, against)
      case .deadLinks(let dead): (kind, links) = ("dead-links", dead)
      }
      text = ReviewQueueView.words(reason, Today.date).string
      (self.since, self.tag, self.months) = (since?.description, tag, months)
      (self.up, self.down, self.links) = (up, down, links)
    }
  }

  struct Entry: Encodable {
    let post, title, path: String
    let urgency: Double
    let reasons: [Reason]
  }

  let schema = 1
  let total: Int
  let posts: [Entry]

  init(_ items: [ReviewItem], total: Int) {
    self.total = total
    posts = items.map {
      Entry(
        post: $0.post.id.rawValue, title: $0.post.title, path: $0.post.path, urgency: $0.urgency,
        reasons: $0.reasons.map(Reason.init))
    }
  }
}

/// `ask review done --json`.
struct ReviewedModel: JSONModel {
  struct Entry: Encodable {
    let post, path, reviewed, reviewBy: String
  }

  let schema = 1
  let posts: [Entry]

  init(_ posts: [(Post, CalendarDate)], today: CalendarDate) {
    self.posts = posts.map {
      Entry(post: $0.id.rawValue, path: $0.path, reviewed: today.description, reviewBy: $1.description)
    }
  }
}

/// `ask review vote --json`.
struct VoteModel: JSONModel {
  let schema = 1
  let post: String
  let up, down: Int
}
