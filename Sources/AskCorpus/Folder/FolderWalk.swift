internal import Glibc

/// Goes through a folder with a list of its own, so depth costs no call depth.
struct FolderWalk {
  private(set) var files: [PostFile] = []
  private(set) var problems: [PostError] = []

  private let root: String
  private var pending: [String] = []
  /// Links wait until all that is really there is known.
  private var links: [String] = []
  /// Links to files wait until every folder is known, so that a file is listed under its own name.
  private var fileLinks: [(path: String, target: stat)] = []
  private var visitedFolders: Set<SystemFile.Identity> = []
  private var listedFiles: Set<SystemFile.Identity> = []

  private static let skippedFolders: Set<String> = ["node_modules", "_site", "_includes", "_layouts"]
  private static let hugoConfigurations: Set<String> = [
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
    "config.json",
  ]

  /// - Parameter root: real path of the folder.
  init(root: String) {
    self.root = root
  }

  /// Walks `start` (relative to the root, empty for the root itself) and what links in it lead to.
  mutating func run(from start: String) {
    pending = [start]
    repeat {
      while let folder = pending.popLast() { list(folder) }
      // Folders that a link leads to can hold further links; those are followed in the next round.
      let round = links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      links = []
      for link in round {
        follow(link)
        while let folder = pending.popLast() { list(folder) }
      }
    } while !links.isEmpty
    for (path, target) in fileLinks where !listedFiles.contains(SystemFile.Identity(target)) {
      add(target, path)
    }
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : root + "/" + path
  }

  private mutating func report(_ path: String, _ reason: PostError.Reason) {
    problems.append(PostError(path: path, reason: reason))
  }

  private mutating func list(_ folder: String) {
    let shownPath = folder.isEmpty ? "." : folder
    guard let status = SystemFile.status(of: absolute(folder), followingLinks: true),
      let stream = opendir(absolute(folder))
    else {
      // A folder that has gone since its parent was listed holds no posts.
      if errno != ENOENT { report(shownPath, .unreadable(SystemFile.message(for: errno))) }
      return
    }
    defer { closedir(stream) }
    guard visitedFolders.insert(SystemFile.Identity(status)).inserted else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          pointer in
          (valid: String(validatingCString: pointer), shown: String(cString: pointer))
        }
      }
      if let valid = name.valid {
        names.append(valid)
      } else if FileName.isPost(name.shown) {
        report(folder.isEmpty ? name.shown : folder + "/" + name.shown, .nameNotUTF8)
      }
    }
    let hasHugoConfiguration = !FolderWalk.hugoConfigurations.isDisjoint(with: names)
    for name in names where !name.utf8.starts(with: ".".utf8) {
      if name == "themes" && hasHugoConfiguration { continue }
      visit(name, in: folder)
    }
  }

  private mutating func visit(_ name: String, in folder: String) {
    if FolderWalk.skippedFolders.contains(name) { return }
    let path = folder.isEmpty ? name : folder + "/" + name
    let isPost = FileName.isPost(name) && !(name.hasPrefix("_") && name.lowercased().hasSuffix(".qmd"))
    // Files of other kinds are of no interest; folders and links are told by their status.
    guard let status = SystemFile.status(of: absolute(path), followingLinks: false) else {
      if isPost, errno != ENOENT { report(path, .unreadable(SystemFile.message(for: errno))) }
      return
    }
    switch SystemFile.kind(of: status) {
    case .link: links.append(path)
    case .folder:
      if isPost { report(path, .isFolder) } else { pending.append(path) }
    case .file: if isPost { add(status, path) }
    case .other: if isPost { report(path, .notAFile) }
    }
  }

  private mutating func add(_ status: stat, _ path: String) {
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      report(FolderWalk.visible(path), .controlCharacterInName)
    } else if status.st_size > SourceText.maxBytes {
      report(path, .tooLarge(bytes: Int(status.st_size), limit: SourceText.maxBytes))
    } else {
      listedFiles.insert(SystemFile.Identity(status))
      files.append(SystemFile.postFile(status, path: path))
    }
  }

  private mutating func follow(_ link: String) {
    let isPost = FileName.isPost(link)
    guard let target = SystemFile.realPath(absolute(link)),
      let status = SystemFile.status(of: target, followingLinks: true)
    else {
      if errno == ELOOP { report(link, .linkLoop) } else if isPost { report(link, .leadsNowhere) }
      return
    }
    let kind = SystemFile.kind(of: status)
    guard kind == .folder || isPost else { return }
    guard SystemFile.isInside(target, root) else {
      report(link, .leadsOut(target: target))
      return
    }
    switch kind {
    case .folder:
      let parent = link.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(link[..<$0]) } ?? ""
      if let real = SystemFile.realPath(absolute(parent)), SystemFile.isInside(real, target) {
        report(link, .linkLoop)
      } else if !visitedFolders.contains(SystemFile.Identity(status)) {
        pending.append(link)
      }
    case .file: fileLinks.append((link, status))
    case .link, .other: report(link, .notAFile)
    }
  }

  private static func visible(_ path: String) -> String {
    String(decoding: path.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  }
}
