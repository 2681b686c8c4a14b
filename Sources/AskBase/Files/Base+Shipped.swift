extension Base {
  /// What is compiled in.
  public static let shipped: Base? = nil
}
