import Foundation
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Importing` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  static let two = [
    Made.record("Ann Lee", "ann@x.example"), Made.record("Bo Ek", "bo@x.example"),
  ]

  @Test func `records become people`() throws {
    let summary = try store.take(Self.two)
    #expect(summary.seen == 2)
    #expect(summary.new == 2)
    #expect(summary.people == 2)
    #expect(summary.batch == ImportBatch.ID(1))
    #expect(try store.everybody().map(\.person.name) == ["Ann Lee", "Bo Ek"])
    #expect(try store.summary().people == 2)
  }

  @Test func `the same file again is nothing new`() throws {
    try store.take(Self.two)
    let again = try store.take(Self.two)
    #expect(again.new == 0)
    #expect(again.changed == 0)
    #expect(again.unchanged == 2)
    #expect(again.batch == nil)
    #expect(try store.imports().count == 1)
  }

  @Test func `the same file under another name is nothing new`() throws {
    try store.take(Self.two)
    let renamed = Self.two.map { record in
      var record = record
      record.source = "/elsewhere/other.vcf"
      record.line = 99
      return record
    }
    #expect(try store.take(renamed).new == 0)
  }

  @Test func `a record that stands twice in a file is one`() throws {
    let summary = try store.take(Self.two + Self.two)
    #expect(summary.seen == 4)
    #expect(summary.new == 2)
    #expect(summary.unchanged == 2)
  }

  @Test func `a record without a name leaves the name that a file of that name gave`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    let again = try store.take([Made.record("", "ann@x.example", source: "/other/c.vcf")])
    #expect(again.changed == 0 && again.new == 1 && again.people == 0)
    #expect(try store.everybody().map(\.person.name) == ["Ann Lee"])
  }

  @Test func `a changed record replaces its earlier version`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example", uid: "1")])
    let changed = try store.take([
      Made.record("Ann Lee", "ann@new.example", source: "/tmp/c.vcf", uid: "1")
    ])
    #expect(changed.new == 0)
    #expect(changed.changed == 1)
    #expect(changed.people == 0)
    let everybody = try store.everybody()
    #expect(everybody.map(\.address?.sendKey) == ["ann@new.example"])
    #expect(try store.people(withAddress: Made.address("ann@x.example")).isEmpty)
    #expect(try store.people(withAddress: Made.address("ann@new.example")) == everybody.map(\.id))
  }

  @Test func `a record with the mailbox of an earlier one and another name is another`() throws {
    try store.take([Made.record("Ann Lee", "home@x.example")])
    let summary = try store.take([Made.record("Bob Lee", "home@x.example")])
    #expect(summary.changed == 0 && summary.people == 1)
    #expect(try store.everybody().map(\.person.name) == ["Ann Lee", "Bob Lee"])
  }

  @Test func `an own identifier that every card repeats hides no card`() throws {
    let cards = (1...30).map { Made.record("P \($0)", "p\($0)@x.example", uid: "same") }
    #expect(try store.take(cards).people == 30)
    #expect(try store.take(cards).unchanged == 30)
    let more = cards + [Made.record("New", "new@x.example", uid: "same")]
    #expect(try store.take(more).people == 1)
  }

  @Test(arguments: [
    ("Ann Lee", "Ann Lee", 1), ("Ann Lee", "ANN LEE", 1), ("Ann Lee", "Lee, Ann", 1),
    ("Ann Lee", "", 1), ("", "Ann Lee", 1), ("José", "Jose", 1), ("Ann Lee", "Bob Lee", 2),
  ])
  func `records with one mailbox are one person unless the names contradict`(
    first: String, second: String, people: Int
  ) throws {
    let records = [
      Made.record(first, "a.b@gmail.com"),
      Made.record(second, "ab+x@googlemail.com", organization: "Acme"),
    ]
    #expect(try store.take(records).people == people)
    #expect(try store.summary().people == people)
    let names = try store.everybody().map(\.person.name)
    #expect(names == (people == 1 ? [first.isEmpty ? second : first] : [first, second]))
  }

  @Test func `a later import adds addresses and sources to somebody known`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    let summary = try store.take([
      Made.record("Ann Lee", "ANN@x.example", "ann@work.example", source: "g.csv")
    ])
    #expect(summary.people == 0)
    #expect(summary.joined == 1)
    let ann = try #require(try store.everybody().first?.person)
    #expect(ann.addresses.map(\.sendKey) == ["ann@x.example", "ann@work.example"])
    #expect(ann.sources == ["/home/me/c.vcf", "g.csv"])
    #expect(try store.people(withAddress: Made.address("ann@work.example")) == [ann.id])
  }

  @Test func `people without a usable address are counted and kept`() throws {
    let summary = try store.take([Made.record("No Mail"), Made.record("Bad", "nobody at home")])
    #expect(summary.people == 2)
    #expect(summary.withoutAddress == 2)
    #expect(try store.everybody().allSatisfy { $0.person.addresses.isEmpty })
  }

  @Test func `problems are kept with their places`() throws {
    var record = Made.record("Ann", "ann@x.example")
    record.line = 12
    record.problems = ["QP broken", "no END"]
    let summary = try store.take([record])
    #expect(summary.problemCount == 2)
    #expect(
      summary.problems.map(\.sentence) == ["QP broken", "no END"]
        && summary.problems.allSatisfy { $0.line == 12 })
  }

  @Test(arguments: [
    nil, NetworkFact.connected(since: "2024-01-15"), .connected(since: nil),
    .invitedThere(on: "2026-02-08"), .askedFirst(on: nil),
    .messages([]), .messages(Made.messages),
  ])
  func `every field comes back as it went in`(network: NetworkFact?) throws {
    let record = ContactRecord(
      source: "a.vcf", index: 3, line: 30, name: "Ann", givenName: "Ann", familyName: "Lee",
      emails: ["ann@x.example", "not one"], preferredEmail: 1, organization: "Acme",
      categories: ["friends", "work"], phones: ["+47 1", "2"], uid: "u1", kind: .organization,
      connectedSince: "2024-01-15", network: network, problems: ["one", "two"])
    try store.take([record])
    let stored = try store.read { db in
      try RecordReader(db).records(of: Person.ID(1))
    }
    #expect(stored.map(\.record) == [record])
  }

  @Test func `marks of the layout in a text are blanks`() throws {
    try store.take([Made.record("Ann\u{1F}Lee\nX", "ann@x.example", organization: "A\u{1F}B")])
    let ann = try #require(try store.everybody().first?.person)
    #expect(ann.name == "Ann Lee X")
    #expect(ann.organization == "A B")
  }

  @Test func `the preferred address comes first`() throws {
    var record = Made.record("Ann Lee", "old@x.example", "new@x.example")
    record.preferredEmail = 1
    try store.take([record])
    #expect(
      try store.everybody().first?.person.addresses.map(\.sendKey)
        == ["new@x.example", "old@x.example"])
  }

  @Test func `connected without a date is connected`() throws {
    var record = Made.record("Ann Lee", "ann@x.example")
    record.network = .connected(since: nil)
    try store.take([record])
    #expect(try store.everybody().first?.flags.map(\.kind) == [.connected])
  }

  @Test func `a preview counts the same and stores nothing`() throws {
    try store.take([Made.record("Ann Lee", "ann@x.example")])
    let before = try store.rows("SELECT * FROM record")
    let records = [
      Made.record("ann lee", "ann@x.example", source: "g.csv"), Made.record("Bo", "bo@x.example"),
    ]
    let preview = try store.previewImport(from: "test", at: Made.clock) { run in
      for record in records { try run.add(record) }
    }
    #expect(try store.rows("SELECT * FROM record") == before)
    #expect(try store.summary().people == 1)
    var committed = try store.take(records)
    committed.batch = nil
    #expect(committed == preview)
    #expect(preview.people == 1 && preview.joined == 1)
  }

  @Test func `an import that is broken off stores nothing`() throws {
    #expect(throws: CancellationError.self) {
      try store.commitImport(from: "x", at: Made.clock) { run in
        try run.add(Made.record("Ann", "ann@x.example"))
        throw CancellationError()
      }
    }
    #expect(try store.everybody().isEmpty)
    #expect(try store.imports().isEmpty)
    #expect(try store.take(Self.two).people == 2)
  }

  @Test func `an import of many that is broken off stores nothing`() throws {
    #expect(throws: CancellationError.self) {
      try store.commitImport(from: "x", at: Made.clock) { run in
        for number in 1...10_000 {
          try run.add(Made.record("P \(number)", "p\(number)@x.example", uid: "\(number)"))
        }
        throw CancellationError()
      }
    }
    for table in ["record", "person", "address", "source", "import_batch"] {
      #expect(try store.value("SELECT count(*) FROM \(table)") as Int? == 0, "\(table)")
    }
    #expect(try store.take(Self.two).people == 2)
    #expect(try store.unfindable() == [])
  }

  @Test(arguments: [[], two, [Made.record("Cy", "cy@x.example", uid: "1")]])
  func `whatever comes in first, records can be looked up afterwards`(
    _ records: [ContactRecord]
  ) throws {
    try store.take(records)
    #expect(try store.unfindable() == [])
  }

  @Test func `what is replaced, taken back or forgotten is not looked up any more`() throws {
    let ann = Made.record("Ann Lee", "ann@x.example", uid: "1")
    try store.take([ann, Made.record("Bo Ek", "bo@x.example")], from: "a.vcf")
    var newer = ann
    newer.name = "Ann M. Lee"
    let batch = try #require(try store.take([newer], from: "a.vcf").batch)
    #expect(try store.unfindable() == [])
    #expect(try store.value("SELECT count(*) FROM record_name") as Int? == 2)
    _ = try store.undoImport(batch, at: Made.clock)
    #expect(try store.unfindable() == [])
    #expect(try store.value("SELECT count(*) FROM record_stable") as Int? == 1)
    _ = try store.forget(Made.address("ann@x.example"), at: Made.clock)
    #expect(try store.unfindable() == [])
    #expect(try store.value("SELECT count(*) FROM record_name") as Int? == 1)
  }

  @Test func `a mailbox that thousands share is one each and takes no time`() throws {
    let records = (1...2_000).map { Made.record("N\($0) Family\($0)", "me@home.example") }
    #expect(try store.take(records).people == 2_000)
    #expect(try store.take(records).new == 0)
    let found: Int? = try store.value("SELECT count(*) FROM address")
    #expect(found == 2_000)
  }

  @Test func `the list order is the order of the first import`() throws {
    try store.take((1...100).map { Made.record("P \($0)", "p\($0)@x.example") })
    #expect(try store.firstIDs(limit: 3) == [Person.ID(1), Person.ID(2), Person.ID(3)])
    #expect(try store.allIDs(sortedBy: .tie) == (1...100).map { Person.ID($0) })
    #expect(try store.allIDs(sortedBy: .recent).first == Person.ID(100))
  }

  @Test func `at once and in two parts the same people come out`() throws {
    let records = (1...2_000).map { number in
      Made.record(
        number % 7 == 0 ? "" : "Name \(number % 311)", "a\(number % 701)@x.example",
        "b\(number % 503)@y.example", organization: "O \(number % 5)")
    }
    let other = try TemporaryFolder()
    let parts = try Store(folder: other.path)
    try parts.take([Made.record("First", "first@z.example")])
    try store.take([Made.record("First", "first@z.example")] + records)
    try parts.take(records)
    for table in ["person", "address", "record"] {
      let columns =
        table == "record" ? "id, person, body, replaced_by IS NULL" : "*"
      #expect(
        try counts(store, "SELECT \(columns) FROM \(table)")
          == counts(parts, "SELECT \(columns) FROM \(table)"), "\(table)")
    }
  }

  /// The keys are hashed under each store's own secret, so addresses are compared by person only.
  private func counts(_ store: Store, _ sql: String) throws -> [String] {
    guard sql.contains("FROM address") else { return try store.rows(sql) }
    return try store.rows(
      "SELECT person, count(*) AS n FROM address GROUP BY person ORDER BY person")
  }
}
