import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `The history of mail` {
  private let place: TemporaryFolder
  private let store: Store
  private let inbox = MailSource(.maildir, path: "/home/me/Mail")

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path, owner: Made.owner)
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
        run.add(mail, name: name)
      }
    }
  }

  private func person(_ name: String) throws -> Suggestion? {
    try store.suggestion(named: name)
  }

  private var rows: [String] {
    get throws {
      let tables = [
        "mail_source", "mail_file", "mail_tally", "exchange", "list_trace", "own_evidence",
      ]
      return try tables.flatMap {
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

  @Test
  func `somebody is invited where mail went both ways last, until that is not known any more`()
    throws
  {
    func invited() throws -> [String?] {
      let found: String? = try store.value("SELECT found FROM person WHERE found LIKE 'ann lee%'")
      let line = found?.split(separator: "\n").dropFirst().first
      return [
        try person("Ann Lee")?.address?.sendKey, line?.split(separator: " ").first.map(String.init),
      ]
    }
    _ = try read([try mail("1", from: "ann@a.example", to: "jan@me.example", days: 1)], from: inbox)
    #expect(try invited() == ["ann@c.example", "ann@c.example"])
    let both = MailSource(.maildir, path: "/home/me/Sent")
    _ = try read([try mail("2", from: "jan@me.example", to: "ann@a.example", days: 2)], from: both)
    #expect(try invited() == ["ann@a.example", "ann@a.example"])
    _ = try read(
      [
        try mail("3", from: "jan@me.example", to: "ann@c.example", days: 30),
        try mail("4", from: "ann@c.example", to: "jan@me.example", days: 31),
      ], from: both)
    #expect(try invited() == ["ann@a.example", "ann@a.example"])
    let ann = try #require(try person("Ann Lee")?.id)
    try store.choose(Made.address("ann@c.example"), for: ann, at: Made.clock)
    #expect(try invited() == ["ann@c.example", "ann@c.example"])
    try store.choose(nil, for: ann, at: Made.clock)
    #expect(try invited() == ["ann@a.example", "ann@a.example"])
    for folder in try store.mailSources() {
      #expect(try store.removeHistory(folder.id, at: Made.start))
    }
    #expect(try invited() == ["ann@c.example", "ann@c.example"])
  }

  @Test func `who comes in later is invited where mail went both ways, too`() throws {
    _ = try read(
      [
        try mail("1", from: "cy@b.example", to: "jan@me.example"),
        try mail("2", from: "jan@me.example", to: "cy@b.example"),
      ], from: inbox)
    try store.take([Made.record("Cy Ray", "cy@a.example", "cy@b.example")], from: "later")
    #expect(try person("Cy Ray")?.address?.sendKey == "cy@b.example")
    let found: String? = try store.value("SELECT found FROM person WHERE found LIKE 'cy ray%'")
    #expect(found?.contains("\ncy@b.example cy@a.example\n") == true)
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

  @Test func `what two threads read is stored as if one had read it all`() throws {
    var mails: [SeenMail] = []
    for number in 0..<40 {
      let isSent = number % 3 == 0
      let (ann, me) = ("ann\(number % 7)@a.example", "jan@me.example")
      mails.append(
        try mail("\(number)", from: isSent ? me : ann, to: isSent ? ann : me, days: number))
      if number % 5 == 0 { mails[number].keptOut = .list }
      if number % 11 == 0 { mails[number].arrival.deliveredTo = try Made.address("Old@me.example") }
    }
    func stored(parting place: Int) throws -> [String] {
      _ = try store.readHistory(
        MailSource(.mbox, path: "/box"), stamp: "\(place)", at: Made.start
      ) { run in
        for mail in mails[..<place] { run.add(mail) }
        for mail in mails[place...] { run.second.add(mail) }
      }
      return try [
        "key, hex(mails) FROM exchange", "key, sender, mails FROM list_trace",
        "reason, count FROM mail_tally", "kind, key, address, count FROM own_evidence",
      ].flatMap { try store.rows("SELECT \($0)") }
    }
    let whole = try stored(parting: mails.count)
    #expect(whole.count > 10)
    for place in [0, 1, 13, 39] { #expect(try stored(parting: place) == whole) }
  }

  @Test func `a folder with the same stamp is not opened`() throws {
    let box = MailSource(.mbox, path: "/box")
    let mail = try mail("1", from: "ann@a.example", to: "jan@me.example")
    func read(_ stamp: String) throws -> HistorySummary {
      try store.readHistory(box, stamp: stamp, at: Made.start) { $0.add(mail) }
    }
    #expect(try [read("1"), read("1"), read("2")].map(\.read) == [1, 0, 1])
    #expect(try person("Ann Lee")?.mail?.received == 1)
  }

  @Test func `a reading that fails stores nothing`() throws {
    struct Broken: Error {}
    let mail = try mail("1", from: "ann@a.example", to: "jan@me.example")
    #expect(throws: Broken.self) {
      try store.readHistory(inbox, stamp: nil, at: Made.start) { run in
        run.add(mail)
        throw Broken()
      }
    }
    #expect(try rows == [])
    #expect(try store.owner().hasMailHistory == false)
  }

  @Test func `sending can be stopped while mail is read`() throws {
    let mail = try mail("1", from: "ann@a.example", to: "jan@me.example")
    let summary = try store.readHistory(inbox, stamp: nil, at: Made.start) { run in
      run.add(mail)
      _ = try store.stop(at: Made.clock)
      #expect(try rows == [])
    }
    #expect(summary.counted == 1)
    #expect(try store.summary().isStopped)
  }

  @Test func `what another program read meanwhile is counted once`() throws {
    let other = try Store(folder: place.path, owner: Made.owner)
    let mails = [
      try mail("1", from: "ann@a.example", to: "jan@me.example"),
      try mail("2", from: "jan@me.example", to: "bo@b.example"),
    ]
    var readings = 0
    let summary = try store.readHistory(inbox, stamp: nil, at: Made.start) { run in
      readings += 1
      for mail in mails where !Array(mail.identifier.utf8).withUnsafeBytes(run.isKnown) {
        run.add(mail, name: Array(mail.identifier.utf8))
      }
      guard readings == 1 else { return }
      _ = try other.readHistory(inbox, stamp: nil, at: Made.start) { run in
        run.add(mails[0], name: Array(mails[0].identifier.utf8))
      }
    }
    #expect((readings, summary.counted) == (2, 1))
    #expect(try store.mailSources().map(\.summary.read) == [2])
    #expect(try person("Ann Lee")?.mail?.received == 1)
    #expect(try person("Bo Ek")?.mail?.sent == 1)
  }

  @Test func `many are flagged anew in parts, and by whoever comes after a kill`() throws {
    let count = Reflagging.portion * 2 + 7
    try store.take((0..<count).map { Made.record("P \($0)", "p\($0)@x.example") }, from: "many")
    func strangers() throws -> Int {
      var strangers = 0
      try store.scan { if $0.flags & Flag.Kind.stranger.bit != 0 { strangers += 1 } }
      return strangers
    }
    _ = try read([try mail("1", from: "ann@a.example", to: "jan@me.example")], from: inbox)
    #expect(try strangers() == count + 2)
    #expect(try !store.read(Reflagging.isUnfinished))
    // A program that is killed there leaves the mark and the old flags.
    try store.write { db in
      try Reflagging.begin(Array(1...Int64(count)), at: Made.start, db, store.owner(db))
      try db.execute(sql: "UPDATE person SET flags = 0")
    }
    #expect(try read([], from: inbox).isUnchanged)
    #expect(try strangers() == count + 2)
    #expect(try !store.read(Reflagging.isUnfinished))
  }

  @Test func `who comes in later is ranked by mail that was read before`() throws {
    _ = try read([try mail("1", from: "eve@e.example", to: "jan@me.example")], from: inbox)
    try store.take([Made.record("Eve Fox", "EVE@e.example")], from: "later")
    #expect(try store.everybody().first?.person.name == "Eve Fox")
    #expect(try person("Eve Fox")?.reasons == ["they wrote once, you never answered"])
  }

  @Test func `an address that only lists know is a list, and goes with its mail`() throws {
    try store.take([
      Made.record("Talk", "talk@lists.example"), Made.record("Cem Oz", "cem@x.example"),
      Made.record("Town", "town@lists.example"),
    ])
    var mails: [SeenMail] = []
    for (number, sender) in ["ann@a.example", "bo@b.example", "dee@d.example"].enumerated() {
      mails.append(try mail("\(number)", from: sender, to: "talk@lists.example"))
      // Somebody who stands beside the list on many mails is none.
      mails.append(try mail("c\(number)", from: sender, to: "talk@lists.example"))
      mails[mails.count - 1].recipients.append(try Made.address("cem@x.example"))
      mails.append(try mail("t\(number)", from: "ann@a.example", to: "town@lists.example"))
    }
    mails.append(try mail("b", from: "bo@b.example", to: "dee@d.example"))
    for place in mails.indices { mails[place].keptOut = .list }
    #expect(try read(mails, from: inbox).keptOut == [.list: 10])
    func lists() throws -> [String: String] {
      let listed = try store.everybody().compactMap { person in
        person.flags.first { $0.kind == .list }.map { (person.person.name, $0.detail) }
      }
      return Dictionary(uniqueKeysWithValues: listed)
    }
    #expect(
      try lists() == [
        "Talk": "a list: 3 people write to it, it never writes",
        "Town": "a list: 1 person writes to it, it never writes",
      ])
    let bits: Int64? = try store.value("SELECT flags FROM person ORDER BY id LIMIT 1 OFFSET 2")
    #expect((bits ?? 0) & Int64(Flag.Kind.list.bit) != 0)
    let read = try #require(try store.mailSources().first)
    #expect(try store.removeHistory(read.id, at: Made.start))
    #expect(try lists().isEmpty)
    #expect(try store.rows("SELECT * FROM list_trace").isEmpty)
  }
}
