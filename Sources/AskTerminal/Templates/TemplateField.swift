/// A value that templates can name.
public struct TemplateField<Value>: Sendable {
  public let name: String
  let text: @Sendable (Value) -> String

  /// - Parameter text: empty where there is no value.
  public init(_ name: String, _ text: @escaping @Sendable (Value) -> String) {
    self.name = name
    self.text = text
  }
}
