internal import AskNet
internal import CBase

extension Base {
  /// The base that is compiled in, used in place; nil when its bytes are none of this version's.
  public static let shipped: Base? = {
    let bytes = UnsafeRawBufferPointer(start: cbase_bytes(), count: cbase_count())
    return try? Base(region: Region(static: bytes), path: "the base")
  }()
}
