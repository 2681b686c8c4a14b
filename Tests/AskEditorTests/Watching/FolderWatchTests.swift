import AskEditor
import Foundation
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

  @Test func `a new folder that cannot be watched makes it blind`() throws {
    let watch = try #require(watching(limit: 3))
    mkdir(folder.path + "/posts/new", 0o755)
    #expect(watch.wait(milliseconds: 2_000) == .blind)
  }

  @Test func `more than the system keeps for us makes it blind, and a new watch tells again`() throws {
    let text = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let most = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    guard most <= 1 << 17 else { return print("SKIPPED: the system keeps \(most) events") }
    let watch = try #require(watching())
    // Two names, for the same event twice in a row is kept once.
    for _ in 0...(most / 2) {
      for name in ["b", "c"] {
        let descriptor = open(folder.path + "/posts/\(name).md", O_WRONLY | O_CREAT, 0o644)
        close(descriptor)
      }
    }
    #expect(watch.wait(milliseconds: 2_000) == .blind)
    let again = try #require(watching())
    folder.write("posts/deep/a.md", "B")
    #expect(again.wait(milliseconds: 2_000) == .changed)
  }

  @Test func `a folder that is renamed away is gone`() throws {
    let watch = try #require(watching())
    rename(folder.path, folder.path + "-away")
    #expect(watch.wait(milliseconds: 2_000) == .gone)
    rename(folder.path + "-away", folder.path)
  }
}
