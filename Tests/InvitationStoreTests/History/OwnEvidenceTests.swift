import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Own addresses that mail shows` {
  private let place: TemporaryFolder
  private let store: Store
  private let sent = MailSource(.mbox, path: "/home/me/sent")

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path, owner: Made.owner)
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
      for _ in 0..<count { run.add(mail) }
    }
  }

  private func flags(_ name: String) throws -> [Flag.Kind]? {
    try store.suggestion(named: name)?.flags.map(\.kind)
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

  /// Mail of a folder that does not tell whose it is: 12 from the owner, 18 to another address of
  /// theirs, most with different people.
  private func archive() throws -> [SeenMail] {
    try (0..<30).map { number in
      let partner = number % 3 == 0 ? "ann@a.example" : "p\(number)@x.example"
      let mine = number < 12 ? "me@y.example" : "me.too@z.example"
      let people = [mine, partner]
      return SeenMail(
        from: [try Made.address(people[number < 12 ? 0 : 1])],
        to: [try Made.address(people[number < 12 ? 1 : 0])],
        date: Made.start - .days(number + 1), identifier: "\(number)")
    }
  }

  @Test func `where no folder tells, what most mail has in common is asked about, then counts`()
    throws
  {
    let other = try TemporaryFolder()
    let store = try Store(folder: other.path)
    try store.take([Made.record("Ann Lee", "ann@a.example"), Made.record("Me", "me@y.example")])
    let (mails, box) = (try archive(), MailSource(.mbox, path: "/archive"))
    func read() throws -> HistorySummary {
      try store.readHistory(box, stamp: "1", at: Made.start) { run in
        for mail in mails { run.add(mail) }
      }
    }
    #expect(try read().keptOut == [.notToYou: 30])
    let words = "mails without a known address of yours are from or to it"
    #expect(
      try store.ownSuspects().map { "\($0.address.sendKey): \($0.evidence)" } == [
        "me.too@z.example: 18 \(words)", "me@y.example: 12 \(words)",
        "ann@a.example: 10 \(words)",
      ])
    #expect(try store.suggestion(named: "Me")?.flags.first?.kind == .own)
    let (mine, others) = (["me.too@z.example", "me@y.example"], ["ann@a.example"])
    try store.addOwnAddresses(mine.map { try Made.address($0) }, at: Made.clock)
    try store.denyOwnAddresses(others.map { try Made.address($0) }, at: Made.clock)
    #expect(try read().counted == 30)
    #expect(try store.ownSuspects() == [])
    let ann = try #require(try store.suggestion(named: "Ann Lee"))
    #expect((ann.mail?.sent, ann.mail?.received) == (4, 6))
    #expect(ann.flags.isEmpty)
  }

  @Test func `a folder that tells whose it is, and a few mails, show nothing by numbers`() throws {
    let mails = try archive()
    for (name, change) in [
      ("few", { $0 = Array($0.prefix(15)) }),
      ("delivered", { $0[0].arrival.deliveredTo = try Made.address("jan@me.example") }),
    ] as [(String, (inout [SeenMail]) throws -> Void)] {
      var seen = mails
      try change(&seen)
      _ = try store.readHistory(
        MailSource(.mbox, path: "/\(name)"), stamp: "1", at: Made.start
      ) { run in
        for mail in seen { run.add(mail) }
      }
      #expect(try store.ownSuspects() == [], "\(name)")
    }
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
