import Foundation
import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Faults of the disk and of others` {
  let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  @Test func `while another process writes, a change says so and changes nothing`() throws {
    let store = try Store(folder: place.path)
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
    try store.takePeople(1)
    let other = try DatabaseQueue(path: store.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.locked) { try store.takePeople(1) }
      #expect(try store.everybody().count == 1, "reading goes on")
      try db.execute(sql: "COMMIT")
    }
    try store.takePeople(1)
    #expect(try store.everybody().count == 2)
    #expect(StoreError.locked.exitCode == 75)
  }

  @Test func `a full disk is named, loses nothing, and is over when there is room`() throws {
    let store = try Store(folder: place.path)
    try store.takePeople(5)
    let pages = try #require(Int(try store.pragma("page_count") ?? ""))
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    let many = (0..<500).map { Made.record("N\($0) F\($0)", "n\($0)@x.example") }
    #expect(throws: StoreError.full) { try store.take(many) }
    #expect(try store.summary().people == 5)
    #expect(try store.imports().count == 1)
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try store.take(many).people == 500)
    #expect(StoreError.full.exitCode == 75)
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "needs the right to mount"))
  func `on a disk that is really full nothing is marked, and what was sent is not forgotten`()
    throws
  {
    let disk = try SmallDisk(kilobytes: 1_024, at: place.path)
    let store = try Store(folder: disk.path)
    try store.invite(try store.takePeople(2))
    let due = Made.later(.minutes(2))
    let first = try store.claimed(at: due).invitation.id
    #expect(store.mark(first, at: due) == .go)
    let second = try store.claimed(at: due).invitation.id
    try disk.fill()
    #expect(store.mark(second, at: due) == .storageFailed)
    #expect(throws: StoreError.self) {
      try store.finish(first, with: .sent(reply: "250"), at: due, policy: Made.policy)
    }
    try disk.makeRoom()
    let recovery = try Store(folder: disk.path).recover(at: due)
    #expect(recovery == Recovery(heldAgain: [second], unknown: [first]))
    #expect(try store.rebuild(apply: false).isEmpty)
  }
}

/// A file system of a few kilobytes, for as long as a test needs it.
private final class SmallDisk {
  let path: String

  static let isAllowed: Bool = {
    let probe = try? TemporaryFolder()
    return probe.map { (try? SmallDisk(kilobytes: 64, at: $0.path)) != nil } ?? false
  }()

  init(kilobytes: Int, at folder: String) throws {
    path = folder + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=700", "tmpfs", path)
  }

  deinit { try? Self.run("umount", "-l", path) }

  /// Writes until nothing more fits.
  func fill() throws {
    #expect(FileManager.default.createFile(atPath: path + "/filler", contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path + "/filler"))
    defer { try? file.close() }
    for size in [4_096, 1] {
      while (try? file.write(contentsOf: Data(count: size))) != nil {}
    }
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: path + "/filler") }

  private static func run(_ command: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailed() }
  }

  private struct CommandFailed: Error {}
}
