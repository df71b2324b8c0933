import Invitations
import Testing

struct AnswerTests {
  private func applied(
    _ event: Invitation.Event, in column: String
  ) throws -> (Invitation, [Invitation.Consequence]) {
    var invitation = TransitionTable.invitation(in: column)
    let consequences = try invitation.apply(event, at: Made.start + .minutes(3))
    return (invitation, consequences)
  }

  @Test(arguments: ["sent", "unknown", "marked", "held?", "claimed?"])
  func `a yes connects, and closes every other open invitation`(_ column: String) throws {
    let (invitation, consequences) = try applied(.accepted, in: column)
    #expect(consequences == [.connect, .closeOthers])
    #expect(invitation.answer == "yes")
    #expect(invitation.didLeave)
    #expect(!invitation.isTokenLive)
  }

  @Test func `a second yes does nothing`() throws {
    #expect(try applied(.accepted, in: "accepted").1.isEmpty)
  }

  @Test(arguments: ["withdrawn", "expired", "bounced"])
  func `a yes that comes too late is told to the owner once`(_ column: String) throws {
    var (invitation, consequences) = try applied(.accepted, in: column)
    #expect(consequences == [.lateAnswer])
    consequences = try invitation.apply(.accepted, at: Made.start + .days(1))
    #expect(consequences.isEmpty)
    #expect(invitation.state.rawValue == column)
  }

  @Test(arguments: TransitionTable.columns)
  func `a no is written down in every state`(_ column: String) throws {
    #expect(
      try applied(.declined, in: column).1.first
        == .suppress(.declined, evidence: "answered no"))
    #expect(
      try applied(.stopped, in: column).1.first == .suppress(.stop, evidence: "answered never"))
    #expect(
      try applied(.complained(evidence: "ARF"), in: column).1.first
        == .suppress(.complaint, evidence: "ARF"))
  }

  @Test func `a no after a yes ends the connection`() throws {
    let (invitation, consequences) = try applied(.declined, in: "accepted")
    #expect(invitation.state == .accepted)
    #expect(invitation.reason == "ended by them")
    #expect(
      consequences == [
        .suppress(.declined, evidence: "answered no"), .endConnection, .closeOthers,
      ])
  }

  @Test func `only a dead address is suppressed`() throws {
    let full = try applied(.undeliverable(reply: "5.2.2 full", deadAddress: false), in: "sent")
    #expect(full.1.isEmpty)
    #expect(full.0.answer == "5.2.2 full")
    let dead = try applied(.refused(reply: "550 5.1.1", deadAddress: true), in: "claimed")
    #expect(dead.1 == [.suppress(.bounced, evidence: "550 5.1.1")])
    #expect(!dead.0.didLeave)
  }

  @Test func `a bounce after a yes changes nothing but the address`() throws {
    let (invitation, consequences) = try applied(
      .undeliverable(reply: "5.1.1", deadAddress: true), in: "accepted")
    #expect(invitation.state == .accepted)
    #expect(consequences == [.suppress(.bounced, evidence: "5.1.1")])
  }

  @Test(arguments: [Invitation.Event.declined, .stopped])
  func `no beats every other answer in any order`(_ no: Invitation.Event) throws {
    let others: [Invitation.Event] = [
      .undeliverable(reply: "552", deadAddress: false), .withdrawn, .provedSent(evidence: "copy"),
      .taken(reply: "250"), .lapsed,
    ]
    for other in others {
      for events in [[no, other], [other, no]] {
        var invitation = TransitionTable.invitation(in: "sent")
        for event in events {
          _ = try? invitation.apply(event, at: Made.start + .days(31))
        }
        #expect(invitation.state == .declined, "\(events.map(\.word))")
      }
    }
  }

  @Test func `never is shown rather than no, in either order`() throws {
    for events in [[Invitation.Event.declined, .stopped], [.stopped, .declined]] {
      var invitation = TransitionTable.invitation(in: "sent")
      for event in events { _ = try invitation.apply(event, at: Made.start) }
      #expect(invitation.answer == "never")
    }
  }

  @Test func `the token dies with the last open state`() {
    for column in TransitionTable.columns {
      let live = ["held?", "claimed?", "marked", "unknown", "sent"].contains(column)
      #expect(TransitionTable.invitation(in: column).isTokenLive == live, "\(column)")
    }
  }
}
