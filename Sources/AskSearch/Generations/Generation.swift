import AskBase
import AskNet
import Glibc

/// One build of index and network.
package struct Generation: Equatable, Sendable {
  package let folder: StateFolder
  package let number: Int

  package init(folder: StateFolder, number: Int) {
    self.folder = folder
    self.number = number
  }

  package var name: String { Self.name(of: number) }

  /// At least four digits.
  package static func name(of number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  package var path: String { folder.generations + "/" + name }
  package var index: String { path + "/index.sqlite" }
  package var passages: String { path + "/passages.bin" }
  package var model: String { path + "/model.bin" }
  /// The base that its network reads with; absent where that is the one that ships, or none.
  package var base: String { path + "/base.bin" }
  /// The way from a teacher's space to the base's, where the base does not know it.
  package var space: String { path + "/space.bin" }
  /// How sure an answer is, fitted on the column's own judgements; absent without them.
  package var confidence: String { path + "/confidence.txt" }
  package var manifest: String { path + "/manifest.json" }
  /// What the corpus said when it came into force; absent where the corpus is only read in place.
  package var corpusCopy: String { path + "/corpus.list" }
  /// Says that it was published, or was in force before something was: it is kept longer than others.
  package var mark: String { path + "/published" }

  /// Where a rehearsal of this generation is made, to be removed before this one is finished.
  package var rehearsal: Generation {
    Generation(folder: StateFolder(path: path + "/rehearsal"), number: 1)
  }

  /// Whether a base lies with it.
  var hasOwnBase: Bool { access(base, F_OK) == 0 }

  var hasSpace: Bool { access(space, F_OK) == 0 }

  var hasConfidence: Bool { access(confidence, F_OK) == 0 }

  /// Whether it is finished: the manifest is written last.
  package var isFinished: Bool { access(manifest, F_OK) == 0 }

  package var hasCorpusCopy: Bool { access(corpusCopy, F_OK) == 0 }

  var isMarked: Bool { access(mark, F_OK) == 0 }

  func makeMark() throws(SearchError) {
    do {
      try WholeFile.write([], to: mark)
    } catch {
      throw SearchError(error)
    }
  }

  /// Puts `base` beside the network that reads with it, unless it ships.
  ///
  /// A base of another generation is linked, since it never changes; a user's file may, and is copied.
  func keep(_ base: Base) throws(FileError) {
    guard base.fingerprint != Base.shipped?.fingerprint else { return }
    if base.path.hasPrefix(folder.generations + "/"), link(base.path, self.base) == 0 { return }
    try WholeFile.copy(base.path, to: self.base)
    try WholeFile.synchronize(file: self.base)
  }

  /// The base named by `fingerprint`: `given`, the one that ships, or the generation's own file.
  ///
  /// - Throws: `SearchError` when there is none of them, or the file is damaged.
  func base(_ fingerprint: String, given: Base?) throws(SearchError) -> Base {
    for base in [given, Base.shipped] {
      if let base, base.fingerprint == fingerprint { return base }
    }
    guard hasOwnBase else { throw SearchError(path: path, reason: .outdated("base")) }
    do {
      let own = try Base(path: base)
      guard own.fingerprint == fingerprint else {
        throw SearchError(path: base, reason: .damaged("it is another base than the network's"))
      }
      return own
    } catch let error as FileError {
      throw SearchError(error)
    } catch let error as SearchError {
      throw error
    } catch {
      throw SearchError(path: base, reason: .damaged("it cannot be read"))
    }
  }

  /// Makes the generation's own folder.
  package func makeFolder() throws(SearchError) {
    guard mkdir(path, 0o755) == 0 else { throw SearchError.writing(path, errno) }
  }

  /// Deletes the generation; what cannot be deleted stays for the next build.
  package func remove() {
    rehearsal.removeAside()
    removeFiles()
  }

  /// Deletes a generation that has a state folder to itself, and that folder.
  func removeAside() {
    removeFiles()
    rmdir(folder.generations)
    rmdir(folder.path)
  }

  private func removeFiles() {
    // The manifest first, so that what is left of a removal that was killed is never taken for a generation.
    unlink(manifest)
    // Whatever there is, for a killed writer leaves files of other names too.
    if let stream = opendir(path) {
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        unlink(path + "/" + name)
      }
    }
    rmdir(path)
  }
}
