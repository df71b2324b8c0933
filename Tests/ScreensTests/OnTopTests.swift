import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Help, commands, dialogs` {
  @Test func `the help runs harmless lines only`() {
    var driver = Driver(Sample.acme, queue: Sample.queue)
    driver.press("?")
    driver.type("unpick all")
    driver.press("Enter")
    #expect(driver.model.overlays.isEmpty)
    driver.press("?")
    driver.type("never suggest")
    driver.press("Enter")
    #expect(driver.effects.isEmpty)
    #expect(driver.text.contains("x does that; Enter never does."))
  }

  @Test func `the help says why something is off`() {
    var driver = Driver(Sample.acme)
    driver.press("?")
    driver.type("compose (")
    #expect(
      HelpPanel(Driver(Sample.acme).model, contexts: [.suggestions]).all.contains {
        $0.command == .compose && $0.reason == "nobody is picked"
      })
    #expect(driver.text.contains("search: compose ("))
  }

  @Test func `commands are found by letters in their order, and never withdraw`() {
    #expect(CommandList.spread(of: Array("imp"), in: "import a file") == 2)
    #expect(CommandList.spread(of: Array("iaf"), in: "import a file") == 9)
    #expect(CommandList.spread(of: Array("zz"), in: "import a file") == nil)
    var driver = Driver(Sample.acme, queue: Sample.queue)
    driver.press("3", ":")
    driver.type("withdraw")
    driver.press("Enter")
    #expect(driver.effects == [.loadQueue])
    #expect(driver.text.contains("w does that; Enter never does."))
  }

  @Test func `a command without a key is run by its name`() {
    var driver = Driver(Sample.acme)
    driver.press(":")
    driver.type("import")
    driver.press("Enter")
    #expect(driver.model.importPanel != nil)
  }

  @Test func `quitting asks while mails are held, and its answer is no by habit`() {
    for key in ["Enter", "Esc", "C-c", "n"] {
      var driver = Driver(Sample.acme, queue: Sample.queue)
      driver.press("q", key)
      #expect(!driver.effects.contains(.quit), "\(key)")
      #expect(driver.model.overlays.isEmpty)
    }
    var keeping = Driver(Sample.acme, queue: Sample.queue)
    keeping.press("q", "k")
    #expect(keeping.effects == [.flushInput, .quit])
    var stopping = Driver(Sample.acme, queue: Sample.queue)
    stopping.press("q", "s")
    #expect(stopping.effects.contains(.stopAll) && stopping.effects.contains(.quit))
  }

  @Test func `quitting with picks saves them as a draft`() {
    var driver = Driver(Sample.acme)
    driver.press("Space", "q")
    #expect(driver.effects == [.saveDraft(driver.model.draft.unnumbered), .quit])
  }

  @Test func `C-c is Esc, and twice within a second it asks to quit`() {
    var driver = Driver(Sample.acme)
    driver.press("C-c")
    driver.wait(.seconds(2))
    driver.press("C-c")
    #expect(driver.model.overlays.isEmpty)
    driver.press("C-c")
    #expect(driver.text.contains("Quit handpick?"))
    driver.press("y")
    #expect(driver.effects.contains(.quit))
  }

  @Test func `Esc never quits`() {
    var driver = Driver(Sample.acme)
    for _ in 0..<50 { driver.press("Esc") }
    #expect(driver.effects.isEmpty)
  }

  @Test func `a toast goes after 4 seconds, an error stays until Esc`() {
    var driver = Driver(Sample.acme)
    driver.press("Space")
    driver.receive(.failed(["The disk is full.", "Nothing was lost."]))
    driver.wait(.milliseconds(3900))
    #expect(driver.text.contains("Picked Amara Okafor"))
    driver.wait(.milliseconds(200))
    #expect(!driver.text.contains("Picked Amara Okafor"))
    #expect(driver.text.contains("! The disk is full."))
    driver.press("Esc")
    #expect(!driver.text.contains("The disk is full."))
  }

  @Test func `a second handpick is read-only and says so`() {
    var driver = Driver(Sample.acme, queue: Sample.queue, setup: Setup(otherProcess: 4121))
    #expect(
      driver.text.contains("Another handpick (pid 4121) holds the database. This one is read-only.")
    )
    driver.press("Space", "c", "R")
    #expect(driver.model.screen == .compose)
    #expect(!driver.effects.contains { if case .openReview = $0 { true } else { false } })
    driver.press("3", "w")
    #expect(driver.effects.contains(.withdraw([Invitation.ID(1)])))
  }

  @Test func `an idle program is not woken, a countdown once a second`() {
    var driver = Driver(Sample.acme, queue: Sample.queue)
    #expect(driver.model.needsTick(at: driver.clock) == nil)
    driver.press("Space")
    #expect(driver.model.needsTick(at: driver.clock) == driver.clock.sinceBoot + .seconds(4))
    driver.wait(.seconds(5))
    driver.press("3")
    let tick = driver.model.needsTick(at: driver.clock)
    #expect(tick.map { $0 - driver.clock.sinceBoot <= .seconds(1) } == true)
    driver.press("X")
    driver.wait(.seconds(5))
    #expect(driver.model.needsTick(at: driver.clock) == nil)
  }
}

@Suite struct `Importing` {
  private func asked() -> Driver {
    var driver = Driver()
    driver.press("i")
    driver.type("~/con")
    return driver
  }

  @Test func `a path is completed, read, looked at and only then stored`() {
    var driver = asked()
    driver.press("Tab")
    #expect(driver.effects == [.flushInput, .completePath("~/con")])
    driver.receive(.pathCompleted("~/contacts", choices: ["contacts.vcf", "contacts.csv"]))
    #expect(driver.text.contains("contacts.csv"))
    driver.type(".vcf")
    driver.press("Enter")
    #expect(driver.effects.last == .previewImport("~/contacts.vcf"))
    driver.receive(.progressed(done: 10, of: 20))
    #expect(driver.text.contains("10/20"))
    driver.receive(.importPreviewed(preview(new: 3)))
    driver.press("Enter", "Space")
    #expect(driver.effects.last == .previewImport("~/contacts.vcf"))
    driver.press("i")
    #expect(driver.effects.last == .commitImport)
    driver.receive(.importStored(new: 3, changed: 0))
    #expect(driver.model.overlays.isEmpty)
    #expect(driver.text.contains("contacts.vcf: 3 new, 0 changed. Nobody is picked."))
  }

  @Test func `Esc stops the reading and forgets the preview`() {
    var reading = asked()
    reading.press("Enter", "Esc")
    #expect(reading.effects.last == .cancelImport)
    #expect(reading.model.overlays.isEmpty)
    var previewed = asked()
    previewed.press("Enter")
    previewed.receive(.importPreviewed(preview(new: 3)))
    previewed.press("Esc")
    #expect(previewed.effects.last == .cancelImport)
  }

  @Test func `the same file again has nothing to store`() {
    var driver = asked()
    driver.press("Enter")
    driver.receive(.importPreviewed(preview(new: 0)))
    #expect(driver.text.contains("Nothing in it is new."))
    driver.press("i")
    #expect(driver.effects.last == .previewImport("~/con"))
  }

  @Test func `a file that can not be read is said beside the path`() {
    var driver = asked()
    driver.press("Enter")
    driver.receive(.importFailed("~/con does not exist."))
    #expect(driver.text.contains("! ~/con does not exist."))
    #expect(driver.model.importPanel?.stage == .path)
  }

  @Test func `the first start offers a file or practice`() {
    var driver = Driver()
    #expect(driver.text.contains("No contacts yet. Nothing leaves this machine when you import."))
    driver.press("D")
    #expect(driver.effects == [.startPractice])
  }

  private func preview(new: Int) -> ImportPreview {
    ImportPreview(
      name: "contacts.vcf", format: "vCard", seen: 3, new: new, changed: 0, withoutAddress: 0)
  }
}

extension Draft {
  /// The same before it was saved for the first time.
  var unnumbered: Draft {
    var draft = self
    draft.number = nil
    return draft
  }
}
