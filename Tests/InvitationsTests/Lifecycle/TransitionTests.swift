import Invitations
import Testing

struct TransitionTests {
  @Test(arguments: TransitionTable.rows.indices)
  func `every event does to every state what the table says`(_ row: Int) {
    let (event, after) = TransitionTable.rows[row]
    #expect(after.count == TransitionTable.columns.count)
    for (column, expected) in zip(TransitionTable.columns, after) {
      let before = TransitionTable.invitation(in: column)
      var invitation = before
      let outcome = Result { () throws(Invitation.Refusal) in
        try invitation.apply(event, at: TransitionTable.moment(of: event))
      }
      switch (outcome, expected) {
      case (.failure(let refusal), _):
        #expect(expected == "-", "\(event.word) in \(column)")
        #expect(invitation == before, "a refused event changes nothing")
        #expect(refusal == Invitation.Refusal(state: before.state, event: event.word))
      case (.success, "="):
        #expect(invitation.state == before.state, "\(event.word) in \(column)")
      case (.success, _):
        #expect(invitation.state.rawValue == expected, "\(event.word) in \(column)")
      }
    }
  }

  @Test func `the table has a row for every event and a column for every state`() {
    let words = Set(TransitionTable.rows.map(\.event.word))
    #expect(words.count == 21)
    let states = Set(TransitionTable.columns.map { TransitionTable.invitation(in: $0).state })
    #expect(states == Set(Invitation.State.allCases))
  }

  @Test func `nothing is claimed before its time`() {
    var invitation = Made.invitation()
    #expect(throws: Invitation.Refusal.self) {
      try invitation.apply(.claimed, at: invitation.leavesAt - .milliseconds(1))
    }
    #expect(throws: Never.self) { try invitation.apply(.claimed, at: invitation.leavesAt) }
  }

  @Test func `one that waits for a look is never claimed`() throws {
    var invitation = Made.invitation()
    _ = try invitation.apply(.heldAgain(leavesAt: .never, reason: "late"), at: Made.start)
    #expect(invitation.waitsForLook)
    #expect(throws: Invitation.Refusal.self) {
      try invitation.apply(.claimed, at: Made.start + .days(4000))
    }
  }

  @Test func `sending sets the day on which it lapses`() throws {
    var invitation = Made.invitation(state: .marked)
    let now = Made.start + .minutes(3)
    _ = try invitation.apply(.taken(reply: "250 queued"), at: now, expiry: .days(7))
    #expect(invitation.sentAt == now)
    #expect(invitation.expiresAt == now + .days(7))
    #expect(throws: Invitation.Refusal.self) {
      try invitation.apply(.lapsed, at: now + .days(7) - .milliseconds(1))
    }
    _ = try invitation.apply(.lapsed, at: now + .days(7))
    #expect(invitation.state == .expired)
  }

  @Test func `being put off waits 15 minutes, 1 hour, 4 hours, then fails`() throws {
    var invitation = Made.invitation()
    var now = invitation.leavesAt
    for wait in [Duration.minutes(15), .hours(1), .hours(4)] {
      _ = try invitation.apply(.claimed, at: now)
      _ = try invitation.apply(.putOff(reason: "451 later"), at: now)
      #expect(invitation.state == .held)
      #expect(invitation.leavesAt == now + wait)
      #expect(invitation.reason == "451 later")
      now = invitation.leavesAt
    }
    _ = try invitation.apply(.claimed, at: now)
    _ = try invitation.apply(.putOff(reason: "451 later"), at: now)
    #expect(invitation.state == .failed)
  }

  @Test func `a lost try before the mark costs nothing`() throws {
    var invitation = Made.invitation()
    let before = invitation
    _ = try invitation.apply(.claimed, at: invitation.leavesAt)
    _ = try invitation.apply(.lost(reason: "crash"), at: invitation.leavesAt)
    #expect(invitation.state == .held)
    #expect(invitation.tries == before.tries)
    #expect(invitation.leavesAt == before.leavesAt)
    #expect(!invitation.mayHaveLeft)
  }

  @Test func `sending again keeps the Message-ID and says that an earlier try may have left`()
    throws
  {
    var invitation = Made.invitation(state: .unknown)
    let before = invitation
    let next = Made.start + .hours(1)
    _ = try invitation.apply(.sendAgain(leavesAt: next), at: Made.start)
    #expect(invitation.messageID == before.messageID)
    #expect(invitation.uid == before.uid)
    #expect(invitation.attempt == before.attempt)
    #expect(invitation.leavesAt == next)
    #expect(invitation.mayHaveLeft)
    #expect(invitation.isTokenLive)
  }

  @Test func `a hold is made longer once`() throws {
    var invitation = Made.invitation()
    let later = invitation.leavesAt + .seconds(60)
    _ = try invitation.apply(.extended(leavesAt: later), at: Made.start)
    #expect(invitation.leavesAt == later)
    #expect(throws: Invitation.Refusal.self) {
      try invitation.apply(.extended(leavesAt: later + .seconds(60)), at: Made.start)
    }
  }

  @Test func `making a hold longer never makes it shorter`() throws {
    var invitation = Made.invitation()
    let before = invitation.leavesAt
    _ = try invitation.apply(.extended(leavesAt: Made.start), at: Made.start)
    #expect(invitation.leavesAt == before)
  }

  @Test func `only the owner's own cancelling is undone`() throws {
    var withdrawn = Made.invitation()
    _ = try withdrawn.apply(.withdrawn, at: Made.start)
    _ = try withdrawn.apply(.restored, at: Made.start)
    #expect(withdrawn.state == .held)
    var stopped = Made.invitation()
    _ = try stopped.apply(.cancelled(reason: "stopped by you"), at: Made.start)
    #expect(throws: Invitation.Refusal.self) { try stopped.apply(.restored, at: Made.start) }
  }

  @Test func `cancelling is not undone once it would have left`() throws {
    var invitation = Made.invitation()
    _ = try invitation.apply(.withdrawn, at: Made.start)
    #expect(throws: Invitation.Refusal.self) {
      try invitation.apply(.restored, at: invitation.leavesAt)
    }
  }

  @Test func `a clock that went back never dates a change before the last one`() throws {
    var invitation = Made.invitation(state: .sent)
    _ = try invitation.apply(.withdrawn, at: Made.start - .days(20))
    #expect(invitation.changedAt == Made.start)
  }

  @Test func `a refusal is a sentence`() {
    let refusal = Invitation.Refusal(state: .accepted, event: "withdrawn")
    #expect("\(refusal)" == "This invitation is accepted, so it can not become withdrawn.")
  }
}
