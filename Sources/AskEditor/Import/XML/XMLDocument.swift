internal import CXML
internal import Glibc

/// An XML file as a stream of events.
final class XMLDocument {
  enum Event: Equatable {
    case start
    case close
    case text
    case end
    case failed
  }

  /// Where and why a document breaks off.
  struct Failure: Equatable {
    let byte: Int64
    let line: Int
    let reason: String
  }

  /// The first element.
  struct Root {
    let name: String

    func kind(_ path: String) throws(TransferError) -> ImportKind {
      switch name {
      case "rss", "RDF", "feed": return .feed
      case "posts": return .stackexchange
      case "html": throw TransferError(path: path, reason: .webPage)
      default: throw TransferError(path: path, reason: .wrongRoot(name))
      }
    }
  }

  /// Bytes.
  let size: Int64
  private let descriptor: Int32
  private let reader: OpaquePointer

  init(path: String) throws(TransferError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw TransferError(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    var status = stat()
    fstat(descriptor, &status)
    size = Int64(status.st_size)
    guard let reader = cxml_open(descriptor) else {
      close(descriptor)
      throw TransferError(path: path, reason: .unreadable("there is not enough memory"))
    }
    self.reader = reader
  }

  deinit {
    cxml_close(reader)
    close(descriptor)
  }

  static func root(ofFile path: String) throws(TransferError) -> Root {
    let document = try XMLDocument(path: path)
    while true {
      switch document.next() {
      case .start: return Root(name: document.name)
      case .failed:
        throw TransferError(
          path: path, line: document.failure.line, reason: .broken(document.failure.reason))
      case .end: throw TransferError(path: path, reason: .unknownKind)
      case .close, .text: continue
      }
    }
  }

  func next() -> Event {
    switch cxml_next(reader) {
    case CXML_START: .start
    case CXML_CLOSE: .close
    case CXML_TEXT: .text
    case CXML_END: .end
    default: .failed
    }
  }

  /// Without prefix.
  var name: String { String(cString: cxml_name(reader)) }
  /// Empty for none.
  var namespace: String { String(cString: cxml_namespace(reader)) }
  var isEmpty: Bool { cxml_is_empty(reader) != 0 }
  /// 0 for the root.
  var depth: Int { Int(cxml_depth(reader)) }
  var text: String { String(cString: cxml_text(reader)) }
  var offset: Int64 { cxml_offset(reader) }
  /// In 0...1.
  var shareRead: Double { size > 0 ? min(1, Double(cxml_taken(reader)) / Double(size)) : 1 }

  /// The element's content as it is written.
  var innerMarkup: String? {
    guard let markup = cxml_inner_markup(reader) else { return nil }
    defer { free(markup) }
    return String(cString: markup)
  }

  /// Calls `body` with the name and the value of each attribute.
  func forEachAttribute(_ body: (_ name: String, _ value: UnsafePointer<CChar>) -> Void) {
    withoutActuallyEscaping(body) { body in
      var body = body
      withUnsafeMutablePointer(to: &body) { pointer in
        cxml_attributes(
          reader,
          { context, name, value in
            guard let context, let name, let value else { return }
            typealias Body = (_ name: String, _ value: UnsafePointer<CChar>) -> Void
            context.assumingMemoryBound(to: Body.self).pointee(String(cString: name), value)
          }, pointer)
      }
    }
  }

  var attributes: [String: String] {
    var attributes: [String: String] = [:]
    forEachAttribute { attributes[$0] = String(cString: $1) }
    return attributes
  }

  /// Only after `.failed`.
  var failure: Failure {
    let message = String(cString: cxml_message(reader))
    let reason =
      switch cxml_problem(reader) {
      case CXML_ENTITIES:
        "it declares entities of its own, which are not read: they can blow a few lines up to gigabytes (its "
          + "DOCTYPE has them)"
      case CXML_UNREADABLE: "reading failed: \(String(cString: strerror(Int32(message) ?? EIO)))"
      default: "broken XML: \(message)"
      }
    return Failure(byte: cxml_offset(reader), line: Int(cxml_line(reader)), reason: reason)
  }
}
