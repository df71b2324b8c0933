import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `The People screen` {
  private static let amara = Person.ID(1)

  /// Amara's records are on the screen.
  private func opened(columns: Int = 80, rows: Int = 24) -> Driver {
    var driver = Driver(Sample.acme, columns: columns, rows: rows)
    driver.cards[Self.amara] = Sample.amara
    driver.joins = [Sample.amaraTwice]
    driver.press("m")
    return driver
  }

  @Test(arguments: Sizes.small + [Size(columns: 120, rows: 40)])
  func `looks like its picture`(_ size: Size) throws {
    var driver = opened(columns: size.columns, rows: size.rows)
    driver.press("Space")
    try Picture.expect(driver.model, is: "people-\(size.columns)x\(size.rows)")
  }

  @Test func `shows where each record is from and why it is one with another`() {
    let text = opened(rows: 40).text
    #expect(text.contains("Amara Okafor: 3 records are one person"))
    #expect(text.contains("connections.csv:4"))
    #expect(text.contains("one with 1: the same address amara@acme.example, and the names agree"))
    #expect(text.contains("one with 1: you joined them (R0)"))
    #expect(text.contains("Obi Okafor: at most one of you is invited there"))
  }

  @Test func `opens from the details, too, and goes back to the suggestions`() {
    var driver = Driver(Sample.acme)
    driver.cards[Self.amara] = Sample.amara
    driver.press("Enter", "m")
    #expect(driver.model.screen == .people)
    #expect(driver.model.overlays.isEmpty)
    driver.press("Esc")
    #expect(driver.model.screen == .suggestions)
  }

  @Test func `sets one record apart, or the marked ones`() {
    var driver = opened()
    driver.press("j", "S")
    #expect(
      driver.effects.last == .separateRecords([MergeRecord.ID(40)], of: Self.amara))
    driver.press("g", "j", "Space", "Space", "S")
    #expect(
      driver.effects.last
        == .separateRecords([MergeRecord.ID(40), MergeRecord.ID(77)], of: Self.amara))
    #expect(driver.model.people.marks.isEmpty)
  }

  @Test func `keeps one record at least`() {
    var driver = opened()
    driver.press("Space", "Space", "Space", "S")
    #expect(driver.text.contains("One record at least has to stay."))
    #expect(!driver.effects.contains { if case .separateRecords = $0 { true } else { false } })
  }

  @Test func `joins the two of a suggestion, and only there`() {
    var driver = opened()
    driver.press("J")
    #expect(driver.text.contains("No suggested join is under the cursor."))
    driver.press("G", "J")
    #expect(driver.effects.last == .joinPeople([Self.amara, Person.ID(8)]))
    driver.press("Enter")
    #expect(driver.model.people.card?.person.id == Person.ID(8))
  }

  @Test func `lists the suggested joins of everybody`() {
    var driver = opened()
    driver.press("Tab")
    #expect(driver.text.contains("Amara Okafor + Okafor Amara"))
    driver.press("J")
    #expect(driver.effects.last == .joinPeople([Self.amara, Person.ID(8)]))
    driver.press("Esc")
    #expect(driver.text.contains("3 records are one person"))
  }

  @Test func `chooses the address to invite at, and lets the rules choose again`() {
    var driver = opened()
    driver.press("j", "j", "j", "j", "a")
    let other = Sample.address("amara.okafor@mail.example")
    #expect(driver.effects.last == .chooseAddress(other, for: Self.amara))
    var card = Sample.amara
    card.person.addresses.reverse()
    card.chosen = other
    driver.receive(.personLoaded(card))
    #expect(driver.text.contains("(x) amara.okafor@mail.example   chosen by you"))
    driver.press("k", "a")
    #expect(driver.effects.last == .chooseAddress(nil, for: Self.amara))
  }

  @Test func `undoes the last decision, when there is one`() {
    var driver = opened()
    driver.press("u")
    #expect(driver.effects.last == .undoDecision(showing: Self.amara))
    var card = Sample.amara
    card.canUndo = false
    driver.receive(.personLoaded(card))
    driver.forgetEffects()
    driver.press("u")
    #expect(driver.effects.isEmpty)
  }

  @Test(arguments: ["S", "J", "a", "u"])
  func `only shows while another handpick has the database`(_ key: String) {
    var driver = Driver(Sample.acme, setup: Setup(otherProcess: 4121))
    driver.cards[Self.amara] = Sample.amara
    driver.press("m", "j")
    if key == "J" { driver.press("G") }
    if key == "a" { driver.press("j", "j") }
    driver.forgetEffects()
    driver.press(key)
    #expect(driver.effects.isEmpty)
  }

  @Test func `moves and marks by mouse, and decides nothing by it`() throws {
    var driver = opened()
    let row = try #require(driver.screen.firstIndex { $0.contains("A. Okafor") })
    driver.send(.click(row: row, column: 4))
    #expect(driver.model.people.marks == [MergeRecord.ID(40)])
    driver.send(.click(row: row, column: 30))
    #expect(driver.model.people.row == 1)
    #expect(driver.effects.allSatisfy { if case .loadPerson = $0 { true } else { false } })
  }

  @Test func `says so when the person is gone`() {
    var driver = opened()
    driver.receive(.personLoaded(nil))
    #expect(driver.model.screen == .suggestions)
    #expect(driver.text.contains("This person is not here any more."))
  }
}

