import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Groups of people` {
  private func driver() -> Driver { Driver(Sample.groups, columns: 120, rows: 40, grouped: true) }

  private func headings(_ driver: Driver) -> [PersonGroup] {
    let list = driver.model.suggestions.list
    return (0..<list.count).compactMap(list.heading)
  }

  private func group(of name: String, in driver: Driver) -> PersonGroup? {
    let list = driver.model.suggestions.list
    guard let id = driver.facts.first(where: { $0.value.person.shownName == name })?.key else {
      return nil
    }
    return (0..<list.index.count).first { list.index.person(at: $0) == id }
      .map { list.index.group(at: $0) }
  }

  @Test func `every group has a heading with its counts, strangers and no people are closed`() {
    let driver = driver()
    #expect(headings(driver) == PersonGroup.allCases)
    for line in [
      "- Colleagues  2 people, 1 close, 0 flagged, 0 picked",
      "- Organisations  7 people, 3 close, 1 flagged, 0 picked",
      "- People  2 people, 0 close, 1 flagged, 0 picked",
      "+ Strangers  2 people, 0 close, 1 flagged, 0 picked",
      "+ Not people  2, none can be picked",
    ] { #expect(driver.text.contains(line), "\(line)") }
    #expect(!driver.text.contains("D. Ferreira"))
    #expect(!driver.text.contains("no-reply@"))
  }

  @Test func `the focus begins on the first person`() {
    let driver = driver()
    #expect(driver.model.suggestions.focused?.person.name == "Petra Vesela")
    #expect(driver.text.contains("1/15"))
  }

  @Test func `the key to the first row goes to the first person, whose heading stays in sight`() {
    var driver = driver()
    driver.press("G", "g")
    #expect(driver.model.suggestions.focused?.person.name == "Petra Vesela")
    #expect(driver.text.contains("- Colleagues"))
    driver.press("k")
    #expect(driver.model.suggestions.focusedGroup == .colleagues)
  }

  @Test(arguments: ["z", "Enter"])
  func `a key opens and closes the group of a heading`(_ key: String) {
    var driver = driver()
    let before = driver.model.suggestions.list.count
    driver.press("G", "k")
    #expect(driver.model.suggestions.focusedGroup == .strangers)
    driver.press(key)
    #expect(driver.model.suggestions.list.count == before + 2)
    #expect(driver.text.contains("D. Ferreira"))
    driver.press(key)
    #expect(driver.model.suggestions.list.count == before)
  }

  @Test func `the key closes the group around a person, and the focus goes to its heading`() {
    var driver = driver()
    driver.press("j", "z")
    #expect(driver.model.suggestions.focusedGroup == .colleagues)
    #expect(!driver.text.contains("Petra Vesela"))
  }

  @Test func `a click on the mark of a heading opens it`() {
    var driver = driver()
    let row = driver.screen.firstIndex { $0.contains("+ Strangers") } ?? 0
    driver.send(.click(row: row, column: 3))
    #expect(driver.text.contains("D. Ferreira"))
  }

  @Test func `a heading can not be picked, and says how people are`() {
    var driver = driver()
    driver.press("G", "Space")
    #expect(driver.model.suggestions.picks.isEmpty)
    #expect(driver.text.contains("Not people: people are picked one by one."))
  }

  @Test func `strangers are picked by hand and never together`() {
    var driver = driver()
    driver.press("G", "k", "z", "*")
    let strangers: Set = [Person.ID(4), Person.ID(5)]
    #expect(strangers.isDisjoint(with: driver.model.suggestions.picks.tray.people))
    driver.press("U", "v", "j", "j", "v")
    #expect(driver.model.suggestions.picks.isEmpty)
    driver.press("k", "Space")
    #expect(driver.model.suggestions.picks.count == 1)
    #expect(driver.text.contains("+ ") && driver.text.contains("1 picked"))
  }

  @Test func `a pick in a closed group is counted as hidden`() {
    var driver = driver()
    driver.press("Space", "z")
    #expect(driver.text.contains("1 picked (1 in closed groups, t shows them)"))
    driver.press("t")
    #expect(driver.model.suggestions.list.count == 1)
  }

  @Test func `a filter looks into closed groups, without headings`() {
    var driver = driver()
    driver.press("/")
    driver.type("ferreira")
    #expect(headings(driver).isEmpty)
    #expect(driver.model.suggestions.focused?.person.name == "D. Ferreira")
    driver.press("Esc")
    #expect(headings(driver) == PersonGroup.allCases)
  }

  @Test func `another order keeps the groups and sorts inside them`() {
    var driver = driver()
    driver.receive(.orderLoaded(.name, rows: PlainIndex(Sample.groups).rows(sortedBy: .name)))
    #expect(headings(driver) == PersonGroup.allCases)
    #expect(driver.model.suggestions.focused?.person.name == "Oto Maly")
    #expect(driver.text.contains("sort: name"))
  }

  @Test func `a group set by hand moves the person, stays focused and can be undone`() {
    var driver = driver()
    #expect(group(of: "Petra Vesela", in: driver) == .colleagues)
    driver.press("j", "k", "b")
    #expect(driver.text.contains("Where does Petra Vesela belong?"))
    driver.press("j", "j", "j", "Enter")
    #expect(group(of: "Petra Vesela", in: driver) == .people)
    #expect(driver.model.suggestions.focused?.person.name == "Petra Vesela")
    #expect(driver.text.contains("People (you set it)"))
    driver.press("u")
    #expect(group(of: "Petra Vesela", in: driver) == .colleagues)
    driver.press("C-r")
    #expect(group(of: "Petra Vesela", in: driver) == .people)
  }

  @Test func `a machine stays among those who are no people`() {
    var driver = driver()
    driver.press("/")
    driver.type("robot")
    driver.press("Enter", "b", "j", "Enter")
    #expect(driver.text.contains("stays among Not people"))
    #expect(group(of: "Acme robot", in: driver) == .notPeople)
  }

  @Test func `one key says no to family, and the same takes it back`() {
    var driver = driver()
    driver.press("/")
    driver.type("eva nov")
    driver.press("Enter")
    #expect(driver.text.contains("! family?"))
    driver.press("f")
    #expect(!driver.text.contains("! family?"))
    #expect(driver.model.suggestions.focused?.flags.isEmpty == true)
    driver.press("f")
    #expect(driver.text.contains("! family?"))
  }

  @Test func `catching up shows only who is faint now, and says what it takes`() {
    var driver = driver()
    driver.press("C")
    #expect(driver.text.contains("catch up: close once, faint now"))
    #expect(driver.text.contains("A mail of yours, no invitation: y copies the address."))
    #expect(driver.model.suggestions.focused?.person.name == "Mia Rossi")
    #expect(driver.model.suggestions.list.count == 1)
    driver.press("Esc")
    #expect(headings(driver) == PersonGroup.allCases)
  }

  @Test func `people who come in keep the focus where it is`() {
    var driver = driver()
    driver.press("j", "j", "j")
    let focused = driver.model.suggestions.focused?.id
    driver.facts[Person.ID(31)] = nil
    driver.reload()
    #expect(driver.model.suggestions.focused?.id == focused)
  }

  @Test func `an order and a view outlive a new list`() {
    var driver = driver()
    driver.receive(.orderLoaded(.name, rows: PlainIndex(Sample.groups).rows(sortedBy: .name)))
    driver.forgetEffects()
    driver.reload()
    #expect(driver.effects.contains(.loadOrder(.name)))
    #expect(driver.model.suggestions.list.sort == .name)
  }

  @Test(arguments: [
    (Invitation.State.accepted, "connected 2026-11"), (.sent, "asked 2026-11"),
    (.withdrawn, "withdrawn 2026-11"), (.declined, "said no 2026-11"),
  ])
  func `the last column says why not in a few words`(_ state: Invitation.State, _ note: String) {
    var facts = Sample.person(50, "Ann Lee", "ann", sent: 2, received: 2, days: 9)
    facts.invitations = [Sample.invitation(50, "Ann Lee", "ann", state, days: 2)]
    let words = SuggestionWords(
      suggestion: Suggestion(facts, owner: Sample.owner, now: Sample.now))
    #expect(words.note(at: Sample.now) == note)
  }

  @Test(arguments: [
    (0, 0, "no mail seen"), (4, 0, "no answer to 4"), (0, 3, "3 from them 9 d ago"),
    (2, 3, "5 mails 9 d ago"),
  ])
  func `the last column has the first reason in a few words`(
    _ sent: Int, _ received: Int, _ note: String
  ) {
    let facts = Sample.person(50, "Ann Lee", "ann", sent: sent, received: received, days: 9)
    let words = SuggestionWords(
      suggestion: Suggestion(facts, owner: Sample.owner, now: Sample.now))
    #expect(words.note(at: Sample.now) == note)
  }

  @Test func `another risk is named before that somebody is a stranger`() {
    let facts = Sample.person(50, "bank@x.example", "ann", sent: 2)
    let words = SuggestionWords(
      suggestion: Suggestion(facts, owner: Sample.owner, now: Sample.now))
    #expect(words.relation == "! odd")
  }
}
