package import AskCorpus
import Glibc

/// The posts that are due to be read again, the most urgent first.
///
/// The urgency of a post is the sum of what speaks for reading it: the share of it that may be expected to have changed,
/// 1 − 2^(−months since it was read / half-life); half a point once `review-by` has passed and up to half a point more
/// over the following year; half a point for dead links; and the share of readers whom it did not help, drawn towards 0
/// by two votes that it did.
package struct ReviewQueue: Sendable {
  /// Of a post whose tags say nothing, in months.
  package static let plainHalfLife = 24
  private static let daysOfMonth = 365.25 / 12
  /// Below this share of votes against it, they are no reason by themselves.
  private static let leastDown = 0.4
  private static let leastVotes = 3

  /// Posts for which there is a reason; equally urgent ones by id.
  package let items: [ReviewItem]

  /// - Parameters:
  ///   - posts: drafts and superseded posts are passed over, since no reader is shown them.
  ///   - deadLinks: by post, as `ask check --online` last found them.
  package init(
    _ posts: [Post], tags: Tags, votes: Votes, deadLinks: [PostID: [String]] = [:], today: CalendarDate
  ) {
    var items: [ReviewItem] = []
    for post in posts where post.status == .published && post.supersededBy == nil {
      let (reasons, urgency) = Self.weigh(
        post, tags: tags, votes: votes[post.id], deadLinks: deadLinks[post.id] ?? [], today: today)
      if !reasons.isEmpty { items.append(ReviewItem(post: post, reasons: reasons, urgency: urgency)) }
    }
    self.items = items.sorted {
      $0.urgency != $1.urgency ? $0.urgency > $1.urgency : $0.post.id.rawValue < $1.post.id.rawValue
    }
  }

  /// The day by which a post that is read today is to be read again: after the shortest half-life of its tags.
  package static func nextReview(of post: Post, tags: Tags, today: CalendarDate) -> CalendarDate {
    let months = shortestHalfLife(of: post, tags: tags)?.months ?? plainHalfLife
    return CalendarDate(daysSince1970: today.dayNumber + Int((Double(months) * daysOfMonth).rounded()))
  }

  private static func shortestHalfLife(of post: Post, tags: Tags) -> (tag: String, months: Int)? {
    post.tags.compactMap { tag in tags[tag]?.halfLife.map { (tag, $0) } }.min { $0.1 < $1.1 }
  }

  private static func weigh(
    _ post: Post, tags: Tags, votes: Votes.Count, deadLinks: [String], today: CalendarDate
  ) -> ([ReviewReason], Double) {
    var reasons: [ReviewReason] = []
    var urgency = 0.0
    if let by = post.reviewBy, by < today {
      reasons.append(.overdue(since: by))
      urgency += 0.5 + 0.5 * min(1, Double(by.days(to: today)) / 365)
    }
    if let read = post.reviewed ?? post.published {
      let shortest = shortestHalfLife(of: post, tags: tags)
      let months = max(0, Double(read.days(to: today)) / daysOfMonth)
      urgency += 1 - exp2(-months / Double(shortest?.months ?? plainHalfLife))
      if let shortest, months > Double(shortest.months) {
        reasons.append(.halfLife(tag: shortest.tag, months: shortest.months, since: read))
      }
    } else {
      reasons.append(.undated)
      urgency += 0.5
    }
    let share = Double(votes.down) / Double(max(1, votes.up + votes.down))
    urgency += Double(votes.down) / Double(votes.up + votes.down + 2)
    if votes.up + votes.down >= leastVotes, share >= leastDown {
      reasons.append(.votes(up: votes.up, down: votes.down))
    }
    if !deadLinks.isEmpty {
      reasons.append(.deadLinks(deadLinks))
      urgency += 0.5
    }
    return (reasons, urgency)
  }
}
