import AskNet
import Foundation

/// A file of named tensors in the safetensors format: eight bytes that give the length of a JSON header, the header,
/// the data. https://huggingface.co/docs/safetensors
///
/// The file is mapped; a tensor is read when asked for.
struct TensorFile {
  private enum Kind: String {
    case float = "F32"
    case half = "F16"
    case bfloat = "BF16"

    var size: Int { self == .float ? 4 : 2 }
  }

  private struct Tensor {
    let type: String
    let shape: [Int]
    let bytes: Range<Int>
  }

  let path: String
  private let region: Region
  private let tensors: [String: Tensor]

  init(path: String) throws(TeacherError) {
    let region = try mapped(path)
    func damaged(_ what: String) -> TeacherError { TeacherError(path: path, reason: .damaged(what)) }
    let size = region.bytes.count
    guard size >= 8 else { throw damaged("\(size) bytes") }
    let header = region.withBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard header <= UInt64(size - 8) else {
      throw damaged("a header of \(header) bytes in a file of \(size); it was cut short")
    }
    let start = 8 + Int(header)
    let settings = try SettingsFile(path: path, json: region.withBytes { Data($0[8..<start]) })
    var tensors: [String: Tensor] = [:]
    for name in settings.keys where name != "__metadata__" {
      guard let entry = try settings.object(name), let type = try entry.string("dtype") else {
        throw damaged("tensor \(name) has no type")
      }
      let place = try entry.integers("data_offsets")
      guard place.count == 2, place[0] <= place[1] else { throw damaged("tensor \(name) has no place") }
      guard place[1] <= size - start else {
        throw damaged(
          "tensor \(name) ends at byte \(place[1]) of \(size - start); it was cut short")
      }
      tensors[name] = Tensor(
        type: type, shape: try entry.integers("shape"), bytes: start + place[0]..<start + place[1])
    }
    self.path = path
    self.region = region
    self.tensors = tensors
  }

  func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The values of a tensor, row after row, widened to float.
  ///
  /// - Throws: when it is missing, of another shape, of a type that is not read, or not finite.
  func values(_ name: String, shape: [Int]) throws(TeacherError) -> [Float] {
    guard let tensor = tensors[name] else { throw TeacherError(path: path, reason: .missingTensor(name)) }
    func wrong(found: String, wanted: String) -> TeacherError {
      TeacherError(path: path, reason: .wrongTensor(name: name, found: found, wanted: wanted))
    }
    guard let kind = Kind(rawValue: tensor.type) else {
      throw wrong(found: tensor.type, wanted: "F32, F16 or BF16")
    }
    guard tensor.shape == shape else { throw wrong(found: "\(tensor.shape)", wanted: "\(shape)") }
    var count = 1
    for side in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: side)
      guard !overflow, product <= Int.max / 8 else { throw wrong(found: "too large", wanted: "\(shape)") }
      count = product
    }
    guard tensor.bytes.count == count * kind.size else {
      throw wrong(found: "\(tensor.bytes.count) bytes", wanted: "\(count * kind.size) bytes")
    }
    let values = region.withBytes { Self.widened($0, at: tensor.bytes.lowerBound, count: count, kind) }
    // x - x is 0 for every finite x: sums of them are fast to take.
    guard values.withUnsafeBufferPointer({ $0.reduce(Float(0)) { $0 + ($1 - $1) } }) == 0 else {
      throw TeacherError(path: path, reason: .notFinite(tensor: name))
    }
    return values
  }

  /// Data need not be aligned in the file.
  private static func widened(
    _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, _ kind: Kind
  ) -> [Float] {
    [Float](unsafeUninitializedCapacity: count) { values, written in
      for i in 0..<count {
        switch kind {
        case .float:
          let bits = bytes.loadUnaligned(fromByteOffset: start + 4 * i, as: UInt32.self)
          values[i] = Float(bitPattern: UInt32(littleEndian: bits))
        case .half:
          let bits = bytes.loadUnaligned(fromByteOffset: start + 2 * i, as: UInt16.self)
          values[i] = Float(Float16(bitPattern: UInt16(littleEndian: bits)))
        case .bfloat:
          let bits = bytes.loadUnaligned(fromByteOffset: start + 2 * i, as: UInt16.self)
          values[i] = Float(bitPattern: UInt32(UInt16(littleEndian: bits)) << 16)
        }
      }
      written = count
    }
  }
}
