import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `What happened with a person` {
  static let mails: [CountedMail] = {
    let days = [(3, false), (9, true), (30, false), (44, true), (100, true), (101, false)]
    let mails = days.map { day, isSent in
      MailExchange(
        isSent ? .sent : .received, at: Sample.now - .days(day), recipients: day == 44 ? 3 : 1)
    }
    return CountedMail.all(mails, now: Sample.now)
  }()

  static let timeline = PersonTimeline(
    mails: mails.map { PersonTimeline.Mail($0.mail, source: "maildir:/home/jan/Mail") },
    others: [
      TimelineEvent(
        .imported, at: Sample.now - .days(20), "imported, import 1", source: "/home/jan/book.vcf"),
      TimelineEvent(.picked, at: Sample.now - .days(1), "picked by you", source: "draft 3"),
    ], at: Sample.clock)

  private func opened(columns: Int = 80, rows: Int = 24, setup: Setup = Setup()) -> Driver {
    var driver = Driver(Sample.acme, columns: columns, rows: rows, setup: setup)
    driver.press("Enter")
    driver.receive(.timelineLoaded(Person.ID(1), Self.timeline))
    return driver
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `the details look like their picture`(_ size: Size) throws {
    var driver = opened(columns: size.columns, rows: size.rows)
    driver.press("G")
    try Picture.expect(driver.model, is: "timeline-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `the mails behind the reasons look like their picture`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("i")
    #expect(driver.effects.last == .loadMails(Person.ID(1)))
    let suggestion = try #require(driver.model.suggestions.loaded[Person.ID(1)])
    driver.receive(.mailsLoaded(suggestion, Self.mails))
    try Picture.expect(driver.model, is: "mails-\(size.columns)x\(size.rows)")
  }

  @Test func `it is loaded for whoever is looked at, and for nobody else`() {
    var driver = opened()
    #expect(driver.effects == [.loadTimeline(Person.ID(1))])
    #expect(driver.text.contains("Mail of 24 months"))
    let before = driver.text
    driver.receive(.timelineLoaded(Person.ID(2), Self.timeline))
    #expect(driver.text == before)
    driver.press("i")
    #expect(driver.effects.last == .loadMails(Person.ID(1)))
  }

  @Test func `in ASCII the months are ASCII`() {
    let driver = opened(setup: Setup(borders: .ascii))
    #expect(driver.text.contains("you wrote   ....................@."))
    let isPlain = driver.text.unicodeScalars.allSatisfy(\.isASCII)
    #expect(isPlain)
  }
}

@Suite struct `A mail folder on the import screen` {
  private static let source = MailSource(.maildir, path: "/home/jan/Mail")

  private func asked(columns: Int = 80, rows: Int = 24) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("i")
    driver.type("~/Mail")
    driver.press("Enter")
    driver.receive(.importIsMail(Self.source))
    return driver
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `it looks like its picture`(_ size: Size) throws {
    let driver = asked(columns: size.columns, rows: size.rows)
    try Picture.expect(driver.model, is: "import-mail-\(size.columns)x\(size.rows)")
  }

  @Test func `it is read as history with its rate, and can be stopped`() {
    var driver = asked()
    driver.press("Enter", "Space")
    #expect(driver.effects.last == .previewImport("~/Mail"))
    driver.press("h")
    #expect(driver.effects.last == .readMail(Self.source))
    driver.wait(.seconds(2))
    driver.receive(.mailProgressed(mails: 3_000, percent: 50))
    #expect(driver.text.contains("[####################--------------------]  3,000"))
    driver.press("Esc")
    #expect(driver.effects.last == .cancelImport)
    driver.receive(.mailRead(["late"]))
    #expect(driver.model.overlays.isEmpty)
  }

  @Test func `its account is read first, then the owner is asked`() {
    var driver = asked()
    driver.press("h")
    driver.receive(.mailRead(["maildir:/home/jan/Mail: 10 mails read, 5 counted.", "  1 bounces"]))
    #expect(driver.effects.last == .findOwn(isAsked: false))
    driver.receive(.ownFound(OwnQuestionTests.candidates))
    #expect(driver.text.contains("10 mails read, 5 counted."))
    #expect(!driver.text.contains("Are these you?"))
    driver.press("Esc")
    #expect(driver.text.contains("Are these you?"))
  }

  @Test func `its people can be imported instead`() {
    var driver = asked()
    driver.press("p")
    #expect(driver.effects.last == .previewCorrespondents(Self.source))
    var left = asked()
    left.press("Esc")
    #expect(left.model.importPanel?.stage == .path)
  }
}
