import AskBase
package import AskNet
import Glibc

extension SearchError {
  package static func writing(_ path: String, _ code: Int32) -> SearchError {
    code == ENOSPC || code == EDQUOT
      ? SearchError(path: path, reason: .diskFull)
      : SearchError(path: path, reason: .notWritable(systemMessage(code)))
  }

  /// What went wrong with a file.
  package init(_ error: FileError) {
    switch error.reason {
    case .writing(let code): self = .writing(error.path, code)
    case .system(ENOENT): self.init(path: error.path, reason: .damaged("it is missing"))
    case .system(let code): self.init(path: error.path, reason: .notReadable(systemMessage(code)))
    case .damaged(let what): self.init(path: error.path, reason: .damaged(what))
    case .otherKind: self.init(path: error.path, reason: .damaged("not a file of ask's"))
    case .newerFormat(let found, let known):
      self.init(path: error.path, reason: .newerFormat(found: found, known: known))
    case .olderFormat: self.init(path: error.path, reason: .outdated("format"))
    }
  }

  /// What went wrong with a file that people or readers wrote, which no index makes anew.
  package init(ofRecords error: FileError) {
    var status = stat()
    let isFolder = stat(error.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    switch error.reason {
    case .otherKind where isFolder, .writing(EISDIR) where isFolder:
      self.init(path: error.path, reason: .folderForFile)
    default: self.init(error)
    }
  }

  /// What went wrong with the kept vectors of texts.
  init(_ error: BaseError) {
    switch error.reason {
    case .system(let code): self = .writing(error.path, code)
    default: self.init(reason: .training(error.description))
    }
  }
}

/// Makes a folder and those above it.
func makeFolders(_ path: String) throws(SearchError) {
  var made = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    made += "/" + part
    if mkdir(made, 0o755) != 0 && errno != EEXIST { throw SearchError.writing(made, errno) }
  }
}

func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