@Suite struct `Picks after people were joined or separated` {
  private func picked(_ ids: Int64...) -> Driver {
    var driver = Driver(Sample.acme)
    for id in ids {
      driver.press("g")
      for _ in 1..<max(1, id) { driver.press("j") }
      driver.press("Space")
    }
    return driver
  }

  private func suggestion(_ id: Int64) -> Suggestion? {
    Sample.acme.first { $0.person.id.number == id }
      .map { Suggestion($0, owner: Sample.owner, now: Sample.now) }
  }

  @Test func `of two picked who are one, one stays picked`() throws {
    var driver = picked(1, 2)
    let kept = try #require(suggestion(1))
    driver.receive(
      .regrouped(
        Regrouping(people: [kept]) { $0.join([Person.ID(1), Person.ID(2)], into: Person.ID(1)) }))
    #expect(driver.model.suggestions.picks.tray.people == [Person.ID(1)])
    #expect(driver.model.draft.asksAgain == [Person.ID(1)])
    driver.receive(.regrouped(Regrouping(people: []) { _ in }))
    #expect(driver.model.draft.asksAgain == [Person.ID(1)])
  }

  @Test func `whose address for inviting changed is asked about again`() throws {
    var driver = picked(1, 2)
    var other = try #require(suggestion(1))
    #expect(driver.model.draft.asksAgain == [])
    other.person.addresses.insert(try EmailAddress("new@z.example"), at: 0)
    driver.receive(.rowsLoaded([other, try #require(suggestion(2))]))
    #expect(driver.model.draft.asksAgain == [Person.ID(1)])
  }

  @Test func `nobody is picked at an address that was not looked at`() throws {
    var driver = picked(2)
    let kept = try #require(suggestion(1))
    driver.receive(
      .regrouped(
        Regrouping(people: [kept]) { $0.join([Person.ID(1), Person.ID(2)], into: Person.ID(1)) }))
    #expect(driver.model.suggestions.picks.isEmpty)
    #expect(driver.text.contains("1 person not picked any more: who they are has changed."))
  }

  @Test func `joining two of whom nobody is picked picks nobody`() throws {
    var driver = picked(3)
    let kept = try #require(suggestion(1))
    driver.receive(
      .regrouped(
        Regrouping(people: [kept]) { $0.join([Person.ID(1), Person.ID(2)], into: Person.ID(1)) }))
    #expect(driver.model.suggestions.picks.tray.people == [Person.ID(3)])
  }
}
