import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Own addresses that mail shows` {
  private let place: TemporaryFolder
  private let store: Store
  private let sent = MailSource(.mbox, path: "/home/me/sent")

  init() throws {
    place = try TemporaryFolder()
    store = try Store(
      folder: place.path,
      owner: Owner(ownKeys: [try Made.address("jan@me.example").identityKey]))
    try store.take([
      Made.record("Bo Ek", "bo@b.example"), Made.record("Jan at work", "jan@old.example"),
      Made.record("Jan N", "jan+lists@old.example"), Made.record("Me", "jan@me.example"),
    ])
  }

  private func read(_ count: Int) throws {
    let mail = SeenMail(
      from: [try Made.address("jan@old.example")], to: [try Made.address("bo@b.example")],
      date: Made.start - .days(1), identifier: "1",
      arrival: MailArrival(isInSentFolder: true, deliveredTo: try Made.address("j@alias.example")))
    _ = try store.readHistory(sent, stamp: "\(count)", at: Made.start) { run in
      for _ in 0..<count { try run.add(mail) }
    }
  }

  private func flags(_ name: String) throws -> [Flag.Kind]? {
    try store.everybody().first { $0.person.name == name }?.flags.map(\.kind)
  }

  @Test func `they are asked about with the evidence, and blocked until then`() throws {
    try read(3)
    #expect(
      try store.ownSuspects() == [
        OwnSuspect(
          address: try Made.address("j@alias.example"), count: 3,
          evidence: "3 mails in your folders were delivered to it"),
        OwnSuspect(
          address: try Made.address("jan@old.example"), count: 3,
          evidence: "3 mails in your sent mail are from it"),
      ])
    #expect(try flags("Jan at work")?.first == .own)
    let stored: Int? = try store.value("SELECT flags FROM person WHERE found LIKE '%work%'")
    #expect(stored.map { UInt32($0) & Flag.Kind.own.bit } == Flag.Kind.own.bit)
    try store.denyOwnAddresses([Made.address("jan@old.example")], at: Made.clock)
    #expect(try flags("Jan at work")?.contains(.own) == false)
    #expect(try store.ownSuspects().map(\.address.sendKey) == ["j@alias.example"])
    try read(4)
    #expect(try store.ownSuspects().map(\.address.sendKey) == ["j@alias.example"])
  }

  @Test func `a confirmed one is flagged at once, under its tags, and is one with the owner`()
    throws
  {
    try read(1)
    let change = try store.addOwnAddresses([Made.address("jan@old.example")], at: Made.clock)
    #expect(change.joined.count == 1)
    let everybody = try store.everybody()
    let mine = everybody.filter { $0.flags.map(\.kind).contains(.own) }
      .map { Set($0.person.addresses.map(\.sendKey)) }
    #expect(mine == [["jan@old.example", "jan@me.example", "jan+lists@old.example"]])
    #expect(try store.summary().people == 2)
    try store.take([Made.record("A shop", "jan+shop@me.example")], from: "later")
    #expect(try store.summary().people == 2)
    #expect(try store.ownSuspects().map(\.address.sendKey) == ["j@alias.example"])
    var bits: [UInt32] = []
    try store.scan { bits.append($0.flags & Flag.Kind.own.bit) }
    #expect(bits.sorted() == [0, Flag.Kind.own.bit])
  }

  @Test func `the evidence goes with its folder, and with an address that is forgotten`() throws {
    try read(2)
    _ = try store.forget(Made.address("jan@old.example"), at: Made.clock)
    #expect(try store.ownSuspects().map(\.address.sendKey) == ["j@alias.example"])
    let folder = try #require(try store.mailSources().first)
    _ = try store.removeHistory(folder.id, at: Made.start)
    #expect(try store.ownSuspects() == [])
  }

  @Test func `while no address is the owner's, nobody is a stranger`() throws {
    let other = try TemporaryFolder()
    let store = try Store(folder: other.path)
    try store.take([Made.record("Bo Ek", "bo@b.example")])
    _ = try store.readHistory(sent, stamp: "1", at: Made.start) { run in
      try run.add(
        SeenMail(from: [Made.address("x@y.example")], to: [], date: Made.start, identifier: "1"))
    }
    #expect(try store.everybody().flatMap(\.flags) == [])
    try store.addOwnAddresses([Made.address("me@y.example")], at: Made.clock)
    #expect(try store.everybody().flatMap(\.flags).map(\.kind) == [.stranger])
    var bits: [UInt32] = []
    try store.scan { bits.append($0.flags) }
    #expect(bits == [Flag.Kind.stranger.bit])
  }
}
