import Invitations
import Testing

/// Joining people never makes more recipients, and never forgets a no.
@Suite struct AfterMergeTests {
  private static func pick(_ number: Int64, _ address: String) -> TrayAfterMerge.Pick {
    TrayAfterMerge.Pick(person: Person.ID(number), address: Made.address(address))
  }

  // MARK: Tray

  @Test func `picked joined with not picked stays picked where it was, and is asked again`() {
    var tray = TrayAfterMerge([Self.pick(3, "c@x.example"), Self.pick(2, "b@x.example")])
    tray.join([Person.ID(1), Person.ID(2)], into: Person.ID(1))
    #expect(tray.picks.map(\.person) == [Person.ID(3), Person.ID(1)])
    #expect(tray.picks.map(\.address.local) == ["c", "b"])
    #expect(tray.picks.map(\.asksAgain) == [false, true])
  }

  @Test func `two picked who are one are invited once, at the address picked first`() {
    var tray = TrayAfterMerge([Self.pick(2, "b@x.example"), Self.pick(1, "a@x.example")])
    tray.join([Person.ID(1), Person.ID(2)], into: Person.ID(1))
    #expect(tray.picks.map(\.person) == [Person.ID(1)])
    #expect(tray.picks.map(\.address.local) == ["b"])
    #expect(tray.picks.map(\.asksAgain) == [true])
  }

  @Test func `joining people who are not picked picks nobody`() {
    var tray = TrayAfterMerge([Self.pick(3, "c@x.example")])
    let before = tray
    tray.join([Person.ID(1), Person.ID(2)], into: Person.ID(1))
    tray.join([Person.ID(3)], into: Person.ID(3))
    #expect(tray == before)
  }

  @Test func `of a person who was several, picked is who has the address, or nobody`() {
    let parts = [
      TrayAfterMerge.Part(person: Person.ID(1), keys: [Made.address("a@x.example").identityKey]),
      TrayAfterMerge.Part(person: Person.ID(8), keys: [Made.address("b@x.example").identityKey]),
    ]
    var tray = TrayAfterMerge([Self.pick(1, "B@x.example")])
    tray.separate(Person.ID(1), into: parts)
    #expect(tray.picks.map(\.person) == [Person.ID(8)])
    #expect(tray.picks.map(\.asksAgain) == [true])
    var gone = TrayAfterMerge([Self.pick(1, "z@x.example")])
    gone.separate(Person.ID(1), into: parts)
    #expect(gone.picks.isEmpty)
  }

