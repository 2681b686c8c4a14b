import AskCorpus
import AskNet
import AskText
import GRDB
import Glibc

/// Looks at everything that a column consists of, and reads all of it.
public struct Doctor {
  let column: Column

  public init(_ column: Column) {
    self.column = column
  }

  /// What was looked at, in order: the corpus, a publication that was interrupted, the generation in force and each of its files, how fresh it is.
  public func findings() -> [Finding] {
    var findings = corpus() + publication()
    do {
      guard let generation = try column.state.currentGeneration() else {
        return findings + [
          Finding(subject: "index", message: "there is none yet; the first question makes it", state: .ok)
        ]
      }
      findings += self.findings(about: generation)
    } catch {
      findings.append(Self.problem("index", error))
    }
    return findings
  }

  private func corpus() -> [Finding] {
    let (files, problems) = column.corpus.files()
    let parser = PostParser()
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    var posts: [Post] = []
    var findings = problems.map { Self.problem("corpus", $0) }
    for file in files {
      do {
        guard let id = ids[file.path] else { continue }
        posts.append(try parser.post(from: column.corpus.bytes(of: file), path: file.path, id: id))
      } catch {
        findings.append(Self.problem("corpus", error))
      }
    }
    findings += Succession.problems(in: posts).map { Self.problem("corpus", $0) }
    findings += curation(of: posts)
    let read = "\(posts.count) of \(files.count + problems.count) files are posts"
    guard !posts.isEmpty else {
      let error = SearchError(path: column.corpus.root, reason: .noPosts(refused: findings.count))
      return findings + [Self.problem("corpus", error)]
    }
    return [Finding(subject: "corpus", message: read, state: .ok)] + findings + judgements(of: posts)
  }

  /// What is wrong with the synonyms and pins; the settings say what is wrong with the language.
  private func curation(of posts: [Post]) -> [Finding] {
    let files = CurationFiles(in: column.corpus, pathPrefix: "")
    guard !files.isEmpty, let language = try? column.settings.stemmingLanguage else { return [] }
    return files.problems(in: posts, language: language).map { Self.problem("corpus", $0) }
  }

  private func findings(about generation: Generation) -> [Finding] {
    let manifest: Manifest
    do {
      manifest = try Manifest(path: generation.manifest)
    } catch {
      return [Self.problem("manifest", error)]
    }
    let summary = "generation \(generation.name): \(manifest.posts) posts, \(manifest.passages) passages"
    var findings = [Finding(subject: "manifest", message: summary, state: .ok)]
    do {
      let language = try column.settings.stemmingLanguage
      guard manifest.analyzer == IndexRules.fingerprint(language: language) else {
        throw SearchError(path: generation.path, reason: .outdated("ask or for another language"))
      }
    } catch {
      return findings + [Self.problem("settings", error)]
    }
    for (name, check) in manifest.files.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Self.check(name) {
          try check.verify(generation.path + "/" + name)
          return "\(check.bytes) bytes as they were written"
        })
    }
    findings.append(
      Self.check("passages") {
        let forward = try ForwardIndex(path: generation.passages)
        try forward.verify()
        return "\(forward.posts) posts, \(forward.unitCount) texts, vectors of \(forward.width)"
      })
    if manifest.network != nil {
      findings.append(
        Self.check("network") {
          let model = try ModelFile(mapping: generation.model)
          try model.verify()
          return "trained with seed \(manifest.seed ?? 0)"
        })
    }
    findings.append(Self.check("index") { try Self.checkIndex(generation) })
    if findings.allSatisfy({ $0.state == .ok }) {
      findings.append(Self.check("freshness") { try self.freshness() })
    }
    return findings
  }

  private func freshness() throws -> String {
    let changed: Int
    switch try Builder(column).state() {
    case .current: return "index and posts agree"
    case .outdated:
      throw SearchError(path: column.state.path, reason: .outdated("ask or for another language"))
    case .changed(let files): changed = files
    }
    let count = changed == 1 ? "1 file" : "\(changed) files"
    if column.settings.publish.isGated { return "\(count) changed since; `ask publish` brings them in" }
    return changed <= Builder.questionFileLimit
      ? "\(count) changed since; the next question brings them in"
      : "\(count) changed since; `ask index` brings them in"
  }

  /// SQLite's own checks. FTS5's needs to write, so it looks at a copy.
  private static func checkIndex(_ generation: Generation) throws -> String {
    try SQLiteIndex(path: generation.index).read { db in
      let answers = try String.fetchAll(db, sql: "PRAGMA integrity_check(3)")
      guard answers == ["ok"] else {
        throw SearchError(path: generation.index, reason: .damaged(answers.joined(separator: "; ")))
      }
    }
    var name = Array((temporaryFolder + "/ask-doctor-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw SearchError.writing(temporaryFolder, errno) }
    let folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let copy = folder + "/index.sqlite"
    defer {
      unlink(copy)
      rmdir(folder)
    }
    try WholeFile.copy(generation.index, to: copy)
    try reportingDamage(of: generation.index) {
      let writer = try IndexWriter(path: copy, language: .english)
      try writer.queue.inDatabase { db in
        for table in ["post_fts", "passage_fts"] {
          try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('integrity-check')")
        }
      }
      try writer.queue.close()
    }
    return "SQLite and FTS5 find it sound"
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private static func check(_ subject: String, _ body: () throws -> String) -> Finding {
    do {
      return Finding(subject: subject, message: try body(), state: .ok)
    } catch let error as FileError {
      return problem(subject, SearchError(error))
    } catch {
      return problem(subject, error)
    }
  }

  static func problem(_ subject: String, _ error: any Error) -> Finding {
    if let error = error as? SearchError, case .damaged(let what) = error.reason {
      let path = error.path.map { $0 + ": " } ?? ""
      return Finding(
        subject: subject, message: path + what,
        state: .problem(remedy: "make the index anew with `ask index --rebuild`"))
    }
    // What is wrong stands before the first semicolon, what to do behind it.
    let text = "\(error)"
    guard let cut = text.firstRange(of: "; ") else {
      return Finding(subject: subject, message: text, state: .problem(remedy: "run `ask index --rebuild`"))
    }
    return Finding(
      subject: subject, message: String(text[..<cut.lowerBound]),
      state: .problem(remedy: String(text[cut.upperBound...])))
  }
}
