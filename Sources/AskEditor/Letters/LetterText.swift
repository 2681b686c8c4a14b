/// The text of a letter, line by line, and which lines are the reader's own.
public struct LetterText: Equatable, Sendable {
  /// What a line is when it is no part of the question.
  public enum Aside: String, Equatable, Sendable {
    /// From, Subject and Date of a mail, which stand before the text.
    case header
    /// What the reader quotes from another mail, and the line that introduces it.
    case quoted
    /// After a line of two dashes and a space.
    case signature
  }

  public struct Line: Equatable, Sendable {
    public let text: String
    /// Nil for the reader's own words.
    public let aside: Aside?
  }

  /// Line 1 is the first.
  public let lines: [Line]

  /// - Parameters:
  ///   - text: as it is kept, its headers first.
  ///   - headerLines: lines before the letter begins.
  public init(_ text: String, headerLines: Int) {
    var asides: [Aside?] = []
    let texts = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    var isSignature = false
    for (index, line) in texts.enumerated() {
      if index < headerLines {
        asides.append(.header)
      } else if isSignature {
        asides.append(.signature)
      } else if line.trimmingEnd() == "--" {
        isSignature = true
        asides.append(.signature)
      } else {
        asides.append(line.hasPrefix(">") ? .quoted : nil)
      }
    }
    Self.markIntroductions(texts, &asides)
    Self.markTail(texts, &asides)
    lines = zip(texts, asides).map(Line.init)
  }

  /// `On Monday, X wrote:` before what is quoted, also when it takes two lines.
  private static func markIntroductions(_ texts: [String], _ asides: inout [Aside?]) {
    for index in texts.indices where asides[index] == .quoted && index > 0 && asides[index - 1] == nil {
      var above = index - 1
      while above > 0, texts[above].allSatisfy(\.isWhitespace), index - above < 2 { above -= 1 }
      let line = texts[above].trimmingEnd()
      guard line.hasSuffix(":"), line.contains("wrote") || line.contains("@") || line.contains("schrieb")
      else {
        continue
      }
      var first = above
      if !line.hasPrefix("On "), above > 0, texts[above - 1].hasPrefix("On ") { first = above - 1 }
      for place in first..<index where asides[place] == nil { asides[place] = .quoted }
    }
  }

  /// Everything below `-----Original Message-----`.
  private static func markTail(_ texts: [String], _ asides: inout [Aside?]) {
    let start = texts.firstIndex { line in
      let words = line.lowercased().filter { $0.isLetter }
      return line.hasPrefix("---") && (words == "originalmessage" || words == "forwardedmessage")
    }
    guard let start else { return }
    for place in start..<texts.count where asides[place] == nil { asides[place] = .quoted }
  }

  /// The reader's own words; every other line is empty, so that line numbers stay.
  package var own: String {
    lines.map { $0.aside == nil ? $0.text : "" }.joined(separator: "\n")
  }

  /// The lines of one kind, such as `3-5, 9`; empty when there is none.
  public func ranges(of aside: Aside) -> String {
    var parts: [String] = []
    var start: Int?
    for place in 0...lines.count {
      let isOne = place < lines.count && lines[place].aside == aside
      if isOne, start == nil { start = place }
      if !isOne, let first = start {
        parts.append(first + 1 == place ? "\(place)" : "\(first + 1)-\(place)")
        start = nil
      }
    }
    return parts.joined(separator: ", ")
  }
}

extension StringProtocol {
  /// Without white space at the end.
  func trimmingEnd() -> String {
    var text = String(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Without white space at either end.
  package func trimmed() -> String { String(trimmingEnd().drop(while: \.isWhitespace)) }
}
