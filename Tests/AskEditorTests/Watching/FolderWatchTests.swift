import AskEditor
import Glibc
import TestSupport
import Testing

@Suite struct FolderWatchTests {
  private let folder = ScratchFolder()

  init() {
    folder.write("posts/deep/a.md", "A")
  }

  private func watching(limit: Int? = nil) -> FolderWatch? { FolderWatch(folder.path, limit: limit) }

  @Test func `a file below the folder that changes is an event, and then there is none`() throws {
    let watch = try #require(watching())
    #expect(watch.wait(milliseconds: 0) == .nothing)
    folder.write("posts/deep/a.md", "B")
    #expect(watch.wait(milliseconds: 2_000) == .changed)
    #expect(watch.wait(milliseconds: 0) == .nothing)
  }

  @Test func `a folder that is new is watched too`() throws {
    let watch = try #require(watching())
    mkdir(folder.path + "/posts/new", 0o755)
    #expect(watch.wait(milliseconds: 2_000) == .changed)
    folder.write("posts/new/b.md", "B")
    #expect(watch.wait(milliseconds: 2_000) == .changed)
  }

  @Test func `hidden files are none of its business`() throws {
    let watch = try #require(watching())
    folder.write("posts/.a.md.swp", "x")
    #expect(watch.wait(milliseconds: 0) == .nothing)
  }

  @Test func `where not all can be watched nothing is`() {
    #expect(watching(limit: 2) == nil)
    #expect(watching(limit: 3) != nil)
  }

  @Test func `a folder that is renamed away is gone`() throws {
    let watch = try #require(watching())
    rename(folder.path, folder.path + "-away")
    #expect(watch.wait(milliseconds: 2_000) == .gone)
    rename(folder.path + "-away", folder.path)
  }
}
