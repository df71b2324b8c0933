import Terminal
import Testing

@testable import Screens

@Suite struct `The Suggestions screen looks like its picture` {
  @Test(arguments: Sizes.all)
  func `people, some picked`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "j", "Space", "k")
    try Picture.expect(driver.model, is: "suggestions-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.all)
  func `people in groups, some picked`(_ size: Size) throws {
    var driver = Driver(Sample.groups, columns: size.columns, rows: size.rows, grouped: true)
    driver.press("Space", "j", "j", "Space", "k")
    try Picture.expect(driver.model, is: "groups-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the strangers, opened`(_ size: Size) throws {
    var driver = Driver(Sample.groups, columns: size.columns, rows: size.rows, grouped: true)
    driver.press("G", "k", "z")
    try Picture.expect(driver.model, is: "strangers-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `who was close once and is faint now`(_ size: Size) throws {
    var driver = Driver(Sample.groups, columns: size.columns, rows: size.rows, grouped: true)
    driver.press("C")
    try Picture.expect(driver.model, is: "catch-up-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.all)
  func `names in many scripts keep the columns straight`(_ size: Size) throws {
    var driver = Driver(Sample.scripts, columns: size.columns, rows: size.rows)
    driver.press("j", "Space")
    try Picture.expect(driver.model, is: "scripts-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `a filter that hides a pick`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "/")
    driver.type("no")
    try Picture.expect(driver.model, is: "filter-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `a filter that matches nobody`(_ size: Size) throws {
    var driver = Driver(Sample.acme, columns: size.columns, rows: size.rows)
    driver.press("Space", "/")
    driver.type("acmee")
    try Picture.expect(driver.model, is: "nobody-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: Sizes.small)
  func `the first start`(_ size: Size) throws {
    let driver = Driver(columns: size.columns, rows: size.rows)
    try Picture.expect(driver.model, is: "first-start-\(size.columns)x\(size.rows)")
  }
}

/// The sizes that are designed.
enum Sizes {
  static let all = [
    Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 50),
  ]
  static let small = Array(all.prefix(2))
}
