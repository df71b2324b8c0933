import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Writing` {
  private func opened(_ columns: Int = 80, _ rows: Int = 24) -> Driver {
    var driver = Driver(Sample.acme, columns: columns, rows: rows)
    driver.press("Space", "Space", "Space", "c")
    driver.forgetEffects()
    return driver
  }

  @Test func `needs somebody to write to`() {
    var driver = Driver(Sample.acme)
    driver.press("c")
    #expect(driver.model.screen == .suggestions)
    #expect(driver.text.contains("Nobody is picked."))
    driver.press("2", "R")
    #expect(driver.model.screen == .compose)
    #expect(driver.effects.isEmpty)
  }

  @Test func `opening saves and checks the draft`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "c")
    var draft = driver.model.draft
    draft.number = nil
    #expect(driver.effects == [.saveDraft(draft), .checkDraft(draft)])
    #expect(driver.text.contains("Draft 7"))
  }

  @Test func `a line is edited, saved and checked; undo brings it back`() {
    var driver = opened()
    driver.press("Tab", "Tab", "Enter", "C-u")
    driver.type("X marks the spot")
    driver.press("Enter")
    #expect(driver.model.compose.letter.subject == "X marks the spot")
    #expect(driver.effects == [.saveDraft(driver.model.draft), .checkDraft(driver.model.draft)])
    driver.press("u")
    #expect(driver.model.compose.letter == .starter)
    driver.press("C-r")
    #expect(driver.model.compose.letter.subject == "X marks the spot")
  }

  @Test func `the letter is edited over lines, with the cursor where the text goes`() {
    var driver = opened()
    driver.press("Tab", "Tab", "Tab", "Enter")
    for _ in 0..<40 { driver.press("Up") }
    driver.press("Home")
    driver.type("Dear")
    driver.press("Enter")
    driver.send(.paste("one\r\ntwo"))
    driver.press("Esc")
    #expect(driver.model.compose.letter.body.hasPrefix("Dear\none\ntwoHi {{first_name}}"))
    #expect(driver.model.compose.editing == nil)
    #expect(driver.model.screen == .compose)
  }

  @Test func `each person can have a sentence of their own`() {
    var driver = opened()
    driver.press("j", "Enter")
    driver.type("The rollout was fun.")
    driver.press("Enter")
    #expect(driver.model.draft.sentences == [Person.ID(2): "The rollout was fun."])
    #expect(driver.model.draft.fields == [Person.ID(2): [.personal: "The rollout was fun."]])
  }

  @Test func `a person can be dropped and brought back`() {
    var driver = opened()
    driver.press("j", "-")
    #expect(driver.model.draft.people == [Person.ID(1), Person.ID(3)])
    driver.press("u")
    #expect(driver.model.draft.people == [Person.ID(1), Person.ID(2), Person.ID(3)])
  }

  @Test func `the editor gets the subject and the text, and what it gives back is one step`() {
    var driver = opened()
    driver.press("e")
    #expect(driver.effects == [.edit(Letter.starter.fileText)])
    driver.receive(.edited("Subject: News\n\nHi {{first_name}}\n"))
    #expect(driver.model.compose.letter == Letter(subject: "News", body: "Hi {{first_name}}"))
    driver.receive(.edited(nil))
    driver.receive(.edited("  \n"))
    #expect(driver.model.compose.letter.subject == "News")
    driver.press("u")
    #expect(driver.model.compose.letter == .starter)
  }

  @Test func `previews go through everybody`() {
    var driver = opened()
    driver.press("p")
    #expect(driver.text.contains("As Amara Okafor will read it (1 of 3)"))
    #expect(driver.text.contains("Hi Amara,"))
    driver.press("p", "p")
    #expect(driver.text.contains("As Chiyo Tanaka will read it (3 of 3)"))
    driver.press("Esc")
    #expect(driver.model.overlays.isEmpty)
  }

  @Test func `a field without a value is found before the review`() {
    var driver = opened(120, 40)
    driver.receive(.edited("Subject: News\n\nHi {{nickname}}\n"))
    #expect(driver.text.contains("[!!]"))
  }

  @Test func `words are found in the letter`() {
    var driver = opened(80, 16)
    driver.press("/")
    driver.type("lapses")
    driver.press("Enter")
    #expect(driver.model.compose.top > 0)
    #expect(driver.text.contains("this lapses on"))
    driver.press("n", "N", "/", "C-u")
    driver.type("nowhere")
    driver.press("Enter")
    #expect(driver.text.contains("\"nowhere\" is not in the letter."))
  }

  @Test func `the address is copied and the link is opened`() {
    var driver = opened()
    driver.press("y")
    #expect(driver.effects == [.copy("amara@acme.example")])
    driver.press("o")
    #expect(driver.text.contains("There is no link here."))
    driver.receive(.edited("Subject: News\n\nhttps://novak.example/rollout is there\n"))
    driver.press("o")
    #expect(driver.effects.last == .openLink("https://novak.example/rollout"))
  }

  @Test func `R opens the review, and only there the phrase can be typed`() {
    var driver = opened()
    driver.type("send 3")
    driver.press("Enter")
    #expect(!driver.hasConfirmed)
    var fresh = opened()
    fresh.press("R")
    #expect(fresh.effects == [.openReview(fresh.model.draft), .flushInput, .flushInput])
    #expect(fresh.model.screen == .review)
  }

  @Test func `u takes a held batch back into the draft as it was`() {
    var driver = opened()
    driver.receive(.edited("Subject: News\n\n" + Letter.starter.body))
    driver.press("R", "Tab")
    driver.type("send 3")
    driver.press("Enter")
    #expect(driver.model.queue.heldCount == 3)
    #expect(driver.model.suggestions.picks.isEmpty)
    driver.press("u")
    #expect(driver.effects.last == .withdraw([1, 2, 3].map { Invitation.ID($0) }))
    #expect(driver.model.suggestions.picks.tray.people == [1, 2, 3].map { Person.ID($0) })
    #expect(driver.model.compose.letter.subject == "News")
    driver.press("C-r", "C-r")
    #expect(driver.effects.last == .withdraw([1, 2, 3].map { Invitation.ID($0) }))
  }
}

@Suite struct `A text field` {
  private func follow(_ commands: Command..., in field: inout TextField) {
    for command in commands {
      let isKnown = field.follow(command)
      #expect(isKnown, "\(command)")
    }
  }

  @Test func `takes characters at the cursor, and editing keys`() {
    var field = TextField("hello world")
    follow(.textLeft, .textDeleteWord, in: &field)
    #expect(field.text == "hello d")
    follow(.textStart, .textDelete, in: &field)
    field.insert("J")
    #expect(field.text == "Jello d")
    follow(.textEnd, .textBackspace, .textClear, in: &field)
    #expect(field.isEmpty)
    let isKnown = field.follow(.pick)
    #expect(!isKnown)
  }

  @Test func `keeps lines only where it has several`() {
    var line = TextField()
    line.insert("a\r\nb\nc")
    #expect(line.text == "a b c")
    var area = TextField(isMultiline: true)
    area.insert("a\r\nb\nc")
    #expect(area.text == "a\nb\nc")
    follow(.textStart, in: &area)
    area.insert("x")
    #expect(area.text == "a\nb\nxc")
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("a\n\nb", 5, ["a", "", "b"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("田中千代", 5, ["田中", "千代"]), ("x\n", 5, ["x", ""]),
  ])
  func `wraps between words`(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextWrap.lines(of: text, width: width) == lines)
  }

  @Test func `moves between wrapped rows in the same column`() {
    var area = TextField("one two three four", isMultiline: true)
    area.place(at: 1)
    area.moveRow(by: 1, width: 8)
    #expect(area.cursor == 9)
    area.moveRow(by: -5, width: 8)
    #expect(area.cursor == 1)
    area.moveRow(by: 9, width: 8)
    #expect(area.cursor == 15)
  }
}
