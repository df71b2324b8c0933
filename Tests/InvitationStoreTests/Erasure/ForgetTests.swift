import Foundation
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Forgetting` {
  let place: TemporaryFolder
  let store: Store
  let secret = "veryspecialname"

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  /// Whether any file of the state holds these bytes.
  private func disk(holds text: String) throws -> Bool {
    for file in try FileManager.default.contentsOfDirectory(atPath: place.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.path + "/" + file))
      if bytes.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  @Test func `leaves no trace on the disk but the digest`() throws {
    try store.takePeople(20)
    let address = try Made.address("\(secret)@x.example")
    try store.take([
      Made.record("Ann \(secret)", address.sendKey, organization: "Acme \(secret)"),
      Made.record("Ann \(secret)", address.sendKey.uppercased(), source: "\(1).csv"),
    ])
    let person = try store.people(withAddress: address)
    try store.choose(address, for: person[0], at: Made.clock)
    _ = try store.separate([MergeRecord.ID(22)], at: Made.clock)
    _ = try store.join(store.people(withAddress: address), at: Made.clock)
    try store.set(Remarks(relation: "\(secret) client"), about: person[0], at: Made.start)
    _ = try store.save(
      Draft(people: person, letter: .starter, sentences: [person[0]: secret]), at: Made.start)
    let sent = try store.invite(person)
    try store.send(at: Made.later(.minutes(2)), outcome: .sent(reply: "250 \(secret) queued"))
    _ = try store.record(.declined, for: sent[0].id, at: Made.later(.hours(1)))
    #expect(try disk(holds: secret))
    let report = try store.forget(address, at: Made.later(.hours(2)))
    #expect(
      report == ForgetReport(people: 1, records: 2, invitations: 1, keepsSuppression: true))
    #expect(try !disk(holds: secret))
    #expect(try store.decisions().isEmpty)
    #expect(try store.summary().people == 20)
    #expect(try store.rebuild(apply: false).isEmpty)
  }

  @Test func `keeps the refusal, so that a new import changes nothing`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    try store.suppress(try store.allIDs(sortedBy: .tie), evidence: "asked by phone", at: Made.clock)
    _ = try store.forget(Made.address("ann@x.example"), at: Made.clock)
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    #expect(try store.everybody().map(\.isSelectable) == [false])
    #expect(try store.suppressions().map(\.evidence) == [""])
  }

  @Test func `takes back what is held, and gives no cap back`() throws {
    let people = try store.takePeople(2)
    try store.invite(people)
    let sent = try store.send(at: Made.later(.minutes(2)))
    for person in try store.facts(for: people).map(\.person) {
      _ = try store.forget(try #require(person.addresses.first), at: Made.later(.minutes(3)))
    }
    #expect(try store.invitations().isEmpty)
    let clock = Made.later(.minutes(4))
    #expect(try store.capUse(at: clock).day(before: clock.now) == 1)
    #expect(try store.summary().held == 0 && store.summary().open == 0)
    #expect(sent.state == .sent)
  }

  @Test func `waits for what is being sent`() throws {
    let people = try store.takePeople(1)
    try store.invite(people)
    let claim = try store.claimed(at: Made.later(.minutes(2)))
    #expect(throws: ForgetRefusal.beingSent(claim.invitation.id)) {
      try store.forget(claim.invitation.address, at: Made.later(.minutes(2)))
    }
    #expect(try store.summary().people == 1)
  }

  @Test func `of somebody unknown does nothing`() throws {
    let report = try store.forget(Made.address("nobody@x.example"), at: Made.clock)
    #expect(
      report == ForgetReport(people: 0, records: 0, invitations: 0, keepsSuppression: false))
  }
}
