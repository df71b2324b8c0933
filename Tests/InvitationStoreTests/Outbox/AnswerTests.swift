import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Answers` {
  let place: TemporaryFolder
  let store: Store
  let due = Made.later(.minutes(2))
  let day = Made.later(.days(1))

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  private func sentTo(_ records: ContactRecord...) throws -> [Invitation] {
    try store.take(records)
    try store.invite(try store.allIDs(sortedBy: .tie))
    return try records.map { _ in try store.send(at: due) }
  }

  @Test func `yes connects once, however often it comes`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example"))[0]
    for _ in 1...3 { _ = try store.record(.accepted, for: sent.id, at: day) }
    #expect(try store.invitation(sent.id)?.state == .accepted)
    let connections: Int? = try store.value("SELECT count(*) FROM connection")
    #expect(connections == 1)
    #expect(try store.everybody()[0].flags.map(\.kind).contains(.connected))
    #expect(try store.summary().open == 0)
  }

  @Test(arguments: [
    (Invitation.Event.declined, Suppression.Reason.declined), (.stopped, .stop),
    (.complained(evidence: "ARF"), .complaint),
  ])
  func `no is written down for every mailbox of the person`(
    event: Invitation.Event, reason: Suppression.Reason
  ) throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example", "ann@y.example"))[0]
    _ = try store.record(event, for: sent.id, at: day)
    #expect(try store.invitation(sent.id)?.state == .declined)
    for address in ["ann@x.example", "ann@y.example"] {
      #expect(try store.suppressions(of: Made.address(address)).map(\.reason) == [reason])
    }
    #expect(try store.everybody()[0].isSelectable == false)
    #expect(try store.lift([sent.person], at: day) == 0)
  }

  @Test func `never, after yes, ends the connection and keeps the yes`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example"))[0]
    _ = try store.record(.accepted, for: sent.id, at: day)
    let after = try store.record(.stopped, for: sent.id, at: Made.later(.days(2)))
    #expect(after.state == .accepted)
    let ended: Int? = try store.value("SELECT count(*) FROM connection WHERE ended_at IS NOT NULL")
    #expect(ended == 1)
  }

  @Test func `a no from a mailbox that two share cancels what is held for the other`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example", "family@x.example"))[0]
    try store.take([Made.record("Bob Ek", "family@x.example", source: "g.csv")])
    let bob = try #require(try store.allIDs(sortedBy: .tie).last)
    let held = try store.invite([bob], at: due)
    _ = try store.record(.stopped, for: sent.id, at: due)
    #expect(try store.invitation(held[0].id)?.state == .cancelled)
    #expect(try store.invitation(held[0].id)?.reason == "kept off: they said never again")
  }

  @Test func `yes after it was withdrawn is told to the owner`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example"))[0]
    _ = try store.withdraw([sent.id], at: due)
    _ = try store.record(.accepted, for: sent.id, at: day)
    #expect(try store.lateAnswers().map(\.id) == [sent.id])
    #expect(try store.invitation(sent.id)?.state == .withdrawn)
  }

  @Test func `without an answer it lapses when its time is over`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example"))[0]
    #expect(try store.expire(at: Made.later(.days(29))).isEmpty)
    #expect(try store.expire(at: Made.later(.days(31))).map(\.id) == [sent.id])
    #expect(try store.invitation(sent.id)?.state == .expired)
    let cooling = try store.suggestions(for: [sent.person], at: Made.start + .days(40))
    #expect(cooling[0].flags.map(\.kind).contains(.cooling))
  }

  @Test func `what can not happen changes nothing`() throws {
    let sent = try sentTo(Made.record("Ann Lee", "ann@x.example"))[0]
    let before = try store.rows("SELECT * FROM journal")
    #expect(throws: Invitation.Refusal.self) {
      try store.record(.treatedAsSent, for: sent.id, at: day)
    }
    #expect(throws: UnknownInvitation(id: Invitation.ID(9))) {
      try store.record(.accepted, for: Invitation.ID(9), at: day)
    }
    #expect(try store.rows("SELECT * FROM journal") == before)
  }
}
