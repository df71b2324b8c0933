import Terminal
import Testing

@testable import Screens

@Suite struct `Compose, Review and Queue look like their pictures` {
  @Test(arguments: Sizes.all)
  func `a letter to three people`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "Space", "Space", "c")
    try Picture.expect(driver.model, is: "compose-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the letter being edited`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "c", "Tab", "Tab", "Tab", "Enter", "Up", "Up")
    driver.type("More ")
    try Picture.expect(driver.model, is: "editing-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.all)
  func `a review with a flagged person and half the words`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "Space", "Space", "Space", "c", "R", "j", "Tab")
    driver.type("sen")
    try Picture.expect(driver.model, is: "review-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `a review of more people than fit`(_ size: Size) throws {
    var driver = Driver(Sample.crowd(14), columns: size.columns, rows: size.rows)
    driver.press("v", "G", "v", "c", "R", "PgDn")
    try Picture.expect(driver.model, is: "long-review-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.all)
  func `a queue with every state`(_ size: Size) throws {
    var driver = Driver(Sample.acme, queue: Sample.queue, columns: size.columns, rows: size.rows)
    driver.pace = .zero
    driver.press("3", "j", "j", "Space", "Space", "k")
    try Picture.expect(driver.model, is: "queue-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `an empty queue`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("3")
    try Picture.expect(driver.model, is: "empty-queue-\(size.columns)x\(size.rows)")
  }
}
