import AskNet
import Glibc

extension StateFolder {
  /// The pieces of `traces` that each generation holds, in its index or in the texts that it says the corpus had; those
  /// without any are left out.
  func holders(of traces: TextTraces) -> [(generation: Generation, pieces: Set<Int>)] {
    if traces.isEmpty { return [] }
    var inTexts: [String: Set<Int>] = [:]
    for hash in TextStore(self).hashes() {
      let pieces = traces.found(inFile: texts + "/" + hash)
      if !pieces.isEmpty { inTexts[hash] = pieces }
    }
    return numbers().compactMap { number in
      let generation = Generation(folder: self, number: number)
      var pieces = traces.found(inFile: generation.index)
      do {
        let copy = try CorpusCopy(of: generation)
        for hash in copy.map({ Set($0.hashes.values) }) ?? [] { pieces.formUnion(inTexts[hash] ?? []) }
      } catch {
        // It cannot say which texts are its own.
        for found in inTexts.values { pieces.formUnion(found) }
      }
      return pieces.isEmpty ? nil : (generation, pieces)
    }
  }

  /// Removes the texts that no generation refers to. Where one cannot say what it refers to, all stay.
  func removeIdleTexts() {
    var kept: Set<String> = []
    for number in numbers() {
      let generation = Generation(folder: self, number: number)
      guard let copy = try? CorpusCopy(of: generation) else {
        if generation.hasCorpusCopy { return }
        continue
      }
      kept.formUnion(copy.hashes.values)
    }
    TextStore(self).removeAll(except: kept)
  }
}
