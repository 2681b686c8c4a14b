internal import Glibc

/// The files of a folder that are no posts, counted by what they are.
struct OtherFiles {
  private(set) var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - root: without links.
  ///   - posts: paths of the posts below it.
  ///   - problems: paths that were listed with a reason.
  init(of root: String, posts: [String], problems: [String]) {
    let known = Set(posts).union(problems)
    var pending = [""]
    while let folder = pending.popLast() {
      guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard !known.contains(path), lstat(root + "/" + path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          // Nobody wants to know how many objects git keeps.
          if name == ".git" || name == "node_modules" {
            counts["folders named \(name)", default: 0] += 1
          } else {
            pending.append(path)
          }
        } else {
          counts[Self.kind(of: name), default: 0] += 1
        }
      }
    }
  }

  private static func kind(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "files without extension" }
    let ending = name[dot...].lowercased()
    let isMarkdown = [".md", ".markdown", ".qmd"].contains(ending)
    return isMarkdown ? "\(ending) files where no posts are read" : "\(ending) files"
  }
}
