import Terminal
import Testing

@testable import Screens

@Suite struct `What lies on top looks like its picture` {
  @Test(arguments: Sizes.all)
  func `the help`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("?")
    try Picture.expect(driver.model, is: "help-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `commands by name`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press(":")
    driver.type("imp")
    try Picture.expect(driver.model, is: "commands-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the withdrawal of several`(_ size: Size) throws {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: size.columns, rows: size.rows)
    driver.pace = .milliseconds(10)
    driver.press("3", "j", "Space", "Space", "Space", ";", "w")
    driver.type("with")
    try Picture.expect(driver.model, is: "withdraw-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the withdrawal of one that was sent`(_ size: Size) throws {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: size.columns, rows: size.rows)
    driver.pace = .milliseconds(10)
    driver.press("3", "j", "j", "w")
    try Picture.expect(driver.model, is: "withdraw-one-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `quitting with mails held`(_ size: Size) throws {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: size.columns, rows: size.rows)
    driver.pace = .milliseconds(10)
    driver.press("q")
    try Picture.expect(driver.model, is: "quit-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the preview of an import`(_ size: Size) throws {
    var driver = Driver(columns: size.columns, rows: size.rows)
    driver.press("i")
    driver.type("contacts.vcf")
    driver.press("Enter")
    driver.receive(
      .importPreviewed(
        ImportPreview(
          name: "contacts.vcf", format: "vCard", seen: 412, new: 400, changed: 9,
          withoutAddress: 3,
          flagged: [
            .init("own", 2, blocks: true), .init("list", 7, blocks: true),
            .init("role", 5, blocks: false),
          ],
          meetings: [
            .init(
              names: ["Ann Lee", "A. Lee"],
              reasons: ["the same address ann@x.example, and the names agree"])
          ],
          problems: [
            .init(place: "line 118", text: "no e-mail"),
            .init(place: "line 240", text: "bad UTF-8"),
          ])))
    try Picture.expect(driver.model, is: "import-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the columns of a table`(_ size: Size) throws {
    var driver = Driver(columns: size.columns, rows: size.rows)
    driver.press("i")
    driver.type("members.csv")
    driver.press("Enter")
    driver.receive(
      .importNeedsColumns(path: "/home/jan/members.csv", rows: ColumnTests.rows))
    driver.press("n", "j", "a")
    try Picture.expect(driver.model, is: "columns-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the question about own addresses`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.receive(.ownFound(OwnQuestionTests.candidates))
    driver.press("j", "Space")
    try Picture.expect(driver.model, is: "own-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `an import being read`(_ size: Size) throws {
    var driver = Driver(columns: size.columns, rows: size.rows)
    driver.press("i")
    driver.type("big.vcf")
    driver.press("Enter")
    driver.wait(.seconds(4))
    driver.receive(.progressed(done: 80_000, of: 200_000))
    try Picture.expect(driver.model, is: "import-running-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `errors that stay`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.receive(
      .failed([
        "Mail server refused the sign-in (535 5.7.8). 2 mails are held, none was lost.",
        "Sending is stopped. Fix the password, then P lets held mail go again.",
      ]))
    try Picture.expect(driver.model, is: "errors-\(size.columns)x\(size.rows)")
  }

  @Test func `ASCII borders`() throws {
    var driver = Driver(Sample.acme, columns: 120, rows: 24, setup: Setup(borders: .ascii))
    driver.press("?")
    try Picture.expect(driver.model, is: "ascii-120x24")
  }

  @Test func `a window that is too small`() throws {
    let driver = Driver(Sample.acme, columns: 38, rows: 9)
    try Picture.expect(driver.model, is: "small-38x9")
  }
}
