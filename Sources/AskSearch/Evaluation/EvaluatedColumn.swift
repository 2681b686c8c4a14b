import AskCorpus
import AskEval
import AskNet
import Foundation
import Glibc

/// A judged set as a generation in a temporary place, which is removed with it.
package final class EvaluatedColumn {
  package let engine: SearchEngine
  /// Ids of all posts, by number.
  let names: [PostName]
  let report: BuildReport
  let trainingSeconds: Double
  private let state: StateFolder

  /// The weights that were fitted on the posts; nil without a network.
  package var head: Head? { engine.network?.head }

  /// - Parameters:
  ///   - whole: posts of the set as they are, where it says less of them.
  ///   - phrasings: judged questions to learn from, by the posts that answer them.
  init(
    _ set: JudgedSet, whole: [PostName: Post], phrasings: [PostName: [String]], options: EvaluationOptions,
    progress: (BuildProgress) -> Void
  ) throws {
    state = try Self.temporaryFolder()
    do {
      try state.make()
      let generation = Generation(folder: state, number: 1)
      try FileManager.default.createDirectory(atPath: generation.path, withIntermediateDirectories: true)
      var build = BuildOptions()
      build.training = options.needsNetwork ? .always : .none
      build.learning = options.learning
      build.judged = options.judged
      let splitter = PassageSplitter.standard
      let records = set.posts.map { judged in
        var post = whole[judged.id] ?? Post(judged)
        post.askedAs += phrasings[judged.id] ?? []
        return IndexWriter.Record(post: post, passages: splitter.passages(of: post))
      }
      var trainingStart: ContinuousClock.Instant?
      var trainingEnd: ContinuousClock.Instant?
      report = try withoutActuallyEscaping(progress) { progress in
        try GenerationMaker(language: options.language, options: build, cache: options.cache) { state in
          switch state {
          case .preparing: trainingStart = .now
          case .embedding: trainingEnd = .now
          default: break
          }
          progress(state)
        }.make(generation, from: records)
      }
      if report.training != nil, let trainingStart, let trainingEnd {
        trainingSeconds = (trainingEnd - trainingStart) / .seconds(1)
      } else {
        trainingSeconds = 0
      }
      engine = try SearchEngine(generation, pathPrefix: "", base: options.learning.taught?.base)
      names = try engine.forward.names().map(PostName.init(_:))
    } catch {
      try? FileManager.default.removeItem(atPath: state.path)
      throw error
    }
  }

  /// The temporary place.
  package var folder: String { state.path }

  deinit { try? FileManager.default.removeItem(atPath: state.path) }

  private static func temporaryFolder() throws -> StateFolder {
    let place = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var name = Array((place + (place.hasSuffix("/") ? "" : "/") + "ask-eval-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw SearchError(path: place, reason: .noTemporaryFolder(systemMessage(errno)))
    }
    return StateFolder(path: String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
