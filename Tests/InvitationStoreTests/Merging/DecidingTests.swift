import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Deciding who is who` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    try store.take([
      Made.record("Ann Lee", "ann@x.example"), Made.record("Ann Lee", "ann@y.example"),
      Made.record("Bo Ek", "bo@x.example"),
    ])
  }

  private let ann = Person.ID(1)
  private let other = Person.ID(2)
  private let bo = Person.ID(3)

  @Test func `people joined by hand are one, and the older stays`() throws {
    let change = try store.join([other, ann], at: Made.clock)
    #expect(change.joined == [PeopleChange.Joining(kept: ann, ended: [other])])
    #expect(try store.summary().people == 2)
    let detail = try #require(try store.detail(of: ann))
    #expect(detail.records.map(\.id.number) == [1, 2])
    #expect(detail.joins.map(\.reason) == ["you joined them"])
    #expect(detail.person.addresses.map(\.sendKey) == ["ann@x.example", "ann@y.example"])
  }

  @Test func `what was joined is taken back as a whole`() throws {
    let before = try store.content()
    let change = try store.join([ann, other, bo], at: Made.clock)
    #expect(change.joined.flatMap(\.ended) == [other, bo])
    let back = try #require(try store.undoDecision(at: Made.clock))
    #expect(back.separated.map(\.person) == [ann])
    #expect(back.separated.first?.parts.map(\.person) == [ann, other, bo])
    #expect(try store.content() == before)
    #expect(try store.undoDecision(at: Made.clock) == nil)
    #expect(try store.decisions().isEmpty)
  }

  @Test func `people told apart stay apart when imported anew`() throws {
    let both = Made.record(
      "Ann Lee", "ann@x.example", source: "g.csv", organization: "Acme")
    try store.take([both], from: "g.csv")
    #expect(try store.detail(of: ann)?.records.count == 2)
    let change = try store.separate([MergeRecord.ID(4)], at: Made.clock)
    #expect(change.separated.map(\.person) == [ann])
    #expect(try store.summary().people == 4)
    _ = try store.undoImport(ImportBatch.ID(2), at: Made.clock)
    try store.take([both], from: "g.csv")
    #expect(try store.summary().people == 4)
    #expect(try store.detail(of: ann)?.records.count == 1)
  }

  @Test func `joining what was told apart counts, because it came later`() throws {
    try store.take(
      [Made.record("Ann Lee", "ann@x.example", source: "g.csv", organization: "A")], from: "g.csv")
    _ = try store.separate([MergeRecord.ID(4)], at: Made.clock)
    let people = try store.people(withAddress: Made.address("ann@x.example"))
    #expect(people.count == 2)
    _ = try store.join(people, at: Made.clock)
    #expect(try store.people(withAddress: Made.address("ann@x.example")) == [ann])
  }

  @Test func `one open invitation is left of two`() throws {
    let sent = try store.invite([ann, other])
    let change = try store.join([ann, other], at: Made.clock)
    #expect(change.ended == [sent[1].id])
    #expect(try store.states() == [.held, .cancelled])
    #expect(
      try store.invitation(sent[1].id)?.reason == "joined with somebody who has an older invitation"
    )
    #expect(try store.summary().held == 1)
    #expect(try store.rebuild(apply: false).isEmpty)
    _ = try store.undoDecision(at: Made.clock)
    #expect(try store.invitations().map(\.person).sorted() == [ann, other])
  }

  @Test func `nobody is joined while an invitation leaves`() throws {
    try store.invite([ann, other])
    let clock = Made.later(.minutes(2))
    #expect(store.mark(try store.claimed(at: clock).invitation.id, at: clock) == .go)
    let second = try store.claimed(at: clock).invitation.id
    #expect(store.mark(second, at: clock) == .go)
    #expect(throws: JoinRefusal.beingSent(second)) {
      try store.join([ann, other], at: clock)
    }
    #expect(try store.summary().people == 3)
    #expect(try store.decisions().isEmpty)
  }

  @Test func `a no counts for everybody who is one, and for all parts afterwards`() throws {
    try store.suppress([other], evidence: "asked by phone", at: Made.clock)
    _ = try store.join([ann, other], at: Made.clock)
    #expect(try store.facts(for: [ann]).first?.suppressions.isEmpty == false)
    #expect(try store.everybody().first { $0.id == ann }?.isSelectable == false)
    _ = try store.undoDecision(at: Made.clock)
    for person in [ann, other] {
      #expect(try store.everybody().first { $0.id == person }?.isSelectable == false)
    }
    #expect(try store.everybody().first { $0.id == bo }?.isSelectable == true)
  }

  @Test func `a draft keeps its people, each once, and follows the mailbox`() throws {
    let draft = try store.save(
      Draft(people: [other, ann, bo], letter: .starter), at: Made.start)
    let number = try #require(draft.number)
    _ = try store.join([ann, other], at: Made.clock)
    #expect(try store.draft(number)?.people == [ann, bo])
    #expect(try store.draft(number)?.asksAgain == [ann])
    _ = try store.undoDecision(at: Made.clock)
    #expect(try store.draft(number)?.people == [other, bo])
    #expect(try store.draft(number)?.asksAgain == [other])
  }

  @Test func `a draft asks again for whom an import made one with somebody new`() throws {
    let draft = try store.save(Draft(people: [bo, other], letter: .starter), at: Made.start)
    let number = try #require(draft.number)
    #expect(try store.draft(number)?.asksAgain == [])
    try store.take(
      [Made.record("Bo Ek", "bo@x.example", "bo@new.example", source: "g.csv")], from: "g.csv")
    let known = try #require(try store.draft(number))
    #expect(known.asksAgain == [bo])
    #expect(try store.draft(try #require(store.save(known, at: Made.start).number)) == known)
  }

  @Test func `a tray follows, and asks again`() throws {
    var tray = TrayAfterMerge([
      TrayAfterMerge.Pick(person: other, address: try Made.address("ann@y.example"))
    ])
    try store.join([ann, other], at: Made.clock).apply(to: &tray)
    #expect(tray.picks.map(\.person) == [ann] && tray.picks.allSatisfy(\.asksAgain))
    try #require(try store.undoDecision(at: Made.clock)).apply(to: &tray)
    #expect(tray.picks.map(\.person) == [other])
  }

  @Test func `a chosen address comes first and outlives the import`() throws {
    let home = Made.record("Dee Ray", "dee@home.example", "dee@work.example")
    let batch = try #require(try store.take([home], from: "d.csv").batch)
    let dee = try #require(try store.person(named: "Dee Ray"))
    try store.choose(try Made.address("dee@work.example"), for: dee, at: Made.clock)
    #expect(try store.detail(of: dee)?.chosen?.sendKey == "dee@work.example")
    _ = try store.undoImport(batch, at: Made.clock)
    try store.take([home], from: "d.csv")
    let again = try #require(try store.person(named: "Dee Ray"))
    #expect(
      try store.facts(for: [again]).first?.person.addresses.map(\.sendKey)
        == ["dee@work.example", "dee@home.example"])
    try store.choose(nil, for: again, at: Made.clock)
    #expect(
      try store.facts(for: [again]).first?.person.addresses.first?.sendKey == "dee@home.example")
  }

  @Test func `the same name twice is suggested, until somebody decides`() throws {
    let suggestions = try store.suggestedJoins(limit: 10)
    #expect(suggestions.map { [$0.first, $0.second] } == [[ann, other]])
    #expect(suggestions.map(\.rule) == [.sameSource])
    #expect(try store.detail(of: other)?.suggestions == suggestions)
    _ = try store.join([ann, other], at: Made.clock)
    #expect(try store.suggestedJoins(limit: 10).isEmpty)
  }

  @Test func `people are found by the names of all their records`() throws {
    try store.take([Made.record("Bob Ek", "bo@x.example", source: "g.csv")], from: "g.csv")
    try #require(try store.detail(of: bo)?.records.count == 1)
    let change = try store.join([bo, Person.ID(4)], at: Made.clock)
    #expect(change.joined.map(\.kept) == [bo])
    for name in ["bo ek", "BOB"] {
      #expect(try store.people(matching: name, limit: 10) == [bo])
    }
  }

  @Test func `many are read as each of them is`() throws {
    try store.take(
      (0..<1_100).map { number in
        let word = String(number / 2).utf8.map { Character(UnicodeScalar($0 + 49)) }
        return Made.record("Pia \(String(word)) Ek", "p\(number)@z.example")
      })
    _ = try store.join([ann, other], at: Made.clock)
    let ids = try store.allIDs(sortedBy: .tie)
    var details: [PersonDetail] = []
    try store.forEachDetail(of: ids + [Person.ID(9_999)]) { details.append($0) }
    #expect(details.map(\.person.id) == ids)
    #expect(details.contains { !$0.suggestions.isEmpty })
    for detail in details.prefix(100) {
      #expect(try store.detail(of: detail.person.id) == detail)
    }
  }

  @Test(arguments: [
    ("lee ann", [1, 2]), ("X.EXAMPLE", [1, 3]), ("bo", [3]), ("2", [2]), ("nobody", []), (" ", []),
  ])
  func `people are found by words or number`(text: String, numbers: [Int64]) throws {
    #expect(try store.people(matching: text, limit: 10) == numbers.map(Person.ID.init))
  }

  @Test func `what can not be is refused with a sentence`() throws {
    let nobody = Person.ID(99)
    #expect(throws: JoinRefusal.tooFew) { try store.join([ann, ann], at: Made.clock) }
    #expect(throws: JoinRefusal.unknown(nobody)) { try store.join([ann, nobody], at: Made.clock) }
    #expect(throws: JoinRefusal.nothingLeft) {
      try store.separate([MergeRecord.ID(1)], at: Made.clock)
    }
    #expect(throws: JoinRefusal.unknownRecord(MergeRecord.ID(99))) {
      try store.separate([MergeRecord.ID(99)], at: Made.clock)
    }
    #expect(JoinRefusal.unknown(nobody).description == "There is no person 99.")
  }
}
