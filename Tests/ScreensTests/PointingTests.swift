import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `The mouse and pasting` {
  /// Where a text stands on the screen.
  private func place(of text: String, on driver: Driver) throws -> (row: Int, column: Int) {
    let lines = driver.screen
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let range = try #require(lines[row].firstRange(of: text))
    return (row, lines[row].distance(from: lines[row].startIndex, to: range.lowerBound))
  }

  private func click(_ text: String, on driver: inout Driver) throws {
    let place = try place(of: text, on: driver)
    driver.send(.click(row: place.row, column: place.column))
  }

  @Test func `a click moves, a click on the mark toggles`() throws {
    var driver = Driver(Sample.acme)
    try click("Chiyo", on: &driver)
    #expect(driver.model.suggestions.cursor.row == 2)
    #expect(driver.model.suggestions.picks.isEmpty)
    let place = try place(of: "Chiyo", on: driver)
    driver.send(.click(row: place.row, column: 4))
    #expect(driver.model.suggestions.picks.count == 1)
    driver.send(.click(row: place.row, column: 4))
    #expect(driver.model.suggestions.picks.isEmpty)
  }

  @Test func `tabs switch, heads sort, the wheel scrolls`() throws {
    var driver = Driver(Sample.crowd(100))
    try click("3 Queue", on: &driver)
    #expect(driver.model.screen == .queue)
    try click("1 Suggestions", on: &driver)
    try click("Name", on: &driver)
    #expect(driver.effects.last == .loadOrder(.name))
    driver.send(.scroll(row: 8, column: 8, by: 3))
    #expect(driver.model.suggestions.cursor.top == 3)
    driver.send(.scroll(row: 8, column: 8, by: -99))
    #expect(driver.model.suggestions.cursor.top == 0)
  }

  @Test func `the safe buttons of dialogs can be clicked`() throws {
    var driver = Driver(Sample.acme, queue: Sample.queue)
    driver.press("q")
    try click("Stay", on: &driver)
    #expect(driver.model.overlays.isEmpty)
    driver.press("3", "Space", "Space", ";", "w")
    try click("Keep them", on: &driver)
    #expect(driver.model.overlays.isEmpty)
    driver.press("1", "Space", "c", "R")
    try click("Go back", on: &driver)
    #expect(driver.model.screen == .compose)
  }

  @Test func `no click anywhere sends, withdraws, stops or quits`() {
    for keys in [
      ["c", "R", "Tab"], ["3"], ["3", "w"], ["3", "j", "j", "w"], ["q"], ["P"], ["?"],
    ] {
      var start = Driver(Sample.acme, queue: Sample.queue)
      start.press("Space")
      for key in keys { start.press(key) }
      start.forgetEffects()
      for row in 0..<24 {
        for column in stride(from: 0, to: 80, by: 3) {
          var driver = start
          driver.send(.click(row: row, column: column))
          let bad = driver.effects.contains { effect in
            switch effect {
            case .confirm, .withdraw, .stopAll, .quit, .resumeSending, .suppress: true
            default: false
            }
          }
          #expect(!bad, "\(keys) at \(row), \(column): \(driver.effects)")
        }
      }
    }
  }

  @Test func `pasting the words and Enter into every screen sends nothing`() {
    let ways: [[String]] = [
      [], ["/"], ["c"], ["c", "Tab", "Tab", "Enter"], ["c", "R"], ["c", "R", "Tab"],
      ["c", "R", "Tab", "Tab"], ["3"], ["3", "Space", ";", "w"], ["?"], [":"], ["s"], ["r"],
      ["Enter"], ["q"],
    ]
    for way in ways {
      for size in Sizes.small {
        var driver = Driver(
          Array(Sample.acme.prefix(3)), queue: Sample.queue, columns: size.columns, rows: size.rows)
        driver.press("Space", "Space", "Space")
        for key in way { driver.press(key) }
        for text in ["send 3\n", "send 3\r", "send 3"] {
          driver.send(.paste(text))
          driver.press("Enter")
        }
        #expect(!driver.hasConfirmed, "\(way)")
      }
    }
  }

  @Test func `unbracketed pasting into every screen sends nothing either`() {
    for tabs in 0..<3 {
      var driver = Driver(Array(Sample.acme.prefix(3)))
      driver.press("Space", "Space", "Space", "c", "R")
      for _ in 0..<tabs { driver.press("Tab") }
      for character in "send 3" { driver.send(.key(.character(character)), gap: .microseconds(20)) }
      driver.press(one: "Enter", gap: .microseconds(20))
      #expect(!driver.hasConfirmed)
      driver.press("Enter")
      #expect(!driver.hasConfirmed)
    }
  }

  @Test func `the mouse can be switched off`() {
    var driver = Driver(Sample.acme)
    driver.press("%")
    #expect(driver.effects == [.setMouse(false)])
    #expect(!driver.model.isMouseOn)
  }
}
