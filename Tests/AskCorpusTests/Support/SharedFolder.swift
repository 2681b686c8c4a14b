import Glibc
import Testing

/// The folder of shared test material: `ASK_SHARED`, else `../shared` beside the package.
///
/// Nil, with a printed reason, where it is absent; there a test that needs it fails under CI.
func sharedFolder(_ name: String) -> String? {
  let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  let folder = getenv("ASK_SHARED").map { String(cString: $0) } ?? "/\(package)/../shared"
  if access("\(folder)/\(name)", R_OK) == 0 { return "\(folder)/\(name)" }
  print("skipped: there is no shared/\(name) (set ASK_SHARED to the folder that holds it)")
  if getenv("CI") != nil { Issue.record("shared/\(name) is absent under CI") }
  return nil
}
