import Invitations
import Testing

@testable import InvitationStore

/// What an "invite everyone" button would have done is counted from a record's bytes where they are
/// enough, and by the rules where they are not; it must not show which.
@Suite struct `An invite-everyone button` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(
      folder: place.path,
      owner: Owner(name: "Jan Novak", ownKeys: [Made.address("jan@me.example").identityKey]))
  }

  static let book: [ContactRecord] = {
    var company = Made.record("Acme", "hello@acme.example")
    company.kind = .organization
    var list = Made.record("Rowing club", "rowing@lists.example")
    list.kind = .group
    var twice = Made.record("Ann Lee", "ann@x.example", "ANN@x.example", "lee@y.example")
    twice.preferredEmail = 2
    return [
      company, list, twice,
      Made.record("Bob Lee", "ann@x.example"),
      Made.record("Jan Novak", "jan@me.example", "jan@home.example"),
      Made.record("", "noreply@x.example"),
      Made.record("Sales", "sales@x.example"),
      Made.record("Eva Novakova", "eva@gmail.com"),
      Made.record("Eva N.", "e.va@googlemail.com"),
      Made.record("Bo Ek", "bo@x.example", "bo@z.example"),
      Made.record("No Mail"),
    ]
  }()

  @Test func `mails every mailbox once, and each counts as what its person is`() throws {
    try store.take(Self.book)
    let whatIf = try store.whatIf(at: Made.start)
    #expect(whatIf == counted(try store.everybody()))
    #expect(
      [whatIf.total, whatIf.own, whatIf.notPeople, whatIf.family, whatIf.left] == [11, 2, 4, 1, 4])
  }

  @Test func `is the same before it is stored, of the batch and of all`() throws {
    let preview = try store.previewWhatIf(from: "test", at: Made.clock) { run in
      for record in Self.book { try run.add(record) }
    }
    let batch = try #require(try store.take(Self.book).batch)
    #expect(try store.whatIf(at: Made.start) == preview.whatIf)
    #expect(try store.whatIf(ofImport: batch, at: Made.start) == preview.whatIf)
  }

  @Test func `counts the same with a word from the owner, except for what was said`() throws {
    try store.take(Self.book)
    let before = try store.whatIf(at: Made.start)
    let bo = try #require(try store.suggestion(named: "Bo Ek"))
    try store.suppress([bo.person.id], evidence: "", at: Made.clock)
    let after = try store.whatIf(at: Made.start)
    #expect(after == counted(try store.everybody()))
    #expect(after.saidNo == 2)
    #expect(after.left == before.left - 2)
    try store.set(Remarks(group: .notPeople), about: bo.person.id, at: Made.start)
    #expect(try store.whatIf(at: Made.start).notPeople == before.notPeople + 2)
  }

  @Test func `mails all mailboxes of whom a batch has one record of`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example"), Made.record("Bo Ek", "bo@x.example")])
    let more = Made.record("Ann Lee", "ann@x.example", "lee@y.example", source: "/home/me/d.vcf")
    let second = try #require(try store.take([more]).batch)
    #expect(try store.whatIf(ofImport: second, at: Made.start).total == 2)
    #expect(try store.whatIf(at: Made.start).total == 3)
  }

  /// The same from what is shown of everybody.
  private func counted(_ suggestions: [Suggestion]) -> WhatIf {
    var (whatIf, seen) = (WhatIf(), Set<IdentityKey>())
    for suggestion in suggestions.sorted(by: { $0.person.id < $1.person.id }) {
      let new = suggestion.person.addresses.filter { seen.insert($0.identityKey).inserted }
      whatIf.add(
        mailboxes: new.count, flags: suggestion.flags.bits, kind: suggestion.person.kind)
    }
    return whatIf
  }
}
