import AskNet
import AskText
import Foundation
import Glibc

/// The vocabulary of a teacher's folder.
enum VocabularyFile {
  /// The vocabulary of `tokenizer.json`, else of `vocab.txt`: the first also says what kind it is.
  static func read(folder: String, rows: Int) throws(TeacherError) -> PieceVocabulary {
    try refuseCased(folder: folder)
    let json = "\(folder)/tokenizer.json"
    let text = "\(folder)/vocab.txt"
    let (path, pieces): (String, [String])
    if access(text, F_OK) == 0 {
      if let settings = try SettingsFile.ifPresent(json) { try checkKind(settings) }
      (path, pieces) = (text, try lines(of: text))
    } else if let settings = try SettingsFile.ifPresent(json) {
      try checkKind(settings)
      (path, pieces) = (json, try ordered(settings))
    } else {
      throw TeacherError(path: folder, reason: .missingFile("vocab.txt or tokenizer.json"))
    }
    // Tables are filled up to a round number of rows at times.
    guard pieces.count <= rows, rows - pieces.count < 128 else {
      throw TeacherError(
        path: path, reason: .vocabulary("\(pieces.count) pieces for a token table of \(rows) rows"))
    }
    do {
      return try PieceVocabulary(pieces: pieces)
    } catch {
      throw TeacherError(path: path, reason: .vocabulary("\(error)"))
    }
  }

  private static func refuseCased(folder: String) throws(TeacherError) {
    guard let settings = try SettingsFile.ifPresent("\(folder)/tokenizer_config.json") else { return }
    if try settings.flag("do_lower_case") == false {
      throw TeacherError(
        path: settings.path, reason: .unsupported("a vocabulary with case; only uncased ones are known"))
    }
  }

  private static func checkKind(_ settings: SettingsFile) throws(TeacherError) {
    func unsupported(_ what: String) -> TeacherError {
      TeacherError(path: settings.path, reason: .unsupported(what))
    }
    guard let model = try settings.object("model") else { throw settings.wrong("model", "missing") }
    // Older files do not name the type of a WordPiece model.
    let type = try model.string("type") ?? (model.has("max_input_chars_per_word") ? "WordPiece" : "unnamed")
    guard type == "WordPiece" else {
      throw unsupported("a tokenizer of type \(type); only WordPiece is known")
    }
    guard try model.string("continuing_subword_prefix") ?? "##" == "##",
      try model.number("max_input_chars_per_word") ?? 100 == 100
    else { throw unsupported("a WordPiece tokenizer with settings other than BERT's") }
    guard let normalizer = try settings.object("normalizer") else {
      throw unsupported("a tokenizer without BERT's normalisation")
    }
    guard try normalizer.string("type") == "BertNormalizer", try normalizer.flag("lowercase") != false,
      try normalizer.flag("strip_accents") != false, try normalizer.flag("clean_text") != false,
      try normalizer.flag("handle_chinese_chars") != false
    else { throw unsupported("a tokenizer without BERT's uncased normalisation") }
  }

  private static func ordered(_ settings: SettingsFile) throws(TeacherError) -> [String] {
    guard let table = try settings.object("model")?.object("vocab") else {
      throw settings.wrong("vocab", "missing")
    }
    let names = table.keys
    var pieces = [String?](repeating: nil, count: names.count)
    for name in names {
      let id = try table.integer(name, in: 0...max(0, names.count - 1))
      guard pieces[id] == nil else {
        throw TeacherError(path: settings.path, reason: .vocabulary("two pieces with the id \(id)"))
      }
      pieces[id] = name
    }
    return pieces.compactMap(\.self)
  }

  private static func lines(of path: String) throws(TeacherError) -> [String] {
    let region = try mapped(path)
    return try region.withBytes { bytes throws(TeacherError) in
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      var pieces: [String] = []
      for (number, line) in lines.enumerated() {
        let letters = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard let piece = String(validating: letters, as: UTF8.self) else {
          throw TeacherError(path: path, reason: .damaged("line \(number + 1) is not UTF-8"))
        }
        pieces.append(piece)
      }
      return pieces
    }
  }
}
