import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Taking back` {
  let place: TemporaryFolder
  let store: Store
  let people: [Person.ID]
  let due = Made.later(.minutes(2))

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    people = try store.takePeople(4)
  }

  @Test func `while held leaves no trace`() throws {
    let held = try store.invite(people)
    let results = try store.withdraw([held[1].id, Invitation.ID(99)], at: Made.clock)
    #expect(results.count == 2)
    guard case .cancelled(let cancelled) = results[0] else {
      Issue.record("\(results[0])")
      return
    }
    #expect(cancelled.state == .cancelled)
    #expect(results[1] == .unknown(Invitation.ID(99)))
    #expect(try store.summary().held == 3)
    #expect(try store.everybody().map(\.isSelectable) == [false, true, false, false])
  }

  @Test func `before a claim wins, and the claim finds nothing`() throws {
    let other = try Store(folder: place.path)
    let held = try store.invite([people[0]])
    _ = try store.withdraw([held[0].id], at: due)
    #expect(try other.claim(at: due, policy: Made.policy) == .wait(until: nil))
  }

  @Test func `after a claim wins, and the mark is refused`() throws {
    let other = try Store(folder: place.path)
    try store.invite([people[0]])
    let id = try store.claimed(at: due).invitation.id
    let results = try other.withdraw([id], at: due)
    guard case .cancelled = results[0] else {
      Issue.record("\(results[0])")
      return
    }
    #expect(store.mark(id, at: due) == .withdrawn)
    let after = try store.finish(id, with: .withdrawn, at: due, policy: Made.policy)
    #expect(after.state == .cancelled)
    #expect(try store.history(of: id).map(\.event) == [.claimed, .withdrawn])
  }

  @Test func `after the mark has to wait for the outcome`() throws {
    try store.invite([people[0]])
    let id = try store.claimed(at: due).invitation.id
    _ = store.mark(id, at: due)
    guard case .busy = try store.withdraw([id], at: due)[0] else {
      Issue.record("not busy")
      return
    }
    _ = try store.finish(id, with: .sent(reply: "250"), at: due, policy: Made.policy)
    guard case .withdrawn(let after) = try store.withdraw([id], at: due)[0] else {
      Issue.record("not withdrawn")
      return
    }
    #expect(after.state == .withdrawn)
  }

  @Test func `of a sent one kills its token in the same transaction`() throws {
    let batch = try store.confirmedBatch(to: [people[0]])
    _ = try store.confirm(batch)
    let sent = try store.send(at: due)
    let token = batch.items[0].token
    #expect(try store.invitation(answering: token)?.isTokenLive == true)
    _ = try store.withdraw([sent.id], at: due)
    #expect(try store.invitation(answering: token)?.isTokenLive == false)
  }

  @Test func `a late report does not bring back what was taken back and held again`() throws {
    try store.invite([people[0]])
    let id = try store.claimed(at: due).invitation.id
    _ = try store.withdraw([id], at: due)
    let after = try store.finish(id, with: .tryLater(reason: "x"), at: due, policy: Made.policy)
    #expect(after.state == .cancelled)
  }

  @Test func `of what is closed is refused with a sentence`() throws {
    let held = try store.invite([people[0]])
    _ = try store.withdraw([held[0].id], at: Made.clock)
    guard case .refused(_, let sentence) = try store.withdraw([held[0].id], at: Made.clock)[0]
    else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("cancelled"))
  }

  @Test func `can be undone while its time has not come`() throws {
    let held = try store.invite([people[0], people[1]])
    _ = try store.withdraw(held.map(\.id), at: Made.later(.seconds(10)))
    let results = try store.undoWithdrawal([held[0].id], at: Made.later(.seconds(20)))
    guard case .held(let again) = results[0] else {
      Issue.record("\(results[0])")
      return
    }
    #expect(again.leavesAt == held[0].leavesAt)
    #expect(try store.states() == [.held, .cancelled])
    #expect(try store.claimed(at: due).invitation.id == held[0].id)
    guard case .refused = try store.undoWithdrawal([held[1].id], at: due)[0] else {
      Issue.record("undone too late")
      return
    }
  }

  @Test func `can not be undone when the person got another invitation`() throws {
    let held = try store.invite([people[0]])
    _ = try store.withdraw([held[0].id], at: Made.clock)
    try store.invite([people[0]])
    guard case .refused = try store.undoWithdrawal([held[0].id], at: Made.clock)[0] else {
      Issue.record("two open")
      return
    }
    #expect(try store.states() == [.cancelled, .held])
  }

  @Test func `of everything held leaves the rest alone`() throws {
    try store.invite([people[0], people[1], people[2]])
    try store.send(at: due)
    #expect(try store.withdrawHeld(at: due).count == 2)
    #expect(try store.states() == [.sent, .cancelled, .cancelled])
  }

  @Test func `by stop names what left and what is leaving`() throws {
    try store.invite(people)
    let sent = try store.send(at: due)
    let marked = try store.claimed(at: due).invitation.id
    _ = store.mark(marked, at: due)
    let claimed = try store.claimed(at: due).invitation.id
    let other = try Store(folder: place.path)
    let report = try other.stop(at: due)
    #expect(report.cancelled.count == 2)
    #expect(report.cancelled.map(\.id).contains(claimed))
    #expect(report.leaving.map(\.id) == [marked])
    #expect(report.hadLeft.map(\.id) == [sent.id])
    #expect(store.mark(claimed, at: due) == .withdrawn)
    #expect(try store.summary().isStopped)
    guard case .paused = try store.claim(at: due, policy: Made.policy) else {
      Issue.record("claims although stopped")
      return
    }
    try store.resume(at: due)
    #expect(try !store.summary().isStopped)
    #expect(try store.claim(at: due, policy: Made.policy) == .wait(until: nil))
  }

  @Test func `opening the dialog gives a minute more, once`() throws {
    let held = try store.invite([people[0]])
    let longer = try store.extendHold(held[0].id, at: Made.clock)
    #expect(longer.leavesAt == held[0].leavesAt + .seconds(60))
    #expect(try store.extendHold(held[0].id, at: Made.clock).leavesAt == longer.leavesAt)
    #expect(try store.claim(at: due, policy: Made.policy) == .wait(until: longer.leavesAt))
    #expect(try store.claimed(at: Made.later(.minutes(3))).invitation.id == held[0].id)
  }

  @Test func `hundreds of withdrawals race with a dispatcher, and each has one outcome`()
    async throws
  {
    let many = try store.takePeople(60)
    let ids = try store.invite(Array(many.prefix(50))).map(\.id)
    let other = try Store(folder: place.path)
    let (store, due) = (store, due)
    async let marked = Self.dispatchAll(store, at: due)
    async let cancelled = Self.withdrawAll(other, ids, at: due)
    let (left, back) = try await (marked, cancelled)
    #expect(Set(left).isDisjoint(with: back))
    let states = Dictionary(
      uniqueKeysWithValues: try store.invitations().map { ($0.id, $0.state) })
    for id in left { #expect(states[id] == .sent || states[id] == .withdrawn) }
    for id in back { #expect(states[id] == .cancelled) }
    #expect(left.count + back.count == ids.count)
    #expect(try store.rebuild(apply: false).isEmpty)
  }

  private static func dispatchAll(
    _ store: Store, at clock: ClockReading
  ) async throws -> [Invitation.ID] {
    try await Task.detached {
      var left: [Invitation.ID] = []
      while case .claimed(let claim) = try store.claim(at: clock, policy: Made.policy) {
        let id = claim.invitation.id
        let release = store.mark(id, at: clock)
        if release == .go { left.append(id) }
        _ = try store.finish(
          id, with: release == .go ? .sent(reply: "250") : .withdrawn, at: clock,
          policy: Made.policy)
      }
      return left
    }.value
  }

  private static func withdrawAll(
    _ store: Store, _ ids: [Invitation.ID], at clock: ClockReading
  ) async throws -> [Invitation.ID] {
    try await Task.detached {
      var back: [Invitation.ID] = []
      for id in ids.reversed() {
        if case .cancelled(let invitation) = try store.withdraw([id], at: clock)[0] {
          back.append(invitation.id)
        }
      }
      return back
    }.value
  }
}
