import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `The queue` {
  private func opened(_ columns: Int = 80, _ rows: Int = 24) -> Driver {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: columns, rows: rows)
    driver.press("3")
    driver.forgetEffects()
    return driver
  }

  @Test func `a held one is taken back at once, and undo holds it again`() {
    var driver = opened()
    driver.press("w")
    #expect(driver.effects == [.withdraw([Invitation.ID(1)])])
    #expect(driver.text.contains("Amara Okafor: cancelled before sending, no trace. u holds it"))
    driver.press("u")
    #expect(driver.effects.last == .undoWithdraw([Invitation.ID(1)]))
    #expect(driver.model.queue.heldCount == 2)
    driver.press("C-r")
    #expect(driver.effects.last == .withdraw([Invitation.ID(1)]))
  }

  @Test func `one that was sent asks first, and says what can not be done`() {
    var driver = opened()
    driver.press("j", "j", "w")
    #expect(driver.effects == [.flushInput])
    #expect(driver.text.contains("The e-mail stays in Hana Novak's mailbox"))
    #expect(driver.text.contains("You can invite Hana Novak again after 21 days, once."))
    driver.press("y")
    #expect(driver.effects.last == .withdraw([Invitation.ID(3)]))
    #expect(driver.model.toast?.text.contains("e-mail cannot be called back") == true)
  }

  @Test(arguments: ["Enter", "Esc", "n", "N", "q", "C-c", "w", "Space", "Tab"])
  func `every other key keeps it`(_ key: String) {
    var driver = opened()
    driver.press("j", "j", "w", key)
    #expect(driver.effects.allSatisfy { $0 == .flushInput })
  }

  @Test func `a yes that was typed ahead does not count`() {
    var driver = opened()
    driver.press("j", "j", "w")
    driver.send(.key(.character("y")), gap: .milliseconds(1))
    driver.send(.key(.character("y")), isQueued: true)
    #expect(driver.effects == [.flushInput])
  }

  @Test func `what is over can not be withdrawn, and says so`() {
    var driver = opened()
    driver.press("G", "w")
    #expect(driver.effects.isEmpty)
    #expect(driver.text.contains("This one is cancelled; there is nothing to withdraw."))
  }

  @Test func `several are taken back by the prefix and the typed words alone`() {
    var driver = opened()
    driver.press("j", "Space", "Space", "Space", "Space")
    driver.press("g", ";", "w")
    #expect(driver.effects == [.extendHolds([Invitation.ID(2)]), .flushInput])
    #expect(driver.text.contains("Withdraw 3 invitations?"))
    #expect(driver.text.contains("1 marked before are over"))
    driver.type("withdraw 3")
    driver.press("Enter")
    #expect(driver.effects.last == .withdraw([2, 3, 4].map { Invitation.ID($0) }))
    #expect(driver.model.overlays.isEmpty)
    driver.press("u")
    #expect(driver.effects.last == .undoWithdraw([Invitation.ID(2)]))
  }

  @Test func `without the prefix only the row with the focus is meant`() {
    var driver = opened()
    driver.press("Space", "Space", "g", "w")
    #expect(driver.effects == [.withdraw([Invitation.ID(1)])])
  }

  @Test func `the prefix is forgotten by any other key`() {
    var driver = opened()
    driver.press("j", "Space", "g", ";", "j", "k", "w")
    #expect(driver.effects == [.withdraw([Invitation.ID(1)])])
  }

  @Test func `marks that the filter hides are counted, and named before they are acted on`() {
    var driver = opened()
    driver.press("Space", "Space", "/")
    driver.type("hana")
    driver.press("Enter")
    #expect(driver.text.contains("2 marked (2 hidden)"))
    driver.press(";", "w")
    #expect(driver.text.contains("2 of them hidden by the filter."))
    #expect(driver.text.contains("Amara Okafor"))
  }

  @Test func `pasting and bursts do not type the words of a withdrawal`() {
    var driver = opened()
    driver.press("Space", "Space", ";", "w")
    driver.send(.paste("withdraw 2\n"))
    for character in "withdraw 2" {
      driver.send(.key(.character(character)), gap: .milliseconds(1))
    }
    driver.press(one: "Enter", gap: .milliseconds(1))
    #expect(!driver.effects.contains { if case .withdraw = $0 { true } else { false } })
  }

  @Test func `ranges, states and marked-only narrow what is shown`() {
    var driver = opened()
    driver.press("v", "j", "j", "v")
    #expect(driver.model.queue.marks.count == 3)
    driver.press("t")
    #expect(driver.model.queue.shown.count == 3)
    driver.press("Esc", "U", "f")
    #expect(driver.text.contains("waiting longer than 21 d"))
    for _ in 0..<9 { driver.press("j") }
    driver.press("k", "k", "Enter")
    #expect(driver.model.queue.shown.count < 9)
    driver.press("*", "i")
    #expect(driver.model.queue.marks.isEmpty)
  }

  @Test func `the story of an invitation is told`() {
    var driver = opened(120, 40)
    driver.press("j", "j", "Enter")
    #expect(driver.text.contains("handed to mail server (250 2.0.0 Ok: queued as 4F1C)"))
    driver.press("Esc", "p")
    #expect(driver.effects.last == .loadMessage(Invitation.ID(3)))
    driver.receive(.messageLoaded(Invitation.ID(3), "Subject: Hi\r\n\r\nHello \u{1B}[2J"))
    #expect(driver.text.contains("The mail to Hana Novak"))
    #expect(!driver.text.contains("\u{1B}"))
  }

  @Test func `the countdown runs, and the focus stays with its person`() {
    var driver = opened()
    driver.press("j", "j")
    #expect(driver.text.contains("next leaves in 0:40"))
    driver.wait(.seconds(10))
    #expect(driver.text.contains("next leaves in 0:30"))
    driver.invitations[0].state = .sent
    driver.invitations[0].sentAt = driver.clock.now
    driver.receive(.queueLoaded(driver.invitations, .running))
    #expect(driver.model.queue.focused?.name == "Hana Novak")
  }

  @Test func `what was held too long asks for a new review and can not simply go on`() {
    var driver = opened()
    driver.invitations[0].leavesAt = .never
    driver.receive(.queueLoaded(driver.invitations, .running))
    driver.press("G", "g")
    while driver.model.queue.focused?.id != Invitation.ID(1) { driver.press("j") }
    #expect(driver.text.contains("look again"))
    driver.press("R")
    #expect(driver.effects.last == .takeBack([Invitation.ID(1)]))
    let person = Suggestion(Sample.acme[0], owner: Sample.owner, now: Sample.now)
    driver.receive(.takenBack(Draft(people: [person.id], letter: .starter), people: [person]))
    #expect(driver.model.screen == .compose)
    #expect(driver.model.suggestions.picks.contains(person.id))
  }

  @Test func `a sign-in that was refused stays on the screen until Esc`() {
    var driver = opened()
    driver.receive(
      .queueLoaded(driver.invitations, .paused("Mail server refused the sign-in (535 5.7.8).")))
    #expect(driver.text.contains("! Mail server refused the sign-in"))
    #expect(driver.text.contains("PAUSED"))
    driver.wait(.minutes(5))
    #expect(driver.text.contains("! Mail server refused the sign-in"))
    driver.press("Esc")
    #expect(!driver.text.contains("! Mail server refused the sign-in"))
  }
}

