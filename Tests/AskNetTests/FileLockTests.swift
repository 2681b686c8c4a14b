import AskNet
import Glibc
import TestSupport
import Testing

@Suite struct FileLockTests {
  private let scratch = ScratchFolder()

  @Test func `a lock is had by one, and by the next when that lets go`() throws {
    let path = scratch.path + "/lock"
    var first = try FileLock.attempt(file: path)
    #expect(first != nil)
    #expect(try FileLock.attempt(file: path) == nil)
    withExtendedLifetime(first) {}
    first = nil
    #expect(try FileLock.wait(file: path) != nil)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a folder is locked without a file in it, and what is none cannot be`() throws {
    #expect(try FileLock.wait(folder: scratch.path) != nil)
    let folder = try #require(opendir(scratch.path))
    defer { closedir(folder) }
    var names = 0
    while readdir(folder) != nil { names += 1 }
    #expect(names == 2)
    #expect(throws: FileError(path: scratch.path + "/none", reason: .writing(ENOENT))) {
      try FileLock.wait(folder: scratch.path + "/none")
    }
  }
}
