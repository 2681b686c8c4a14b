import AskCorpus
import AskEditor
import AskSearch
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct IndexWatchTests {
  private let folder = ScratchFolder()

  init() {
    // One post is too few for a network.
    folder.write("corpus/posts/soup.md", "# How do I make soup?\n\nBoil water with salt and leeks.\n")
  }

  private func column() throws -> Column {
    Column(
      corpus: try CorpusFolder(path: folder.path + "/corpus"), settings: Settings(),
      state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/")
  }

  /// What the watch tells until the corpus is gone.
  private func events(limit: Int? = nil, _ act: @escaping (IndexWatch.Event) -> Void) throws -> [String] {
    var events: [String] = []
    func show(_ event: IndexWatch.Event) {
      switch event {
      case .polling: events.append("polling")
      case .watching: events.append("watching")
      case .updated(let report, _): events.append("added \(report.added), changed \(report.changed)")
      case .failed: events.append("failed")
      }
      act(event)
    }
    let watch = IndexWatch(try column(), progress: { _ in }, show: show)
    #expect(throws: SearchError.self, "the corpus is gone") { try watch.run(limit: limit) }
    return events
  }

  private func removeCorpus() { rename(folder.path + "/corpus", folder.path + "/away") }

  @Test func `a new folder that cannot be watched is looked at all the same, and that is said once`() throws {
    let events = try events(limit: 2) { event in
      switch event {
      case .watching: folder.write("corpus/posts/birds/nest.md", "# Where do pigeons sleep?\n\nIn a loft.\n")
      case .updated(let report, _) where report.added == ["nest"]:
        folder.write("corpus/posts/birds/nest.md", "# Where do pigeons sleep?\n\nIn a dovecote.\n")
      case .updated: removeCorpus()
      default: break
      }
    }
    #expect(events.filter { $0 == "polling" }.count == 1, "\(events)")
    #expect(
      events.filter { $0.hasPrefix("added") }
        == ["added [\"nest\"], changed []", "added [], changed [\"nest\"]"], "\(events)")
  }

  @Test func `an error that stays the same is said once`() throws {
    let events = try events { event in
      switch event {
      case .watching: folder.remove("corpus/posts/soup.md")
      case .failed:
        let corpus = folder.path + "/corpus"
        Thread.detachNewThread {
          // Each is an update of its own, and fails alike.
          for number in 0..<2 {
            let path = corpus + "/posts/\(number).md"
            close(open(path, O_WRONLY | O_CREAT, 0o644))
            unlink(path)
            Thread.sleep(forTimeInterval: 0.6)
          }
          rename(corpus, corpus + "-away")
        }
      default: break
      }
    }
    #expect(events == ["watching", "failed"], "\(events)")
  }
}
