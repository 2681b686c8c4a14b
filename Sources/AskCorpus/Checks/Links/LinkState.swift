/// What became of an address when it was tried.
package enum LinkState: Equatable, Sendable {
  case alive
  /// 404 or 410, or no host of that name.
  case dead(String)
  /// To another address that is alive; for good when every step there said so (301, 308).
  case moved(to: String, forGood: Bool)
  /// 401, 403 or 451: a browser may well open it.
  case forbidden(Int)
  /// 429.
  case rateLimited
  case timedOut
  /// The certificate or the handshake is at fault.
  case insecure(String)
  /// Another answer or failure, in words.
  case failed(String)
}
