import AskCorpus
import AskSearch

struct ReferenceModel: Encodable {
  let title: String
  let url: String?
  let note: String?

  init(_ reference: Reference) {
    title = reference.title
    url = reference.url
    note = reference.note
  }
}

struct RelatedModel: Encodable {
  let post, title, path: String
  let similarity: Double?

  init(_ related: RelatedPost) {
    post = related.id.rawValue
    title = related.title
    path = related.path
    similarity = related.similarity
  }
}

/// `ask show --json POST`.
struct PostModel: JSONModel {
  struct Section: Encodable {
    let headings: [String]
    let anchor: String
    let line: Int
    let blocks: [String]
  }

  let schema = 1
  let post, title, path: String
  let author, published, reviewed, reviewBy: String?
  let tags, askedAs: [String]
  let status: String
  let supersededBy: String?
  let question: String
  let sections: [Section]
  let furtherReading: [ReferenceModel]
  let related: [RelatedModel]

  /// - Parameters:
  ///   - anchor: of the only section to give; nil for all.
  ///   - related: empty where there is no index.
  init(_ post: Post, anchor: String?, related: [RelatedPost]) {
    self.post = post.id.rawValue
    title = post.title
    path = post.path
    author = post.author
    published = post.published?.description
    reviewed = post.reviewed?.description
    reviewBy = post.reviewBy?.description
    tags = post.tags
    askedAs = post.askedAs
    status = post.status.rawValue
    supersededBy = post.supersededBy?.rawValue
    question = post.question.map(\.text).joined(separator: "\n")
    sections = post.sections.filter { anchor == nil || $0.anchor == anchor }.map {
      Section(headings: $0.headings, anchor: $0.anchor, line: $0.line, blocks: $0.blocks.map(\.text))
    }
    furtherReading = post.furtherReading.map(ReferenceModel.init)
    self.related = related.map(RelatedModel.init)
  }
}
