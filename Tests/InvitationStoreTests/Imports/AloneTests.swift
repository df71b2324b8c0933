import Foundation
import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `An import alone` {
  let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private struct Cut: Error {}

  /// Imports somebody, and tells how the file was written meanwhile.
  private func journal(importing name: String, into store: Store, cut: Bool = false) throws
    -> String?
  {
    var mode: String?
    try store.commitImport(from: name, at: Made.clock, alone: true) { run in
      mode = try DatabaseQueue(path: store.path).read {
        try String.fetchOne($0, sql: "PRAGMA journal_mode")
      }
      try run.add(Made.record(name, "\(name)@x.example"))
      if cut { throw Cut() }
    }
    return mode
  }

  @Test func `writes the first people without the log, and all later ones with it`() throws {
    let store = try Store(folder: place.path)
    #expect(try journal(importing: "ann", into: store) == "delete")
    #expect(try store.summary().people == 1)
    #expect(try store.pragma("journal_mode") == "wal")
    #expect(try store.pragma("synchronous") == "2")
    #expect(try store.pragma("cache_size") == "-16384")
    #expect(try journal(importing: "bob", into: store) == "wal")
    #expect(try store.summary().people == 2)
  }

  @Test func `keeps the log while another handpick has the state open`() throws {
    let store = try Store(folder: place.path)
    let other = try Store(folder: place.path)
    #expect(try other.summary().people == 0)
    #expect(try journal(importing: "ann", into: store) == "wal")
    #expect(try other.summary().people == 1)
  }

  @Test func `that is given up leaves nothing, and the log on`() throws {
    let store = try Store(folder: place.path)
    #expect(throws: Cut.self) { try journal(importing: "ann", into: store, cut: true) }
    #expect(try store.summary().people == 0)
    #expect(try store.pragma("journal_mode") == "wal")
    #expect(try journal(importing: "bob", into: store) == "delete")
  }
}
