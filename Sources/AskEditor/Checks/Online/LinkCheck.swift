package import AskCorpus
import AskSearch
import Glibc

/// Tries addresses: several at once, but each site only so often.
public struct LinkCheck {
  public enum Problem: Error, Equatable {
    case noCurl
    /// No name was found of any host.
    case noNetwork
  }

  private static let mostAtOnce = 8

  private let interval: Duration
  private let longest: Int
  private let progress: (_ done: Int, _ of: Int) -> Void

  /// - Parameters:
  ///   - interval: between two visits to one site.
  ///   - longest: seconds that an answer may take.
  ///   - progress: called after each address.
  package init(
    interval: Duration = .seconds(1), longest: Int = 20,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.interval = interval
    self.longest = longest
    self.progress = progress
  }

  /// What became of each address; those left out that were not asked because Ctrl-C was pressed.
  ///
  /// - Throws: `Problem`.
  package func states(of addresses: [String]) throws(Problem) -> [String: LinkState] {
    var waiting: [String: [LinkVisit]] = [:]
    for address in addresses.sorted() {
      let visit = LinkVisit(address)
      waiting[visit.host, default: []].append(visit)
    }
    var allowed: [String: ContinuousClock.Instant] = [:]
    var running: [(visit: LinkVisit, request: CurlRequest)] = []
    var states: [String: LinkState] = [:]
    defer { for (_, request) in running { request.stop() } }
    while !(waiting.isEmpty && running.isEmpty) && !Interruption.isRequested {
      let now = ContinuousClock.now
      for host in waiting.keys.sorted() where running.count < Self.mostAtOnce {
        guard allowed[host].map({ $0 <= now }) ?? true, let visit = waiting[host]?.popLast() else { continue }
        if waiting[host]?.isEmpty == true { waiting[host] = nil }
        allowed[host] = now + interval
        do {
          running.append((visit, try CurlRequest(visit.method, visit.current, longest: longest)))
        } catch {
          throw .noCurl
        }
      }
      Self.wait(for: running.map(\.request.descriptor))
      for index in running.indices.reversed() where Self.isReady(running[index].request.descriptor) {
        guard let reply = running[index].request.advance() else { continue }
        var visit = running.remove(at: index).visit
        guard reply.exitCode != 127 else { throw .noCurl }
        let host = visit.host
        guard let state = visit.take(reply) else {
          waiting[visit.host, default: []].append(visit)
          continue
        }
        states[visit.address] = state
        if state == .rateLimited {
          // It has said what it wants: nothing more is asked of it.
          for other in waiting.removeValue(forKey: host) ?? [] { states[other.address] = .rateLimited }
        }
        progress(states.count, addresses.count)
      }
    }
    if states.count > 1, states.values.allSatisfy({ $0 == .dead(LinkVisit.noHost) }) { throw .noNetwork }
    return states
  }

  /// Until one of them has something to read, or for the time after which another site may be asked.
  private static func wait(for descriptors: [Int32]) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&polled, nfds_t(polled.count), 50)
  }

  private static func isReady(_ descriptor: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, 0) > 0
  }
}
