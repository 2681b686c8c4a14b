import Glibc
package import Testing

/// A folder or file of the shared test material: below `ASK_SHARED`, else below `../shared` beside the package.
///
/// Nil, with a printed reason, where it is absent; a test that needs it then ends, and fails under CI.
package func sharedPath(
  _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) -> String? {
  let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let folder = getenv("ASK_SHARED").map { String(cString: $0) } ?? "/\(package)/../shared"
  let path = "\(folder)/\(name)"
  if access(path, R_OK) == 0 { return path }
  print("skipped: there is no shared/\(name) (set ASK_SHARED to the folder that holds it)")
  if getenv("CI") != nil {
    Issue.record("shared/\(name) is absent under CI", sourceLocation: sourceLocation)
  }
  return nil
}
