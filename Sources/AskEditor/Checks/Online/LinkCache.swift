package import AskCorpus
import AskNet

/// What was found out of addresses on earlier days, in the state's folder: a line an address, with tabs between
/// address, day, state and what goes with it.
package struct LinkCache: Equatable {
  package static let fileName = "links.tsv"

  /// Days after which an address is tried again; what may be over by tomorrow is tried tomorrow.
  private static let daysKept = 7
  private static let daysDoubtful = 1

  private var known: [String: (day: CalendarDate, state: LinkState)] = [:]

  package static func == (lhs: LinkCache, rhs: LinkCache) -> Bool { lhs.text == rhs.text }

  package init() {}

  /// Lines that cannot be read are left out: an address is then tried again.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, let day = CalendarDate(cells[1]), let state = Self.state(cells[2], cells[3])
      else {
        continue
      }
      known[cells[0]] = (day, state)
    }
  }

  package func state(of address: String, on day: CalendarDate) -> LinkState? {
    guard let entry = known[address] else { return nil }
    let age = entry.day.days(to: day)
    let kept =
      switch entry.state {
      // A name that was not found may be the network's fault.
      case .dead(LinkVisit.noHost): Self.daysDoubtful
      case .alive, .moved, .dead, .forbidden: Self.daysKept
      case .timedOut, .insecure, .failed: Self.daysDoubtful
      case .rateLimited: 0
      }
    return (0..<kept).contains(age) ? entry.state : nil
  }

  /// Whatever was found out last.
  package func latest(of address: String) -> LinkState? { known[address]?.state }

  package mutating func note(_ states: [String: LinkState], on day: CalendarDate) {
    for (address, state) in states where !address.contains("\t") { known[address] = (day, state) }
  }

  /// Sorted by address.
  package var text: String {
    known.sorted { $0.key < $1.key }.map { address, entry in
      let (name, detail) = Self.words(for: entry.state)
      return "\(address)\t\(entry.day)\t\(name)\t\(detail)\n"
    }.joined()
  }

  private static func words(for state: LinkState) -> (String, String) {
    switch state {
    case .alive: ("alive", "")
    case .dead(let why): ("dead", why)
    case .moved(let target, let forGood): (forGood ? "moved" : "elsewhere", target)
    case .forbidden(let code): ("forbidden", "\(code)")
    case .rateLimited: ("rate-limited", "")
    case .timedOut: ("timed-out", "")
    case .insecure(let why): ("insecure", why)
    case .failed(let why): ("failed", why)
    }
  }

  private static func state(_ name: String, _ detail: String) -> LinkState? {
    switch name {
    case "alive": .alive
    case "dead": .dead(detail)
    case "moved": .moved(to: detail, forGood: true)
    case "elsewhere": .moved(to: detail, forGood: false)
    case "forbidden": Int(detail).map { .forbidden($0) }
    case "rate-limited": .rateLimited
    case "timed-out": .timedOut
    case "insecure": .insecure(detail)
    case "failed": .failed(detail)
    default: nil
    }
  }
}
