import Glibc

/// A web site on this machine for as long as it lives: each path has the answer that it was given.
final class LocalSite: Sendable {
  let address: String
  private let listener: Int32

  /// - Parameter answers: status and further header lines by method and path, such as `HEAD /a`, or by the path for
  ///   either method; `%` stands for the site's address. A path without an answer is never answered.
  init(_ answers: [String: String]) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = listen(listener, 64)
        _ = getsockname(listener, $0, &length)
      }
    }
    let address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    let site = Answers(
      listener: listener, answers: answers.mapValues { $0.replacing("%", with: address) })
    self.listener = listener
    self.address = address
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Answers>.fromOpaque(argument).takeRetainedValue().serve()
        return nil
      }, Unmanaged.passRetained(site).toOpaque())
    pthread_detach(thread)
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private final class Answers {
    private let listener: Int32
    private let answers: [String: String]
    private var unanswered: [Int32] = []

    init(listener: Int32, answers: [String: String]) {
      self.listener = listener
      self.answers = answers
    }

    func serve() {
      while case let client = accept(listener, nil, nil), client >= 0 {
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
          let count = read(client, &buffer, buffer.count)
          guard count > 0 else { break }
          request += buffer[..<count]
          // A greeting of TLS, which it does not speak.
          if request.first == 0x16 { break }
        }
        if request.first == 0x16 {
          _ = write(client, "no", 2)
          close(client)
          continue
        }
        let words = String(decoding: request, as: UTF8.self).split(separator: " ").prefix(2)
        guard let answer = answers[words.joined(separator: " ")] ?? answers[words.last.map(String.init) ?? ""]
        else {
          unanswered.append(client)
          continue
        }
        let reply = Array("HTTP/1.1 \(answer)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        _ = write(client, reply, reply.count)
        close(client)
      }
      for client in unanswered { close(client) }
    }
  }
}
