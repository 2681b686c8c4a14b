import AskNet
import Glibc

extension Generation {
  /// Takes the files of another generation over, as links where the file system has them.
  ///
  /// - Parameter names: those of the other's manifest.
  func takeOver(_ other: Generation, names: [String]) throws {
    for name in names + ["manifest.json"] {
      let (source, target) = (other.path + "/" + name, path + "/" + name)
      if link(source, target) == 0 { continue }
      try reportingFiles {
        try WholeFile.copy(source, to: target)
        try WholeFile.synchronize(file: target)
      }
    }
  }
}
