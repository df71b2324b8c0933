import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `The review can not be passed by accident` {
  /// Three people at the review, the focus in the field for the words.
  private func atTheWords(_ columns: Int = 80, _ rows: Int = 24) -> Driver {
    var driver = Driver(Array(Sample.acme.prefix(3)), columns: columns, rows: rows)
    driver.press("Space", "Space", "Space", "c", "R", "Tab")
    driver.forgetEffects()
    return driver
  }

  @Test func `the words and Enter hold the batch`() {
    var driver = atTheWords()
    driver.type("send 3")
    driver.press("Enter")
    #expect(driver.effects.count == 2)
    guard case .confirm(let confirmation) = driver.effects.first else {
      Issue.record("not confirmed")
      return
    }
    #expect(confirmation.typed == "send 3")
    #expect(
      confirmation.review.entries.map(\.suggestion.person.name) == [
        "Amara Okafor", "Ben Achterberg", "Chiyo Tanaka",
      ])
    #expect(driver.effects.last == .loadQueue)
    #expect(driver.model.screen == .queue)
    #expect(driver.model.suggestions.picks.isEmpty)
  }

  @Test func `focus starts on the list`() {
    var driver = Driver(Array(Sample.acme.prefix(3)))
    driver.press("Space", "c", "R")
    #expect(driver.model.review?.part == .list)
    driver.type("send 1")
    driver.press("Enter")
    #expect(!driver.hasConfirmed)
  }

  @Test func `200 Enters send nothing, wherever the focus is`() {
    for tabs in 0..<3 {
      var driver = Driver(Array(Sample.acme.prefix(3)))
      driver.press("Space", "c", "R")
      for _ in 0..<tabs { driver.press("Tab") }
      for _ in 0..<200 { driver.press(one: "Enter", gap: .milliseconds(30)) }
      #expect(!driver.hasConfirmed)
    }
  }

  @Test func `an Enter that repeats itself does not confirm complete words`() {
    var driver = atTheWords()
    driver.type("send 3")
    driver.press(one: "Backspace")
    driver.type("send ")
    driver.press(one: "Enter", gap: .milliseconds(30))
    driver.send(.key(.character("3")), gap: .milliseconds(9))
    for _ in 0..<50 { driver.press(one: "Enter", gap: .milliseconds(30)) }
    #expect(!driver.hasConfirmed)
    driver.press(one: "Enter", gap: .milliseconds(41))
    #expect(driver.hasConfirmed)
  }

  @Test func `within 400 ms of the opening nothing is confirmed, however well it is typed`() {
    var driver = Driver(Array(Sample.acme.prefix(1)))
    driver.press("Space", "c", "R")
    driver.forgetEffects()
    driver.press(one: "Tab", gap: .milliseconds(45))
    for character in "send 1" { driver.send(.key(.character(character)), gap: .milliseconds(45)) }
    driver.press(one: "Enter", gap: .milliseconds(45))
    #expect(driver.model.review?.words.isMatched == true)
    #expect(!driver.hasConfirmed)
    driver.press(one: "Enter", gap: .milliseconds(60))
    #expect(driver.hasConfirmed)
  }

  @Test func `a wrong letter empties the field`() {
    var driver = atTheWords()
    driver.type("send")
    #expect(driver.model.review?.words.typed == "send")
    driver.type("x")
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.text.contains("wrong letter"))
  }

  @Test func `keys that come faster than a hand are ignored`() {
    var driver = atTheWords()
    for character in "send 3" { driver.send(.key(.character(character)), gap: .milliseconds(1)) }
    driver.press(one: "Enter", gap: .milliseconds(1))
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.effects.isEmpty)
  }

  @Test func `keys that waited before the screen opened are ignored`() {
    var driver = atTheWords()
    for character in "send 3" { driver.send(.key(.character(character)), isQueued: true) }
    driver.send(.key(.enter), isQueued: true)
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.effects.isEmpty)
  }

  @Test func `pasting is ignored`() {
    var driver = atTheWords()
    driver.send(.paste("send 3"))
    driver.press("Enter")
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.effects.isEmpty)
    #expect(driver.text.contains("Pasting is ignored here."))
  }

  @Test func `no click confirms complete words`() {
    var driver = atTheWords()
    driver.type("send 3")
    for row in 0..<24 {
      for column in stride(from: 0, to: 80, by: 2) {
        var clicked = driver
        clicked.send(.click(row: row, column: column))
        #expect(!clicked.hasConfirmed)
      }
    }
  }

  @Test func `leaving somebody out asks for the new number`() {
    var driver = atTheWords()
    driver.type("send 3")
    driver.press("S-Tab", "-", "Tab")
    #expect(driver.model.review?.words.typed == "")
    driver.type("send 3")
    driver.press("Enter")
    #expect(!driver.hasConfirmed)
    driver.type("send 2")
    driver.press("Enter")
    #expect(driver.hasConfirmed)
  }

  @Test func `above one page the words wait until the last name was on the screen`() {
    var driver = Driver(Sample.crowd(14), columns: 80, rows: 24)
    driver.press("v", "G", "v", "c", "R", "Tab")
    driver.type("send 14")
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.text.contains("Look at the whole list first"))
    driver.press("S-Tab", "G", "Tab")
    driver.type("send 14")
    #expect(driver.model.review?.words.isMatched == true)
  }

  @Test func `jumping to the end shows no name in between`() {
    var driver = Driver(Sample.crowd(14), columns: 80, rows: 24)
    driver.press("v", "G", "v", "c", "R", "G")
    #expect(driver.model.review?.hasSeenAll == true)
  }

  @Test func `a flagged person needs a tick of their own`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "j", "j", "Space", "c", "R")
    #expect(driver.model.review?.review.phrase == "send 1")
    driver.press("Space")
    #expect(driver.model.review?.review.phrase == "send 2")
    driver.press("u")
    #expect(driver.model.review?.review.phrase == "send 1")
  }

  @Test func `who is left out, and what is unusual, can be read on the smallest screen`() {
    var driver = Driver(Sample.acme, columns: 60, rows: 16)
    driver.press("Space", "Space", "c")
    driver.facts[Person.ID(2)]?.suppressions = Sample.acme[5].suppressions
    driver.press("R")
    #expect(driver.text.contains("1 left out, 2 to look twice at: p shows them"))
    driver.press("p")
    var read = driver.text
    for _ in 0..<5 {
      driver.press("PgDn")
      read += driver.text
    }
    #expect(read.contains("Ben Achterberg: "))
    #expect(read.contains("Until the first leaves: X stops everything."))
    #expect(!driver.hasConfirmed)
  }

  @Test(arguments: ["Esc", "q", "C-c"])
  func `going back sends nothing and closes the review`(_ key: String) {
    var driver = Driver(Sample.acme)
    driver.press("Space", "c", "R")
    driver.forgetEffects()
    driver.press(key)
    #expect(driver.model.screen == .compose)
    #expect(driver.model.review == nil)
    #expect(driver.effects == [.checkDraft(driver.model.draft)])
  }

  @Test func `a refusal by the store holds nothing and stays on the screen`() {
    var driver = atTheWords()
    driver.receive(.confirmationRefused("Amara is already held by the other window."))
    #expect(driver.model.screen == .review)
    #expect(driver.text.contains("already held by the other window"))
  }

  @Test func `without a sender the words can not be typed`() {
    var driver = Driver(Array(Sample.acme.prefix(1)))
    driver.press("Space", "c")
    driver.receive(
      .reviewOpened(
        Review(
          of: [Sample.acme[0]], letter: .starter, from: nil, owner: Sample.owner,
          policy: SendingPolicy(), use: CapUse(), at: driver.clock)))
    driver.press("Tab")
    driver.type("send 1")
    #expect(driver.model.review?.words.typed == "")
    #expect(driver.text.contains("No sender is configured"))
  }
}
