import AskNet

extension GenerationMaker {
  /// Fits the confidence on the judged questions that there are and writes confidence.txt, or takes over that of the
  /// previous generation.
  ///
  /// - Parameter isAnew: whether what is asked differs by more than a few posts from what was asked when the previous
  ///   one was fitted.
  func confidence(
    for generation: Generation, isAnew: Bool, previous: PreviousGeneration?, report: inout BuildReport
  ) throws {
    guard isAnew else {
      guard let previous, previous.generation.hasConfidence else { return }
      return try reportingFiles {
        try WholeFile.copy(previous.generation.confidence, to: generation.confidence)
        try WholeFile.synchronize(file: generation.confidence)
      }
    }
    guard !options.judged.isEmpty else { return }
    let engine = try SearchEngine(generation, pathPrefix: "", base: options.learning.taught?.base)
    let samples = try engine.confidenceSamples(of: options.judged) { done in
      try Interruption.check()
      progress(.judging(done: done, of: options.judged.count))
    }
    guard let model = ConfidenceFit().model(for: samples) else { return }
    report.judgedQuestions = options.judged.count
    try reportingFiles {
      try WholeFile.write(Array(model.text.utf8), to: generation.confidence)
      try WholeFile.synchronize(file: generation.confidence)
    }
  }
}
