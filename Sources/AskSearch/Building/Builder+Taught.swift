import AskBase
import AskNet
import AskTeacher
import AskText

extension Builder {
  /// What the next generation learns with; nil to learn from the corpus alone.
  ///
  /// - Throws: `SearchError` when a base or a teacher that was named cannot be used.
  func taughtSide(after previous: PreviousGeneration?) throws -> TaughtSide? {
    guard options.training != .none, let base = try base(after: previous) else {
      if let folder = options.teacher {
        throw SearchError(
          path: folder,
          reason: .training("a teacher needs a base beside it; leave out --from-scratch or --lexical"))
      }
      return nil
    }
    guard let own = base.passageEncoder else {
      throw SearchError(path: base.path, reason: .damaged("the base has no encoder of passages"))
    }
    var side = TaughtSide(base: base, encoder: own)
    if let folder = options.teacher {
      do {
        side = TaughtSide(base: base, encoder: try PassageEncoder(teacher: folder, base: base))
      } catch {
        throw SearchError(path: folder, reason: .training(error.description))
      }
    }
    side.training.seed = options.seed
    if let epochs = options.epochs { side.training.epochs = epochs }
    return side
  }

  private func base(after previous: PreviousGeneration?) throws -> Base? {
    switch options.base {
    case .none: return nil
    case .file(let path):
      do {
        let base = try Base(path: path)
        try base.verify()
        return base
      } catch {
        switch error.reason {
        case .system(let code): throw SearchError(path: path, reason: .notReadable(systemMessage(code)))
        default:
          throw SearchError(
            path: path, reason: .training("no base that can be used; make one with `ask base build`"))
        }
      }
    case .shipped: return Base.shipped
    case .kept:
      if let manifest = previous?.manifest, manifest.network != nil {
        if let fingerprint = manifest.base { return try previous?.generation.base(fingerprint, given: nil) }
        if options.training != .always { return nil }
      }
      return try column.settings.stemmingLanguage == .english ? Base.shipped : nil
    }
  }
}
