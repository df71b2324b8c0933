import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Undoing an import` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    try store.take([
      Made.record("Ann Lee", "ann@x.example", uid: "1"),
      Made.record("Bo Ek", "bo@x.example", uid: "2"),
    ])
  }

  /// Everything that an import may change, as text.
  private func content() throws -> [String] {
    try store.rows("SELECT * FROM record ORDER BY id")
      + store.rows("SELECT * FROM person ORDER BY id")
      + store.rows("SELECT * FROM address ORDER BY key, person")
      + store.rows("SELECT people FROM summary")
  }

  @Test func `leaves exactly what was there before`() throws {
    let before = try content()
    let second = try store.take([
      Made.record("Ann Lee", "ann@new.example", uid: "1"),
      Made.record("bo ek", "bo@x.example", "bo@home.example", source: "g.csv"),
      Made.record("Cy Young", "cy@x.example"),
      Made.record("Somebody Else", "bo@x.example", source: "g.csv"),
    ])
    #expect(second.changed == 1 && second.joined == 1 && second.people == 2)
    let undo = try store.undoImport(try #require(second.batch), at: Made.clock)
    #expect(undo == ImportUndo(records: 4, restored: 1, people: 2))
    #expect(try content() == before)
  }

  @Test func `of the first keeps what the second brought`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example", "ann@y.example", source: "g.csv")])
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    let everybody = try store.everybody()
    #expect(everybody.map(\.person.name) == ["Ann Lee"])
    #expect(everybody.map(\.person.sources) == [["g.csv"]])
    #expect(try store.summary().people == 1)
    #expect(try store.people(withAddress: Made.address("bo@x.example")).isEmpty)
  }

  @Test func `in the middle of a chain of versions keeps the newest`() throws {
    let versions = ["v2@x.example", "v3@x.example"].map {
      [Made.record("Ann Lee", $0, uid: "1")]
    }
    let second = try store.take(versions[0])
    let third = try store.take(versions[1])
    _ = try store.undoImport(try #require(second.batch), at: Made.clock)
    #expect(try store.everybody().first?.address?.sendKey == "v3@x.example")
    _ = try store.undoImport(try #require(third.batch), at: Made.clock)
    #expect(try store.everybody().first?.address?.sendKey == "ann@x.example")
  }

  @Test func `can not be done twice, nor of what never was`() throws {
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    #expect(throws: ImportUndoRefusal.undone(ImportBatch.ID(1))) {
      try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    }
    #expect(throws: ImportUndoRefusal.unknown(ImportBatch.ID(7))) {
      try store.undoImport(ImportBatch.ID(7), at: Made.clock)
    }
    #expect(try store.imports().map(\.undoneAt) == [Made.start])
  }

  @Test func `never gives a number to somebody else`() throws {
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    try store.take([Made.record("Dee", "dee@x.example")])
    #expect(try store.everybody().map(\.id) == [Person.ID(3)])
    #expect(try store.imports().map(\.id) == [ImportBatch.ID(2), ImportBatch.ID(1)])
  }
}
