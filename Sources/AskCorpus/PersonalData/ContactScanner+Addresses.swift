extension ContactScanner {
  /// Endings of hosts that are a link without a scheme or a path. Those that are also endings of files or words
  /// (py, md, in, it, is, so) are left out.
  private static let knownEndings: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "io", "ai", "dev", "app", "blog", "social", "uk", "de", "fr",
    "nl", "eu", "ch", "ca", "au", "jp", "br",
  ]

  /// `name@host.org`, and `name (at) host (dot) org` with round or square brackets.
  func email(at start: Int) -> ContactSpan? {
    var index = start
    while index - start <= 64, let byte = byte(index), isWord(byte) || ".+-'%".utf8.contains(byte) {
      if endOfPunctuation(index) != nil { break }
      index += 1
    }
    while index > start, [UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-")].contains(bytes[index - 1])
    {
      index -= 1
    }
    guard index > start, index - start <= 64, let afterAt = endOfAt(index),
      let host = host(at: afterAt, allowsSpelledDots: bytes[index] != UInt8(ascii: "@"))
    else { return nil }
    return ContactSpan(.email, start..<host.end)
  }

  /// `@name` or `@name@host.org`; a name holds a letter.
  func handle(at start: Int) -> ContactSpan? {
    guard let end = name(at: start + 1) else { return nil }
    if byte(end) == UInt8(ascii: "@"), let host = host(at: end + 1) {
      return ContactSpan(.handle, start..<host.end)
    }
    // A call behind it makes it a decorator.
    return ContactSpan(.handle, start..<end, isCertain: byte(end) != UInt8(ascii: "("))
  }

  /// `u/name` and `/u/name`, as forums write a member's name.
  func communityName(at start: Int) -> ContactSpan? {
    let head = byte(start) == UInt8(ascii: "/") ? start + 1 : start
    guard byte(head) == UInt8(ascii: "u"), byte(head + 1) == UInt8(ascii: "/"), let end = name(at: head + 2),
      end - head >= 5
    else { return nil }
    return ContactSpan(.handle, start..<end, isCertain: false)
  }

  /// `https://…`, `www.…`, `host.org/path`, and a bare host with a known ending.
  func link(at start: Int) -> ContactSpan? {
    for scheme in ["https://", "http://", "ftp://", "mailto:"] where has(scheme, at: start) {
      let end = endOfPath(start + scheme.utf8.count)
      return end > start + scheme.utf8.count ? ContactSpan(.link, start..<end) : nil
    }
    guard let host = host(at: start), byte(host.end) != UInt8(ascii: "@") else { return nil }
    if has("www.", at: start) { return ContactSpan(.link, start..<endOfPath(host.end)) }
    // A place in a path or a module is no host.
    guard start == 0 || !"./\\:-".utf8.contains(bytes[start - 1]) else { return nil }
    let isKnown = Self.knownEndings.contains(host.ending)
    if byte(host.end) == UInt8(ascii: "/"), isKnown || host.ending.utf8.count <= 3, host.ending != "js" {
      return ContactSpan(.link, start..<endOfPath(host.end), isCertain: isKnown)
    }
    return isKnown ? ContactSpan(.link, start..<host.end) : nil
  }

  /// Past an `@` or one that is spelled out.
  private func endOfAt(_ index: Int) -> Int? {
    if byte(index) == UInt8(ascii: "@") { return index + 1 }
    return endOfSpelled("at", at: index)
  }

  /// Past `(word)` or `[word]` with spaces around it.
  private func endOfSpelled(_ word: String, at index: Int) -> Int? {
    let open = spacesEnd(index)
    guard byte(open) == UInt8(ascii: "(") || byte(open) == UInt8(ascii: "["), has(word, at: open + 1) else {
      return nil
    }
    let close = open + 1 + word.utf8.count
    guard byte(close) == UInt8(ascii: ")") || byte(close) == UInt8(ascii: "]") else { return nil }
    return spacesEnd(close + 1)
  }

  private func spacesEnd(_ index: Int) -> Int {
    var index = index
    while byte(index) == 0x20 { index += 1 }
    return index
  }

  /// Labels with dots between, the last of two or more letters; its end, and that last label in lower case.
  private func host(at start: Int, allowsSpelledDots: Bool = false) -> (end: Int, ending: String)? {
    var index = start
    var labels = 0
    var best: (end: Int, ending: String)?
    while index - start <= 253 {
      let begin = index
      while index - begin <= 63, let byte = byte(index), isWord(byte) || byte == UInt8(ascii: "-") {
        if endOfPunctuation(index) != nil { break }
        index += 1
      }
      guard index > begin, index - begin <= 63 else { return best }
      labels += 1
      let label = bytes[begin..<index]
      if labels > 1, label.count >= 2, label.allSatisfy({ isLetter($0) || $0 >= 0x80 }) {
        best = (index, String(decoding: label.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
      } else if labels > 1 {
        best = nil
      }
      if byte(index) == UInt8(ascii: "."), let next = byte(index + 1), isWord(next) {
        index += 1
      } else if allowsSpelledDots, let next = endOfSpelled("dot", at: index) {
        index = next
      } else {
        return best
      }
    }
    return nil
  }

  /// The end of a name of 2 to 40 characters that holds a letter, without the full stop behind it.
  private func name(at start: Int) -> Int? {
    var index = start
    var hasLetter = false
    while index - start <= 40, let byte = byte(index),
      isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    {
      if endOfPunctuation(index) != nil { break }
      hasLetter = hasLetter || isLetter(byte) || byte >= 0x80
      index += 1
    }
    while index > start, bytes[index - 1] == UInt8(ascii: ".") || bytes[index - 1] == UInt8(ascii: "-") {
      index -= 1
    }
    return hasLetter && (2...40).contains(index - start) ? index : nil
  }

  /// Where a path ends: white space, a quotation mark, an angle bracket; without the punctuation of the sentence.
  private func endOfPath(_ start: Int) -> Int {
    var index = start
    var depth = 0
    while let byte = byte(index), byte > 0x20, !"<>\"`|".utf8.contains(byte) {
      if endOfPunctuation(index) != nil { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    while index > start, ".,;:!?'*]".utf8.contains(bytes[index - 1]) { index -= 1 }
    return index
  }
}
