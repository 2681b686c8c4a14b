import AskSearch
import Foundation

/// Weights in JSON: an object from each feature's name to its weight; a feature that it does not name has none.
struct HeadFile {
  let head: Head

  private static let largest = 1e6

  init(path: String) throws {
    let text = try InputText(path: path).text
    let named: [String: Double]
    do {
      named = try JSONDecoder().decode([String: Double].self, from: Data(text.utf8))
    } catch {
      throw UsageError(
        "\(path): it is no object of numbers; write one such as {\"whole\": 3.5, \"nearestSimilarity\": 2}")
    }
    for name in named.keys.sorted() where !Features.names.contains(name) {
      throw UsageError(
        "\(path): there is no feature \(name); there are \(Features.names.joined(separator: ", "))")
    }
    // Far larger ones would add up to infinity, and order nothing.
    for (name, weight) in named.sorted(by: { $0.key < $1.key }) where abs(weight) > Self.largest {
      throw UsageError("\(path): the weight of \(name) is \(weight); give one in ±\(Int(Self.largest))")
    }
    head = Head(weights: Features.names.map { named[$0] ?? 0 })
    guard head.weights.contains(where: { $0 != 0 }) else {
      throw UsageError("\(path): every weight is 0; give at least one feature a weight")
    }
  }
}