@Suite struct `Stopping` {
  @Test func `one key stops everything from every screen, C-x even while typing`() {
    let ways: [[String]] = [
      ["X"], ["c", "X"], ["c", "R", "X"], ["3", "X"], ["/", "C-x"], ["?", "C-x"],
      ["c", "R", "Tab", "C-x"], [":", "C-x"], ["r", "C-x"], ["Enter", "X"], ["s", "X"], ["q", "X"],
    ]
    for way in ways {
      var driver = Driver(Sample.acme, queue: Sample.queue)
      driver.press("Space", "k")
      driver.forgetEffects()
      for key in way { driver.press(key) }
      #expect(driver.effects.contains(.stopAll), "\(way)")
      #expect(driver.model.queue.heldCount == 0)
    }
  }

  @Test func `it says what happened, and letting go again asks first`() {
    var driver = Driver(Sample.acme, queue: Sample.queue)
    driver.press("X")
    #expect(driver.text.contains("2 taken back without a trace."))
    driver.press("3")
    #expect(driver.text.contains("STOPPED"))
    driver.forgetEffects()
    driver.press("P", "Enter")
    #expect(driver.effects == [.flushInput])
    driver.press("P", "y")
    #expect(driver.effects.last == .resumeSending)
    driver.press("P")
    #expect(driver.text.contains("Sending is not stopped."))
  }

  @Test func `it works in a window that is too small`() {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: 20, rows: 4)
    driver.press("Space", "Enter", "w", "X")
    #expect(driver.effects == [.stopAll, .loadQueue])
    #expect(driver.model.suggestions.picks.isEmpty)
  }
}
