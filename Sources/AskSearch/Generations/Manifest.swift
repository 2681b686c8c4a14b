import AskBase
import AskNet
import AskText
import Foundation

/// What a generation was made from and of; the same inputs give the same manifest, so it holds no time and no path.
package struct Manifest: Codable, Equatable, Sendable {
  package struct FileCheck: Codable, Equatable, Sendable {
    package var bytes: Int
    /// XXH3-128 in hexadecimal digits.
    package var hash: String

    func verify(_ path: String) throws(SearchError) {
      let region: Region
      do {
        region = try Region(mapping: path)
      } catch {
        throw SearchError(error)
      }
      guard region.withBytes({ $0.count == bytes && FileHash.of($0) == hash }) else {
        throw SearchError(path: path, reason: .damaged("its content is not what was written"))
      }
    }
  }

  package struct Teacher: Codable, Equatable, Sendable {
    package var name: String
    package var fingerprint: String
  }

  package var format = Schema.version
  package var corpus: String
  package var posts: Int
  package var passages: Int
  package var analyzer: String
  package var language: String
  /// Of the network's parameters; nil when the generation has none.
  package var network: String?
  /// Fingerprint of the base that the network started from; nil when it learned from the corpus alone.
  package var base: String?
  /// The encoder of the passages, where it was not the base's own.
  package var teacher: Teacher?
  package var seed: UInt64?
  /// Why there is no network, where one was wanted.
  package var withoutNetwork: String?
  /// Passages that were added, changed or removed since the network was trained.
  package var passagesChangedSinceTraining = 0
  /// The other files of the generation by name.
  package var files: [String: FileCheck]
  /// Of all of the above.
  package var checksum = ""

  /// The JSON text, with its checksum set.
  package func encoded() throws -> [UInt8] {
    var manifest = self
    manifest.checksum = ""
    manifest.checksum = FileHash.of(try manifest.json())
    return try manifest.json()
  }

  private func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// - Throws: `SearchError` when the file is missing, no manifest, of another format, or does not match its
  ///   checksum.
  package init(path: String) throws(SearchError) {
    let data: Data
    do {
      data = try Region(mapping: path).withBytes { Data($0) }
    } catch {
      throw SearchError(error)
    }
    do {
      let format = try JSONDecoder().decode(FormatNumber.self, from: data).format
      if format > Schema.version {
        throw SearchError(path: path, reason: .newerFormat(found: format, known: Schema.version))
      }
      if format < Schema.version { throw SearchError(path: path, reason: .outdated("format")) }
      let read = try JSONDecoder().decode(Manifest.self, from: data)
      guard try read.encoded() == Array(data) else {
        throw SearchError(path: path, reason: .damaged("it does not match its checksum"))
      }
      self = read
    } catch let error as SearchError {
      throw error
    } catch {
      throw SearchError(path: path, reason: .damaged("it is no manifest"))
    }
  }

  /// Whether a network that learned with `taught` would be another one.
  func differs(from taught: TaughtSide?) -> Bool {
    guard let taught else { return network != nil && base != nil }
    let other = taught.isByTeacher ? taught.encoder.fingerprint : nil
    return base != taught.base.fingerprint || teacher?.fingerprint != other
  }

  /// Compares every file of the generation with what was written.
  package func verify(_ generation: Generation) throws(SearchError) {
    for (name, check) in files.sorted(by: { $0.key < $1.key }) {
      try check.verify(generation.path + "/" + name)
    }
  }

  /// What the finished files of `generation` are.
  init(
    describing generation: Generation, files: [IndexedFile], statistics: CorpusStatistics, language: Language,
    network: String?, base: String?, teacher: Teacher?, seed: UInt64?, withoutNetwork: String?,
    passagesChangedSinceTraining: Int
  ) throws {
    corpus = FileHash.of(Array(files.map { "\($0.path)\n\($0.hash)\n" }.joined().utf8))
    posts = statistics.posts
    passages = statistics.passages
    analyzer = IndexRules.fingerprint(language: language)
    self.language = language.name
    self.network = network
    self.base = base
    self.teacher = teacher
    self.seed = seed
    self.withoutNetwork = withoutNetwork
    self.passagesChangedSinceTraining = passagesChangedSinceTraining
    self.files = [:]
    var paths = [generation.index, generation.passages]
    if network != nil { paths.append(generation.model) }
    if base != nil, generation.hasOwnBase { paths.append(generation.base) }
    if teacher != nil, generation.hasSpace { paths.append(generation.space) }
    if generation.hasConfidence { paths.append(generation.confidence) }
    for path in paths {
      let region = try reportingFiles { try Region(mapping: path) }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      self.files[name] = region.withBytes { FileCheck(bytes: $0.count, hash: FileHash.of($0)) }
    }
  }
}
