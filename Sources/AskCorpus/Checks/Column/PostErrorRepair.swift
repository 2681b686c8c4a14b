extension PostError {
  /// A change of `source` that mends the error for certain; empty when there is none.
  func repair(in source: [UInt8]) -> [CheckEdit] {
    guard let line, source.isEmpty == false else { return [] }
    switch reason {
    case .notADate(let key, let value):
      guard let day = DateRepair.day(value),
        let place = Self.range(of: value, behind: key, on: line, in: source)
      else {
        return []
      }
      return [CheckEdit(place, "\(day)")]
    case .unknownStatus(let value):
      guard let status = Post.Status(rawValue: value.lowercased()),
        let place = Self.range(of: value, behind: "status", on: line, in: source)
      else { return [] }
      return [CheckEdit(place, status.rawValue)]
    default: return []
    }
  }

  /// Where a key's value is written on its line; nil when it is not written as it reads.
  private static func range(of value: String, behind key: String, on line: Int, in source: [UInt8]) -> Range<
    Int
  >? {
    var lines = Lines(source)
    while let next = lines.next() {
      guard next.number == line else { continue }
      let wanted = Array(value.utf8)
      var start = next.range.lowerBound + key.utf8.count
      while start + wanted.count <= next.range.upperBound {
        if source[start...].starts(with: wanted) { return start..<start + wanted.count }
        start += 1
      }
      return nil
    }
    return nil
  }
}
