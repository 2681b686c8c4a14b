import AskText
import GRDB
import GRDBSQLite

/// The FTS5 tokenizer `ask LANGUAGE`: AskText's analyzer, one token a position.
///
/// Documents are analysed; what follows MATCH is taken as it stands, because queries arrive as terms already and
/// stemming a stem again would change it.
final class AskTokenizer: FTS5CustomTokenizer {
  static let name = "ask"

  private let analyzer: Analyzer

  init(db: Database, arguments: [String]) throws {
    guard let name = arguments.first, let language = Language(name: name) else {
      throw DatabaseError(resultCode: .SQLITE_ERROR, message: "no stemmer for \(arguments)")
    }
    analyzer = Analyzer(language: language)
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
    nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return SQLITE_OK }
    if tokenization.contains(.query) {
      return tokenCallback(context, 0, pText, nText, 0, nText)
    }
    return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { bytes in
      var code = SQLITE_OK
      analyzer.forEachToken(in: UnsafeBufferPointer(start: bytes, count: Int(nText))) { byteRange, term in
        term.withMemoryRebound(to: CChar.self) { term in
          code = tokenCallback(
            context, 0, term.baseAddress, CInt(term.count), CInt(byteRange.lowerBound),
            CInt(byteRange.upperBound))
        }
        return code == SQLITE_OK
      }
      return code
    }
  }
}
