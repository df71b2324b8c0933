import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Picking` {
  private func names(_ driver: Driver) -> [String] {
    driver.model.suggestions.picks.suggestions.map(\.person.name)
  }

  @Test func `starts with nobody`() {
    let driver = Driver(Sample.acme)
    #expect(driver.model.suggestions.picks.isEmpty)
    #expect(driver.text.contains("0 picked"))
  }

  @Test func `Space picks and goes on; again it unpicks`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "Space")
    #expect(names(driver) == ["Amara Okafor", "Ben Achterberg"])
    #expect(driver.model.suggestions.cursor.row == 2)
    driver.press("g", "Space")
    #expect(names(driver) == ["Ben Achterberg"])
    #expect(driver.effects.isEmpty)
  }

  @Test func `a blocked person says why not`() {
    var driver = Driver(Sample.acme)
    for _ in 0..<5 { driver.press("j") }
    driver.press("Space")
    #expect(names(driver).isEmpty)
    #expect(driver.text.contains("Elif Yilmaz cannot be picked: said no on 2025-03-02."))
  }

  @Test func `a person with a warning can be picked by hand, never in bulk`() {
    var driver = Driver(Sample.acme)
    driver.press("j", "j", "j", "Space")
    #expect(names(driver) == ["Acme Sales"])
    driver.press("U", "*")
    #expect(!names(driver).contains("Acme Sales"))
    #expect(names(driver).count == 6)
  }

  @Test func `the star picks at most 10 shown, and the same 10 again`() {
    var driver = Driver(Sample.crowd(30))
    driver.press("*")
    #expect(names(driver).count == 10)
    #expect(driver.text.contains("Picked 10. The other 6 here are flagged or beyond 10."))
    driver.press("*", "*")
    #expect(names(driver).count == 10)
  }

  @Test func `a range picks what lies between, without flags`() {
    var driver = Driver(Sample.acme)
    driver.press("v", "j", "j", "j", "j", "v")
    #expect(names(driver) == ["Amara Okafor", "Ben Achterberg", "Chiyo Tanaka"])
    driver.press("V", "k", "k", "k", "k", "V")
    #expect(names(driver).isEmpty)
  }

  @Test func `a range has at most 50 rows`() {
    var driver = Driver(Sample.crowd(300))
    driver.press("v", "G", "v")
    #expect(names(driver).count == 50)
  }

  @Test func `Esc leaves a range without picking`() {
    var driver = Driver(Sample.acme)
    driver.press("v", "j", "Esc", "j")
    #expect(driver.model.suggestions.range == nil)
    #expect(names(driver).isEmpty)
  }

  @Test func `inverting unpicks what was picked and picks at most 10`() {
    var driver = Driver(Sample.crowd(16))
    driver.press("Space", "I")
    #expect(names(driver).count == 10)
    #expect(!names(driver).contains("Person 0"))
  }

  @Test func `undo takes back each step, redo does it again`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "Space", "*", "U", "v", "j", "v")
    var states: [Picks] = [driver.model.suggestions.picks]
    for _ in 0..<5 {
      driver.press("u")
      states.append(driver.model.suggestions.picks)
    }
    #expect(states.last?.isEmpty == true)
    for expected in states.dropLast().reversed() {
      driver.press("C-r")
      #expect(driver.model.suggestions.picks == expected)
    }
  }

  @Test func `nothing moves the picks but picking`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "Space")
    let picks = driver.model.suggestions.picks
    driver.press("/")
    driver.type("fatima")
    driver.press("Enter", "s", "j", "Enter")
    driver.receive(.orderLoaded(.name, rows: [7, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10]))
    driver.send(.resized(Size(columns: 100, rows: 30)))
    driver.receive(.peopleLoaded(PlainIndex(Sample.acme.reversed()), source: ListSource()))
    #expect(driver.model.suggestions.picks.tray == picks.tray)
    #expect(driver.model.suggestions.picks.people == picks.people)
  }

  @Test func `picks hidden by the filter are counted and can be shown`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "Space", "/")
    driver.type("amara")
    driver.press("Enter")
    #expect(driver.text.contains("2 picked (1 hidden by the filter, t shows them)"))
    driver.press("t")
    #expect(driver.model.suggestions.list.count == 2)
    #expect(driver.text.contains("Ben Achterberg"))
    driver.press("t")
    #expect(driver.model.suggestions.list.count == 1)
  }

  @Test func `somebody who gained a flag is no longer picked, and it is said`() {
    var driver = Driver(Sample.acme)
    driver.press("Space")
    var facts = Sample.acme[0]
    facts.suppressions = [
      Suppression(
        key: facts.person.addresses[0].identityKey, reason: .stop, evidence: "answered never",
        at: Sample.now)
    ]
    driver.receive(.rowsLoaded([Suggestion(facts, owner: Sample.owner, now: Sample.now)]))
    #expect(names(driver).isEmpty)
    #expect(driver.text.contains("Amara Okafor is not picked any more"))
  }

  @Test func `a saved draft picks nobody until it is reopened, and then nobody with a flag`() {
    var driver = Driver(Sample.acme)
    let people = [0, 1, 3].map { Suggestion(Sample.acme[$0], owner: Sample.owner, now: Sample.now) }
    driver.receive(
      .draftFound(
        Draft(number: Draft.Number(4), people: people.map(\.id), letter: .starter), people: people))
    #expect(names(driver).isEmpty)
    #expect(driver.text.contains("A draft to 3 people is saved. O reopens it."))
    driver.press("O")
    #expect(names(driver) == ["Amara Okafor", "Ben Achterberg"])
    #expect(driver.text.contains("1 with a flag is not."))
    #expect(driver.model.compose.number == Draft.Number(4))
  }

  @Test func `never suggest drops the pick, stores it and can be undone`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "k", "x")
    #expect(driver.effects == [.suppress(Person.ID(1))])
    #expect(names(driver).isEmpty)
    driver.press("u")
    #expect(driver.effects.last == .liftSuppression(Person.ID(1)))
    #expect(driver.model.suggestions.focused?.isSelectable == true)
  }

  @Test func `a relation is asked for, stored and can be undone`() {
    var driver = Driver(Sample.acme)
    driver.press("r", "C-u")
    driver.type("friend")
    driver.press("Enter")
    let friend = Remarks(relation: "friend")
    #expect(driver.effects == [.saveRemarks(Person.ID(1), friend, regroups: false)])
    driver.press("u")
    let client = Remarks(relation: "client")
    #expect(driver.effects.last == .saveRemarks(Person.ID(1), client, regroups: false))
  }

  @Test func `only the rows on the screen and a margin are ever loaded`() {
    var driver = Driver(Sample.crowd(5000))
    var model = driver.model
    #expect(model.suggestions.loaded.count < 100)
    for _ in 0..<60 { driver.press("PgDn") }
    model = driver.model
    #expect(model.suggestions.loaded.count <= 1100)
    #expect(driver.text.contains("Person \(model.suggestions.cursor.row)"))
  }
}
