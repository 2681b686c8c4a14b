import GRDB
import GRDBSQLite

/// The FTS5 auxiliary function `bm25f(table, parameters)`: BM25F of the current row.
///
/// FTS5's own bm25() floors idf near 0 for terms in over half of the rows and counts in rows, not posts; this one
/// gets both from the caller. It uses only xPhraseCount, xInst and xColumnSize
/// (https://www.sqlite.org/fts5.html#custom_auxiliary_functions).
enum BM25FFunction {
  /// A phrase of MATCH.
  struct Phrase {
    /// What an occurrence counts.
    var weight: Double
    /// Bit i: it counts for term i.
    var terms: UInt64
  }

  /// The bound blob: k1, then weight, b and mean length of each column, then the number of terms and the idf of each,
  /// then weight and terms of each phrase of MATCH. The terms, at most 48, are a whole number as all others are.
  static func parameters(
    k1: Double, fields: [BM25F.Field], means: [Double], idfs: [Double], phrases: [Phrase]
  ) -> [UInt8] {
    precondition(fields.count == means.count, "\(fields.count) fields, \(means.count) mean lengths")
    precondition(idfs.count <= WeightedQuery.termLimit, "\(idfs.count) terms")
    var values = [k1, Double(fields.count)]
    for (field, mean) in zip(fields, means) { values += [field.weight, field.b, mean] }
    values.append(Double(idfs.count))
    values += idfs
    for phrase in phrases { values += [phrase.weight, Double(phrase.terms)] }
    return values.withUnsafeBytes { Array($0) }
  }

  static func register(in db: Database) {
    let api = FTS5.api(db)
    let code = api.pointee.xCreateFunction(UnsafeMutablePointer(mutating: api), "bm25f", nil, score, nil)
    precondition(code == SQLITE_OK, "bm25f: \(code)")
  }

  private static let score: fts5_extension_function = { api, fts, context, count, values in
    guard let api = api?.pointee, count == 1, let value = values?[0],
      let blob = sqlite3_value_blob(value)
    else {
      sqlite3_result_error(context, "bm25f(table, parameters)", -1)
      return
    }
    let doubles = Int(sqlite3_value_bytes(value)) / MemoryLayout<Double>.size
    func parameter(_ i: Int) -> Double {
      blob.loadUnaligned(fromByteOffset: i * MemoryLayout<Double>.size, as: Double.self)
    }
    let columns = doubles >= 2 ? Int(parameter(1)) : 0
    let phrases = Int(api.xPhraseCount(fts))
    let firstIDF = 3 + 3 * columns
    let terms = doubles >= firstIDF ? Int(parameter(firstIDF - 1)) : 0
    let firstPhrase = firstIDF + terms
    guard doubles == firstPhrase + 2 * phrases else {
      sqlite3_result_error(context, "bm25f: \(doubles) parameters for \(phrases) phrases", -1)
      return
    }
    var instances: CInt = 0
    var code = api.xInstCount(fts, &instances)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: columns + phrases + terms) { scratch in
      scratch.initialize(repeating: 0)
      for column in 0..<columns where code == SQLITE_OK {
        var length: CInt = 0
        code = api.xColumnSize(fts, CInt(column), &length)
        let field = BM25F.Field(weight: parameter(2 + 3 * column), b: parameter(3 + 3 * column))
        scratch[column] = BM25F.occurrence(field, length: Int(length), mean: parameter(4 + 3 * column))
      }
      for instance in 0..<instances where code == SQLITE_OK {
        var phrase: CInt = 0
        var column: CInt = 0
        var offset: CInt = 0
        code = api.xInst(fts, instance, &phrase, &column, &offset)
        // A damaged index may name a phrase or column that is not there.
        guard (0..<phrases).contains(Int(phrase)), (0..<columns).contains(Int(column)) else { continue }
        scratch[columns + Int(phrase)] += scratch[Int(column)]
      }
      let frequencies = UnsafeMutableBufferPointer(rebasing: scratch[(columns + phrases)...])
      for phrase in 0..<phrases where scratch[columns + phrase] > 0 {
        let f = scratch[columns + phrase] * parameter(firstPhrase + 2 * phrase)
        var bits = UInt64(parameter(firstPhrase + 2 * phrase + 1))
        while bits != 0 {
          let term = bits.trailingZeroBitCount
          if term < terms { frequencies[term] += f }
          bits &= bits - 1
        }
      }
      var total = 0.0
      let k1 = parameter(0)
      for term in 0..<terms where frequencies[term] > 0 {
        total += parameter(firstIDF + term) * frequencies[term] / (k1 + frequencies[term])
      }
      if code == SQLITE_OK {
        sqlite3_result_double(context, total)
      } else {
        sqlite3_result_error_code(context, code)
      }
    }
  }
}
