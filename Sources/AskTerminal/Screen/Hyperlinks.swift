import AskCorpus

/// How links reach a terminal that knows them: as OSC 8 sequences, which take no room on the screen.
///
/// <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>
public struct Hyperlinks: Equatable, Sendable {
  private let host: String
  private let folder: String

  /// - Parameters:
  ///   - host: this machine's name, so that a terminal on another one does not open its own file of that path.
  ///   - folder: the working folder as an absolute path, to which paths are relative.
  public init(host: String, folder: String) {
    self.host = host
    self.folder = folder
  }

  /// Ends a link.
  package static let end = sequence("")

  /// Begins a link to `target`; nil for one that no terminal should open.
  package func start(of target: LinkTarget) -> String? {
    let address =
      switch target {
      case .file(let path): file(path)
      case .web(let address): web(address)
      }
    return address.flatMap { $0.utf8.count <= Self.byteLimit ? Self.sequence($0) : nil }
  }

  /// VTE and others ignore longer ones, or print them.
  private static let byteLimit = 2000

  private static func sequence(_ address: String) -> String { "\u{1B}]8;;\(address)\u{1B}\\" }

  private func file(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "file://" + PercentEncoding.text(host, isKept: PercentEncoding.isUnreserved) + "/"
      + PercentEncoding.path(parts.joined(separator: "/"))
  }

  /// An address of the web with everything encoded that is not visible ASCII; nil for another scheme, since what a
  /// post names is not to start programs.
  private func web(_ address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", address.dropFirst(scheme.count).hasPrefix("://") else {
      return nil
    }
    return PercentEncoding.text(address) { (0x21...0x7E).contains($0) }
  }
}
