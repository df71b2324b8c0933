import Foundation
import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Dispatching` {
  let place: TemporaryFolder
  let store: Store
  let people: [Person.ID]
  let due = Made.later(.minutes(2))

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path, sender: Made.sender)
    people = try store.takePeople(4)
  }

  private func claim(_ clock: ClockReading) throws -> Claim {
    try store.claim(at: clock, policy: Made.policy)
  }

  @Test func `nothing is claimed before the hold is over, by both clocks`() throws {
    let held = try store.invite([people[0]])
    #expect(try claim(Made.later(.seconds(119))) == .wait(until: held[0].leavesAt))
    var jumped = Made.later(.seconds(30))
    jumped.now = Made.start + .hours(1)
    #expect(try claim(jumped) == .wait(until: jumped.now + .seconds(90)))
    let otherBoot = ClockReading(
      now: Made.start + .minutes(3), bootID: "boot-2", sinceBoot: .seconds(10))
    #expect(try claim(otherBoot) == .wait(until: otherBoot.now + .seconds(110)))
    #expect(try store.states() == [.held])
  }

  @Test func `a claim carries the reviewed bytes and the envelope`() throws {
    let batch = try store.confirmedBatch(to: [people[0]])
    _ = try store.confirm(batch)
    let claim = try store.claimed(at: due)
    #expect(claim.message == batch.items[0].message)
    #expect(claim.envelope.sender == batch.items[0].envelopeSender)
    #expect(claim.envelope.recipient == batch.items[0].address)
    #expect(claim.invitation.state == .claimed)
  }

  @Test func `claim, mark and result are in the journal`() throws {
    try store.invite([people[0]])
    let sent = try store.send(at: due)
    #expect(sent.state == .sent)
    #expect(sent.sentAt == due.now)
    #expect(
      try store.history(of: sent.id).map(\.event)
        == [.claimed, .marked, .taken(reply: "250 queued as 1")])
    #expect(try claim(due) == .wait(until: nil))
  }

  @Test(arguments: [
    (DeliveryOutcome.sent(reply: "250 ok"), Invitation.State.sent),
    (.rejected(reply: "550 5.7.1 no"), .failed), (.rejected(reply: "550 5.1.1 who"), .bounced),
    (.tryLater(reason: "451 later"), .held), (.unknown(reason: "reset"), .unknown),
    (.accountRefused(reason: "535 no"), .held),
  ])
  func `after the mark an outcome is a state`(
    outcome: DeliveryOutcome, state: Invitation.State
  ) throws {
    try store.invite([people[0]])
    #expect(try store.send(at: due, outcome: outcome).state == state)
    #expect(try store.rebuild(apply: false).isEmpty)
  }

  @Test(arguments: [
    (DeliveryOutcome.tryLater(reason: "451"), Invitation.State.held, 1),
    (.rejected(reply: "550 no"), .failed, 0), (.unreachable(reason: "no network"), .held, 0),
    (.accountRefused(reason: "535"), .held, 0), (.storageFailed, .held, 0),
    (.withdrawn, .cancelled, 0), (.unknown(reason: "lost"), .held, 0),
  ])
  func `before the mark nothing is unknown`(
    outcome: DeliveryOutcome, state: Invitation.State, tries: Int
  ) throws {
    try store.invite([people[0]])
    let claim = try store.claimed(at: due)
    let after = try store.finish(
      claim.invitation.id, with: outcome, at: due, policy: Made.policy)
    #expect(after.state == state)
    #expect(after.tries == tries)
  }

  @Test func `a dead address is suppressed with its first refusal, and only it`() throws {
    try store.take([Made.record("Two Boxes", "dead@x.example", "alive@y.example")])
    let person = try #require(try store.allIDs(sortedBy: .tie).last)
    try store.invite([person])
    try store.send(at: due, outcome: .rejected(reply: "550 5.1.1 user unknown"))
    #expect(try store.suppressions().map(\.key.text) == ["dead@x.example"])
    #expect(try store.suppressions().map(\.reason) == [.bounced])
    #expect(try store.suppressions(of: Made.address("alive@y.example")).isEmpty)
  }

  @Test func `a refused account pauses everything until the owner resumes`() throws {
    try store.invite([people[0], people[1]])
    try store.send(at: due, outcome: .accountRefused(reason: "535 wrong password"))
    #expect(try claim(due) == .paused(reason: "535 wrong password"))
    #expect(try store.summary().paused == "535 wrong password")
    try store.resume(at: due)
    #expect(try store.claimed(at: due).invitation.state == .claimed)
  }

  @Test func `a second claim never gets the same one`() throws {
    let other = try Store(folder: place.path)
    try store.invite([people[0], people[1]])
    let first = try store.claimed(at: due)
    let second = try other.claimed(at: due)
    #expect(first.invitation.id != second.invitation.id)
    #expect(try claim(due) == .wait(until: nil))
  }

  @Test func `only the store that claimed may mark`() throws {
    let other = try Store(folder: place.path)
    try store.invite([people[0]])
    let id = try store.claimed(at: due).invitation.id
    #expect(other.mark(id, at: due) == .withdrawn)
    #expect(store.mark(id, at: due) == .go)
    #expect(store.mark(id, at: due) == .withdrawn)
  }

  @Test func `a mark that can not be stored lets nothing leave`() throws {
    try store.invite([people[0]])
    let id = try store.claimed(at: due).invitation.id
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    #expect(store.mark(id, at: due) == .storageFailed)
    try store.writing?.get().inDatabase { try $0.execute(sql: "PRAGMA query_only = OFF") }
    #expect(try store.states() == [.claimed])
  }

  @Test func `claims leave the connection as durable as it was`() throws {
    try store.invite([people[0]])
    #expect(try store.pragma("synchronous") == "2")
    _ = try store.claimed(at: due)
    #expect(try store.pragma("synchronous") == "2")
    #expect(throws: StoreError.self) {
      try store.writeWithoutWaiting { try $0.execute(sql: "SELECT * FROM nowhere") }
    }
    #expect(try store.pragma("synchronous") == "2")
  }

  @Test func `a guard that says no blocks it, with the reason`() throws {
    try store.invite([people[0]])
    let address = try #require(try store.facts(for: [people[0]]).first?.person.addresses.first)
    try store.addOwnAddresses([address], at: Made.clock)
    guard case .skipped(let blocked) = try claim(due) else {
      Issue.record("not skipped")
      return
    }
    #expect(blocked.state == .blocked)
    #expect(blocked.reason == "your own address")
    #expect(try claim(due) == .wait(until: nil))
  }

  @Test func `changed bytes never leave`() throws {
    try store.invite([people[0]])
    try store.writing?.get().write {
      try $0.execute(sql: "UPDATE message SET bytes = CAST('Bcc: all' AS BLOB)")
    }
    guard case .skipped(let blocked) = try claim(due) else {
      Issue.record("not skipped")
      return
    }
    #expect(blocked.state == .blocked)
    #expect(blocked.reason == "the text is not the one that was reviewed")
  }

  @Test func `another sender than the reviewed one sends nothing`() throws {
    try store.invite([people[0]])
    let mallory = try Mailbox(name: "Jan Novak", address: Made.address("jan@other.example"))
    let other = try Store(folder: place.path, sender: mallory)
    guard case .skipped(let blocked) = try other.claim(at: due, policy: Made.policy) else {
      Issue.record("not skipped")
      return
    }
    #expect(blocked.reason?.contains("the review showed") == true)
  }

  @Test func `found an hour late it waits for a look, and a look begins a new hold`() throws {
    try store.invite([people[0]])
    let late = Made.later(.minutes(2) + .hours(1) + .seconds(1))
    guard case .skipped(let again) = try claim(late) else {
      Issue.record("not skipped")
      return
    }
    #expect(again.waitsForLook)
    #expect(try claim(late) == .wait(until: nil))
    let looked = try store.lookedAt([again.id], at: late, policy: Made.policy)
    #expect(looked.map(\.leavesAt) == [late.now + .minutes(2)])
    #expect(try claim(late) == .wait(until: late.now + .minutes(2)))
    #expect(try store.rebuild(apply: false).isEmpty)
  }

  @Test func `caps count marks, also those of mails taken back`() throws {
    let policy = SendingPolicy(
      fixedHold: .seconds(10), pace: .zero, quietHours: nil,
      caps: SendingPolicy.Caps(batch: 10, day: 2, week: 3))
    try store.invite(Array(people[0..<2]), policy: policy)
    let first = try store.send(at: due, policy: policy)
    try store.send(at: due, policy: policy)
    _ = try store.withdraw([first.id], at: due)
    try store.invite([people[2]], at: due, policy: policy)
    let soon = Made.later(.minutes(5))
    let nextDay = due.now + .days(1)
    #expect(try store.claim(at: soon, policy: policy) == .wait(until: nextDay))
    #expect(try store.capUse(at: soon).day(before: soon.now) == 2)
    #expect(try store.capUse(at: soon).largestBatch == 2)
  }

  @Test func `turning the clock forward opens no cap`() throws {
    try store.invite(people)
    for _ in people { try store.send(at: due) }
    var jumped = Made.later(.minutes(10))
    jumped.now = jumped.now + .days(30)
    #expect(try store.capUse(at: jumped).week(before: jumped.now) == 4)
  }

  @Test func `the pace of one domain lets others pass`() throws {
    let paced = SendingPolicy(fixedHold: .seconds(10), pace: .seconds(20), quietHours: nil)
    let same = try store.takePeople(2, domain: "same.example")
    try store.invite([same[0], same[1], people[0]], policy: paced)
    let clock = Made.later(.minutes(1))
    let left = try [
      store.send(at: clock, policy: paced), store.send(at: clock, policy: paced),
    ].map(\.person)
    #expect(left.contains(people[0]))
    #expect(left.count { same.contains($0) } == 1)
    let next = try store.claim(at: clock, policy: paced)
    #expect(next == .wait(until: clock.now + .seconds(20)))
  }

  @Test func `a clock that stands before the last event pauses`() throws {
    try store.invite([people[0]], at: Made.later(.hours(2)))
    guard case .paused(let reason) = try claim(Made.later(.hours(1))) else {
      Issue.record("not paused")
      return
    }
    #expect(reason.contains("nothing leaves until the clock is right"))
  }

  @Test func `put off, it waits a quarter of an hour, an hour, four, and has failed`() throws {
    try store.invite([people[0]])
    var clock = due
    for wait in [Duration.minutes(15), .hours(1), .hours(4)] {
      let after = try store.send(at: clock, outcome: .tryLater(reason: "451"))
      #expect(after.leavesAt == clock.now + wait)
      clock.now = clock.now + wait
      clock.sinceBoot += wait
    }
    #expect(try store.send(at: clock, outcome: .tryLater(reason: "451")).state == .failed)
  }
}
