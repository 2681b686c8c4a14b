import AskCorpus
public import AskSearch

extension PostSummary {
  /// What a template can name of a post, as in `ask list --json`; `url` is the address of the first further reading.
  public static let fields: [TemplateField<PostSummary>] = [
    TemplateField("post") { $0.id.rawValue },
    TemplateField("title") { $0.title },
    TemplateField("path") { $0.path },
    TemplateField("author") { $0.author ?? "" },
    TemplateField("published") { $0.published?.description ?? "" },
    TemplateField("reviewed") { $0.reviewed?.description ?? "" },
    TemplateField("reviewBy") { $0.reviewBy?.description ?? "" },
    TemplateField("tags") { $0.tags.joined(separator: ", ") },
    TemplateField("status") { $0.status.rawValue },
    TemplateField("supersededBy") { $0.supersededBy?.rawValue ?? "" },
    TemplateField("furtherReading") { $0.furtherReading.map(\.title).joined(separator: "; ") },
    TemplateField("url") { $0.furtherReading.lazy.compactMap(\.url).first ?? "" },
  ]
}
