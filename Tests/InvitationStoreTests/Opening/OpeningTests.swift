import Foundation
import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Opening the state` {
  let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  @Test func `a new folder and its files are the owner's alone`() throws {
    let folder = place.path + "/state/handpick"
    let store = try Store(folder: folder)
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    #expect(try TemporaryFolder.mode(of: folder) == "700")
    for file in ["", "-wal", "-shm"] {
      #expect(try TemporaryFolder.mode(of: store.path + file) == "600", "\(file)")
    }
  }

  @Test func `rights to read are taken from an older folder and file`() throws {
    _ = try Store(folder: place.path)
    let file = place.path + "/handpick.sqlite"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    _ = try Store(folder: place.path)
    #expect(try TemporaryFolder.mode(of: place.path) == "700")
    #expect(try TemporaryFolder.mode(of: file) == "600")
  }

  @Test func `a folder that others may write to is refused`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: place.path)
    #expect(throws: StoreError.writableByOthers(path: place.path)) {
      try Store(folder: place.path)
    }
  }

  @Test func `a file that others may write to is refused`() throws {
    _ = try Store(folder: place.path)
    let file = place.path + "/handpick.sqlite"
    try FileManager.default.setAttributes([.posixPermissions: 0o602], ofItemAtPath: file)
    #expect(throws: StoreError.writableByOthers(path: file)) { try Store(folder: place.path) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `another user's folder is refused`() throws {
    try #require(chown(place.path, 12345, 12345) == 0)
    defer { chown(place.path, 0, 0) }
    #expect(throws: StoreError.otherOwner(path: place.path)) { try Store(folder: place.path) }
  }

  @Test func `a symbolic link in place of the folder or the file is refused`() throws {
    let link = place.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: place.path)
    #expect(throws: StoreError.symbolicLink(path: link)) { try Store(folder: link) }
    let file = place.path + "/handpick.sqlite"
    try FileManager.default.createSymbolicLink(
      atPath: file, withDestinationPath: "/tmp/elsewhere.sqlite")
    #expect(throws: StoreError.symbolicLink(path: file)) { try Store(folder: place.path) }
  }

  @Test func `a file in place of the folder is refused`() throws {
    let path = place.path + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAFolder(path: path)) { try Store(folder: path) }
  }

  @Test func `network file systems are known by their magic numbers`() {
    #expect(NetworkFileSystem.kind(of: place.path) == nil)
    #expect(NetworkFileSystem.name(0x6969) == "NFS")
    #expect(NetworkFileSystem.name(0xFF53_4D42) == "SMB")
  }

  @Test func `the connection that writes is synchronous in full and deletes securely`() throws {
    let store = try Store(folder: place.path)
    #expect(try store.pragma("synchronous") == "2")
    #expect(try store.pragma("secure_delete") == "1")
    #expect(try store.pragma("journal_mode") == "wal")
    #expect(try store.pragma("busy_timeout") == "10000")
  }

  @Test func `the migrations have names`() throws {
    let store = try Store(folder: place.path)
    let names = try store.rows("SELECT identifier FROM grdb_migrations ORDER BY rowid")
    #expect(
      names == [#"[identifier:"people"]"#, #"[identifier:"outbox"]"#, #"[identifier:"history"]"#])
    #expect(try store.value("PRAGMA user_version") == Schema.version)
  }

  @Test func `a format of the future is refused by number`() throws {
    let store = try Store(folder: place.path)
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    let error = StoreError.newer(found: 99, known: Schema.version)
    #expect(throws: error) { try Store(folder: place.path) }
    #expect(throws: error) { try Store(folder: place.path, access: .readOnly) }
    #expect(error.exitCode == 78)
  }

  @Test func `a damaged file is said to be damaged`() throws {
    let file = place.path + "/handpick.sqlite"
    try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(throws: StoreError.corrupt(path: file)) { try Store(folder: place.path) }
  }

  @Test func `reading only, a second handpick sees commits and changes nothing`() throws {
    let first = try Store(folder: place.path)
    let second = try Store(folder: place.path, access: .readOnly)
    let mark = try second.changeMark()
    try first.take([Made.record("Ann Lee", "ann@x.example")])
    #expect(try second.changeMark() != mark)
    #expect(try second.everybody().map(\.person.name) == ["Ann Lee"])
    #expect(throws: StoreError.readOnly) { try second.take([Made.record("Bo", "bo@x.example")]) }
  }

  @Test func `reading only, nothing is made where nothing is`() throws {
    let folder = place.path + "/none"
    let store = try Store(folder: folder, access: .readOnly)
    #expect(try store.everybody().isEmpty)
    #expect(try store.summary().people == 0)
    let preview = try store.previewImport(from: "test", at: Made.clock) { run in
      try run.add(Made.record("Ann", "ann@x.example"))
    }
    #expect(preview.people == 1)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `changes are heard by those who listen`() async throws {
    let store = try Store(folder: place.path)
    var changes = store.changes.makeAsyncIterator()
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    #expect(await changes.next() != nil)
  }
}
