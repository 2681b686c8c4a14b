/// Text whose lines flow: a space at the end says that the paragraph goes on (RFC 3676).
enum FlowedText {
  /// One line a paragraph; what is quoted and the signature stay apart.
  static func unflowed(_ text: String, deletesSpace: Bool) -> String {
    var lines: [String] = []
    var open: Int?
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = raw.prefix { $0 == ">" }.count
      var line = String(raw.dropFirst(depth))
      if line.hasPrefix(" ") { line.removeFirst() }
      let isSignature = line == "-- "
      let flows = line.hasSuffix(" ") && !isSignature
      if flows, deletesSpace { line.removeLast() }
      if open == depth, !isSignature, let last = lines.indices.last {
        lines[last] += line
      } else {
        lines.append(depth == 0 ? line : String(repeating: ">", count: depth) + " " + line)
      }
      open = flows ? depth : nil
    }
    return lines.joined(separator: "\n")
  }
}
