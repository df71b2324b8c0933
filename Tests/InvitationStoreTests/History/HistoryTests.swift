import Invitations
import Testing

@testable import InvitationStore

@Suite struct `The history of mail` {
  private let place: TemporaryFolder
  private let store: Store
  private let inbox = MailSource(.maildir, path: "/home/me/Mail")

  init() throws {
    place = try TemporaryFolder()
    store = try Store(
      folder: place.path,
      owner: Owner(ownKeys: [try Made.address("jan@me.example").identityKey]))
    try store.take([
      Made.record("Bo Ek", "bo@b.example"),
      Made.record("Ann Lee", "ann@c.example", "ann@a.example"),
    ])
  }

  private func mail(_ name: String, from: String, to: String, days: Int = 1) throws -> SeenMail {
    SeenMail(
      from: [try Made.address(from)], to: [try Made.address(to)], date: Made.start - .days(days),
      identifier: name)
  }

  private func read(_ mails: [SeenMail], from source: MailSource) throws -> HistorySummary {
    try store.readHistory(source, stamp: nil, at: Made.start) { run in
      for mail in mails {
        let name = Array(mail.identifier.utf8)
        guard !name.withUnsafeBytes(run.isKnown) else { continue }
        try run.add(mail, name: name)
      }
    }
  }

  private func person(_ name: String) throws -> Suggestion? {
    try store.everybody().first { $0.person.name == name }
  }

  private var rows: [String] {
    get throws {
      try ["mail_source", "mail_file", "mail_tally", "exchange", "own_evidence"].flatMap {
        try store.rows("SELECT * FROM \($0)")
      }
    }
  }

  @Test func `a person's addresses count together, a mail in two folders once`() throws {
    let mails = [
      try mail("1", from: "ann@a.example", to: "jan@me.example"),
      try mail("2", from: "jan@me.example", to: "ann@c.example"),
    ]
    #expect(try read(mails, from: inbox).counted == 2)
    #expect(try read([mails[0]], from: MailSource(.mbox, path: "/copy")).counted == 1)
    let ann = try #require(try person("Ann Lee"))
    #expect((ann.mail?.sent, ann.mail?.received) == (1, 1))
    #expect(ann.tie.tier == .active)
    #expect(try store.everybody().map(\.person.name) == ["Ann Lee", "Bo Ek"])
    #expect(ann.flags.isEmpty)
    #expect(try person("Bo Ek")?.flags.map(\.kind) == [.stranger])
  }

  @Test func `what is removed leaves nothing, and the list is as it was`() throws {
    let before = try store.rows("SELECT * FROM person")
    let mails = [try mail("1", from: "ann@a.example", to: "jan@me.example")]
    _ = try read(mails, from: inbox)
    #expect(try store.rows("SELECT * FROM person") != before)
    let folder = try #require(try store.mailSources().first)
    #expect(folder.summary.counted == 1)
    #expect(try store.removeHistory(folder.id, at: Made.start))
    #expect(try !store.removeHistory(folder.id, at: Made.start))
    #expect(try store.rows("SELECT * FROM person") == before)
    #expect(try rows == [])
  }

  @Test func `only new mail is read, until an own address is added`() throws {
    let mails = [try mail("1", from: "jan@old.example", to: "ann@a.example")]
    #expect(try read(mails, from: inbox).keptOut == [.notToYou: 1])
    let before = try rows
    #expect(try read(mails, from: inbox).isUnchanged)
    #expect(try rows == before)
    try store.addOwnAddresses([Made.address("jan@old.example")], at: Made.clock)
    #expect(try read(mails, from: inbox).counted == 1)
    #expect(try person("Ann Lee")?.mail?.sent == 1)
    #expect(try store.mailSources().map(\.summary.read) == [1])
  }

  @Test func `a folder with the same stamp is not opened`() throws {
    let box = MailSource(.mbox, path: "/box")
    let mail = try mail("1", from: "ann@a.example", to: "jan@me.example")
    func read(_ stamp: String) throws -> HistorySummary {
      try store.readHistory(box, stamp: stamp, at: Made.start) { try $0.add(mail) }
    }
    #expect(try [read("1"), read("1"), read("2")].map(\.read) == [1, 0, 1])
    #expect(try person("Ann Lee")?.mail?.received == 1)
  }

  @Test func `a reading that fails stores nothing`() throws {
    struct Broken: Error {}
    let mail = try mail("1", from: "ann@a.example", to: "jan@me.example")
    #expect(throws: Broken.self) {
      try store.readHistory(inbox, stamp: nil, at: Made.start) { run in
        try run.add(mail)
        throw Broken()
      }
    }
    #expect(try rows == [])
    #expect(try store.owner().hasMailHistory == false)
  }

  @Test func `who comes in later is ranked by mail that was read before`() throws {
    _ = try read([try mail("1", from: "eve@e.example", to: "jan@me.example")], from: inbox)
    try store.take([Made.record("Eve Fox", "EVE@e.example")], from: "later")
    #expect(try store.everybody().first?.person.name == "Eve Fox")
    #expect(try person("Eve Fox")?.reasons == ["they wrote once, you never answered"])
  }
}
