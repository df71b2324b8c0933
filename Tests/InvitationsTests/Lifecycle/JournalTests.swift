import Invitations
import Testing

struct JournalTests {
  @Test(arguments: TransitionTable.rows.map(\.event))
  func `every event comes back from its text`(_ event: Invitation.Event) throws {
    #expect(try Invitation.Event(text: event.text) == event)
    #expect(!event.text.contains("\n"))
  }

  @Test(
    arguments: [
      "", "250 ok", "tab\tand\nline\r\nend", "back\\slash \\t", "a=b\tdead=1", "é 山 👩‍👧", "=", "\\",
    ])
  func `any reply comes back as it was`(_ reply: String) throws {
    let event = Invitation.Event.undeliverable(reply: reply, deadAddress: true)
    #expect(try Invitation.Event(text: event.text) == event)
  }

  @Test func `the form does not change`() {
    let texts: [(Invitation.Event, String)] = [
      (.claimed, "claimed"),
      (.taken(reply: "250 2.0.0\tOk"), "taken\treply=250 2.0.0\\tOk"),
      (.refused(reply: "550", deadAddress: true), "refused\treply=550\tdead=1"),
      (
        .heldAgain(leavesAt: Moment(milliseconds: 1500), reason: "late"),
        "held again\tleaves=1500\treason=late"
      ),
      (.sendAgain(leavesAt: .never), "send again\tleaves=9223372036854775807"),
    ]
    for (event, text) in texts { #expect(event.text == text) }
  }

  @Test(
    arguments: [
      ("", "the journal holds an event \"\" that is not known"),
      ("vanished", "the journal holds an event \"vanished\" that is not known"),
      ("taken", "the journal's event \"taken\" has no valid reply"),
      ("refused\treply=550\tdead=2", "the journal's event \"refused\" has no valid dead"),
      ("extended\tleaves=soon", "the journal's event \"extended\" has no valid leaves"),
    ])
  func `what is no event says why`(_ text: String, _ sentence: String) {
    let problem = #expect(throws: EventTextProblem.self) { try Invitation.Event(text: text) }
    #expect(problem?.description == sentence)
  }

  @Test func `the journal's order counts, and only its own entries`() throws {
    let confirmed = Made.invitation()
    func entry(_ sequence: Int64, _ event: Invitation.Event, of id: Int64 = 1) -> JournalEntry {
      JournalEntry(
        sequence: sequence, invitation: Invitation.ID(id), event: event,
        at: confirmed.leavesAt + .seconds(Int(sequence)))
    }
    let entries = [
      entry(4, .taken(reply: "250")), entry(1, .claimed), entry(2, .withdrawn, of: 2),
      entry(3, .marked),
    ]
    let replayed = try Projection.replay(entries, of: confirmed, expiry: .days(7))
    #expect(replayed.state == .sent)
    #expect(replayed.expiresAt == confirmed.leavesAt + .seconds(4) + .days(7))
  }

  @Test func `a journal that can not be true is refused`() {
    let entries = [
      JournalEntry(
        sequence: 1, invitation: Invitation.ID(1), event: .taken(reply: "250"), at: Made.start)
    ]
    #expect(throws: Invitation.Refusal.self) {
      try Projection.replay(entries, of: Made.invitation())
    }
  }
}
