/// The right to build, held over several steps.
package final class BuildClaim {
  private let lock: BuildLock
  /// Files of the corpus that a killed publication was still to change, and that were left as they are.
  package let left: [LeftFile]

  init(_ lock: BuildLock, left: [LeftFile]) {
    self.lock = lock
    self.left = left
  }
}

extension Builder {
  /// Waits for the right to build, and finishes what was killed.
  package func claim() throws -> BuildClaim {
    try column.state.make()
    let lock = try BuildLock.wait(column.state) { progress(.waiting) }
    try relink()
    let left = try finishSwitch()
    removeLeftovers()
    return BuildClaim(lock, left: left)
  }
}
