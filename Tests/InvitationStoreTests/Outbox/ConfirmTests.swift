import Foundation
import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Confirming` {
  let place: TemporaryFolder
  let store: Store
  let people: [Person.ID]

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    people = try store.takePeople(3)
  }

  @Test func `makes held invitations with the reviewed bytes`() throws {
    let batch = try store.confirmedBatch(to: people)
    let held = try store.confirm(batch)
    #expect(held.map(\.state) == [.held, .held, .held])
    #expect(held == (try store.invitations().sorted { $0.id < $1.id }))
    for (invitation, item) in zip(held, batch.items) {
      #expect(try store.message(of: invitation.id) == item.message)
      #expect(try store.letter(of: invitation.id) == item.letter)
      #expect(invitation.messageID == item.messageID)
      #expect(try store.invitation(answering: item.token)?.id == invitation.id)
      #expect(try store.history(of: invitation.id).isEmpty)
    }
    #expect(try store.summary().held == 3)
    #expect(try store.summary().open == 3)
    #expect(try store.letter(of: held[0].batch) == .starter)
  }

  @Test func `stores no token, only its digest`() throws {
    let batch = try store.confirmedBatch(to: people)
    _ = try store.confirm(batch)
    let token = try #require(batch.items.first?.token)
    let digest: Data? = try store.value("SELECT token_sha256 FROM invitation WHERE id = 1")
    #expect(digest == Digest.sha256(token.text.utf8))
    #expect(digest?.count == 32)
    #expect(try store.invitation(answering: #require(Token(String(token.text.reversed())))) == nil)
  }

  @Test func `flags the people as pending, so they can not be picked again`() throws {
    try store.invite([people[1]])
    #expect(try store.everybody().map(\.isSelectable) == [true, false, true])
    var bits: [UInt32] = []
    try store.scan { bits.append($0.flags) }
    #expect(bits.map { $0 & Flag.Kind.pending.bit != 0 } == [false, true, false])
  }

  @Test func `twice of the same batch stores one`() throws {
    let batch = try store.confirmedBatch(to: people)
    _ = try store.confirm(batch)
    let refusal = #expect(throws: ConfirmRefusal.self) { try store.confirm(batch) }
    #expect(refusal?.refused.map(\.person) == batch.items.map(\.person))
    #expect(refusal?.refused.first?.failure.rule == .noOtherOpen)
    #expect(try store.invitations().count == 3)
  }

  @Test func `of the same person in two windows holds one`() throws {
    let other = try Store(folder: place.path)
    let first = try store.confirmedBatch(to: [people[0], people[1]])
    let second = try other.confirmedBatch(to: [people[1], people[2]])
    _ = try store.confirm(first)
    let refusal = #expect(throws: ConfirmRefusal.self) { try other.confirm(second) }
    #expect(refusal?.refused.map(\.person) == [people[1]])
    #expect(try store.invitations().map(\.person).sorted() == [people[0], people[1]])
  }

  @Test func `is refused as a whole when one person said no meanwhile`() throws {
    let batch = try store.confirmedBatch(to: people)
    try store.suppress([people[2]], evidence: "by hand", at: Made.clock)
    let refusal = #expect(throws: ConfirmRefusal.self) { try store.confirm(batch) }
    #expect(refusal?.refused.map(\.failure.rule) == [.notSuppressed])
    #expect(refusal?.description.hasPrefix("Nothing was confirmed. Person ") == true)
    #expect(try store.invitations().isEmpty)
    let batches: Int? = try store.value("SELECT count(*) FROM batch")
    #expect(batches == 0)
  }

  @Test func `is refused when somebody is gone, or everything is stopped`() throws {
    let batch = try store.confirmedBatch(to: people)
    _ = try store.stop(at: Made.clock)
    #expect(throws: ConfirmRefusal.self) { try store.confirm(batch) }
    try store.resume(at: Made.clock)
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    let refusal = #expect(throws: ConfirmRefusal.self) { try store.confirm(batch) }
    #expect(refusal?.refused.count == 3)
  }

  @Test func `takes the draft with it`() throws {
    let draft = try store.save(Draft(people: people, letter: .starter), at: Made.start)
    _ = try store.confirm(store.confirmedBatch(to: people), draft: draft.number)
    #expect(try store.drafts().isEmpty)
  }

  @Test func `one mailbox of two people gets one`() throws {
    try store.take([
      Made.record("Ann Smith", "family@x.example"), Made.record("Bob Jones", "family@x.example"),
    ])
    let two = try store.people(withAddress: Made.address("family@x.example"))
    #expect(two.count == 2)
    try store.invite([two[0]])
    #expect(try store.suggestions(for: [two[1]], at: Made.start).first?.isSelectable == false)
  }

  @Test func `after undoing and repeating an import somebody invited stays invited`() throws {
    try store.invite([people[0]])
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    #expect(try store.invitations().count == 1)
    let again = try store.takePeople(3)
    #expect(again[0] != people[0])
    #expect(try store.facts(for: again).map(\.invitations.count) == [1, 0, 0])
    #expect(try store.everybody().map(\.isSelectable) == [false, true, true])
  }

  @Test func `message identifiers and tokens are unique, open invitations one a person`() throws {
    try store.invite([people[0]])
    for column in ["message_id", "token_sha256", "uid"] {
      #expect(throws: DatabaseError.self, "\(column)") {
        try store.writing?.get().write { db in
          try db.execute(
            sql: """
              INSERT INTO invitation SELECT 99, 'u', batch, 98, 97, name, address, attempt, subject,
                'm', x'00', picked_at, confirmed_at, confirmed_boot, confirmed_since_boot, first_leaves_at,
                first_hold, expiry, claimant, 'cancelled', leaves_at, boot, leaves_since_boot,
                hold, sent_at, expires_at, changed_at, tries, may_have_left, was_extended, answer,
                reason FROM invitation WHERE id = 1
              """)
          try db.execute(
            sql: "UPDATE invitation SET \(column) = "
              + "(SELECT \(column) FROM invitation WHERE id = 1) WHERE id = 99")
        }
      }
    }
    for column in ["person", "identity"] {
      let indexed: Int? = try store.value(
        """
        SELECT count(*) FROM sqlite_master
        WHERE name = 'invitation_open_\(column)' AND sql LIKE '%UNIQUE%WHERE state IN%'
        """)
      #expect(indexed == 1)
    }
  }
}