  @Test func `no sequence of joining and separating ever makes more recipients`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let numbers = Array<Int64>(1...6)
      let picked = numbers.filter { _ in Bool.random(using: &random) }
      var tray = TrayAfterMerge(picked.map { Self.pick($0, "p\($0)@x.example") })
      let allowed = Set(tray.picks.map(\.address))
      for _ in 0..<8 {
        let before = tray.picks.count
        let some = numbers.shuffled(using: &random).prefix(3).map { Person.ID($0) }
        if Bool.random(using: &random) {
          tray.join(some, into: some.min() ?? some[0])
        } else {
          tray.separate(
            some[0],
            into: some.map { person in
              TrayAfterMerge.Part(
                person: person, keys: [Made.address("p\(person)@x.example").identityKey])
            })
        }
        #expect(tray.picks.count <= before)
        #expect(Set(tray.picks.map(\.address)).isSubset(of: allowed))
      }
    }
  }

  // MARK: Suppressions

  private func no(_ person: Int64?, _ address: String = "a@x.example") -> Suppression {
    Suppression(
      key: Made.address(address).identityKey, person: person.map { Person.ID($0) },
      reason: .declined, evidence: "replied NO", at: Made.start)
  }

  @Test func `a no to one of the joined is a no to the one who stays, once`() {
    let all = [no(2), no(1, "b@x.example"), no(3), no(nil)]
    let new = all.carried(from: [Person.ID(1), Person.ID(2)], into: Person.ID(1))
    #expect(new == [no(1), no(1, "b@x.example")].filter { !all.contains($0) })
    #expect((all + new).carried(from: [Person.ID(1), Person.ID(2)], into: Person.ID(1)).isEmpty)
  }

  @Test func `who is separated from somebody who said no is not written to either`() {
    let all = [no(1), no(2)]
    #expect(all.copied(from: Person.ID(1), to: Person.ID(9)) == [no(9)])
    #expect((all + [no(9)]).copied(from: Person.ID(1), to: Person.ID(9)).isEmpty)
  }

  // MARK: Invitations

  private func invitation(
    _ number: Int64, _ state: Invitation.State, after minutes: Int, mayHaveLeft: Bool = false
  ) -> Invitation {
    var made = Made.invitation(
      number, state: state, to: Person.ID(number), mayHaveLeft: mayHaveLeft)
    made.confirmedAt = Made.start + .minutes(minutes)
    return made
  }

  @Test(
    arguments: [
      (Invitation.State.held, false, true), (.claimed, false, true), (.held, true, false),
      (.sent, false, false), (.unknown, false, false),
    ])
  func `of two open invitations the older stays, the other ends without a word`(
    state: Invitation.State, mayHaveLeft: Bool, isCancelled: Bool
  ) {
    let after = InvitationsAfterMerge([
      invitation(1, state, after: 5, mayHaveLeft: mayHaveLeft), invitation(2, .sent, after: 1),
      invitation(3, .declined, after: 0),
    ])
    #expect(after.kept == Invitation.ID(2))
    #expect(after.endings.map(\.invitation) == [Invitation.ID(1)])
    #expect(after.waitsFor == nil)
    let why = "joined with somebody who has an older invitation"
    #expect(after.endings.map(\.event) == [isCancelled ? .cancelled(reason: why) : .withdrawn])
  }

  @Test func `an invitation that is just leaving is waited for`() {
    let after = InvitationsAfterMerge([
      invitation(1, .held, after: 0), invitation(2, .marked, after: 1),
    ])
    #expect(after.kept == Invitation.ID(1))
    #expect(after.waitsFor == Invitation.ID(2))
    let fine = InvitationsAfterMerge([
      invitation(1, .held, after: 1), invitation(2, .marked, after: 0),
    ])
    #expect(fine.waitsFor == nil)
    #expect(fine.endings.map(\.invitation) == [Invitation.ID(1)])
  }

  @Test func `who is connected already needs no invitation`() {
    let after = InvitationsAfterMerge([
      invitation(1, .accepted, after: 0), invitation(2, .held, after: 1),
    ])
    #expect(after.kept == nil)
    #expect(after.endings.map(\.invitation) == [Invitation.ID(2)])
  }

  @Test func `a held invitation ends when the other had said no`() {
    let after = InvitationsAfterMerge([invitation(1, .held, after: 0)], suppressions: [no(2)])
    #expect(after.kept == nil)
    #expect(
      after.endings.map(\.event)
        == [.cancelled(reason: "joined with somebody not to be written to: replied NO")])
    let alone = InvitationsAfterMerge([invitation(1, .held, after: 0)])
    #expect(alone.kept == Invitation.ID(1))
    #expect(alone.endings.isEmpty)
  }

  // MARK: Who stays who

  private func reassign(
    _ records: MadeRecords, _ before: [Int64: Int64],
    decisions: MergeDecisions = MergeDecisions()
  ) -> [PersonReassignment.Change] {
    let before = before.map { (MergeRecord.ID($0.key), Person.ID($0.value)) }
    return PersonReassignment(
      records.resolution(decisions: decisions), before: Dictionary(uniqueKeysWithValues: before)
    ).changes
  }

  @Test func `of people who become one the oldest stays`() {
    var records = MadeRecords()
    records.add("Ann Lee", "a@x.example")
    records.add("Ann Lee", "a@x.example", "b@x.example")
    records.add("Ann Lee", "b@x.example")
    records.add("Bob Ray", "c@x.example")
    let changes = reassign(records, [1: 20, 3: 10])
    #expect(changes.map(\.person) == [Person.ID(10), nil])
    #expect(changes.map(\.absorbs) == [[Person.ID(20)], []])
    #expect(changes.map(\.isPlain) == [false, true])
  }

  @Test func `who is separated is new, and a part of the one they were`() {
    var records = MadeRecords()
    let one = records.add("Ann Lee", "a@x.example", uid: "1")
    let two = records.add("Ann Lee", "a@x.example", uid: "2")
    let three = records.add("Ann Lee", "a@x.example", uid: "3")
    var decisions = MergeDecisions()
    decisions.separate([one], from: [two, three])
    let changes = reassign(records, [1: 10, 2: 10, 3: 10], decisions: decisions)
    #expect(changes.map(\.person) == [nil, Person.ID(10)])
    #expect(changes.map(\.partsOf) == [[Person.ID(10)], []])
  }
}
