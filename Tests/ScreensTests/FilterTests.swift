import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Filtering and sorting` {
  @Test func `shows who has all the words, in the order of the list`() {
    var driver = Driver(Sample.acme)
    driver.press("/")
    driver.type("NO ac")
    #expect(driver.model.suggestions.list.count == 2)
    #expect(driver.text.contains("filter: NO ac"))
    #expect(driver.text.contains("2 of 11 shown"))
  }

  @Test func `letters are text while the filter is typed, arrows still move`() {
    var driver = Driver(Sample.acme)
    driver.press("/")
    driver.type("x")
    driver.press("Backspace", "Down", "Down")
    #expect(driver.model.suggestions.filter.text == "")
    #expect(driver.model.suggestions.cursor.row == 2)
    #expect(driver.effects.isEmpty)
  }

  @Test func `Esc clears it, Enter keeps it`() {
    var driver = Driver(Sample.acme)
    driver.press("/")
    driver.type("amara")
    driver.press("Enter")
    #expect(driver.model.suggestions.list.count == 1)
    driver.press("Esc")
    #expect(driver.model.suggestions.list.count == 11)
    driver.press("Esc", "Esc", "Esc")
    #expect(!driver.effects.contains(.quit))
  }

  @Test func `pasted words go into it as one line`() {
    var driver = Driver(Sample.acme)
    driver.press("/")
    driver.send(.paste("hana\nnovak\u{1B}[2J"))
    #expect(driver.model.suggestions.filter.text.hasPrefix("hana novak"))
    #expect(!driver.model.suggestions.filter.text.contains("\u{1B}"))
  }

  @Test func `an order comes as a permutation and keeps the filter`() {
    var driver = Driver(Sample.acme)
    driver.press("s", "j", "j", "j", "j", "Enter")
    #expect(driver.effects == [.loadOrder(.name)])
    let reversed = Array((0..<UInt32(11)).reversed())
    driver.receive(.orderLoaded(.name, rows: reversed))
    #expect(driver.model.suggestions.list.person(at: 0) == Person.ID(11))
    driver.press("/")
    driver.type("a")
    let shown = (0..<driver.model.suggestions.list.count).compactMap {
      driver.model.suggestions.list.row(at: $0)
    }
    #expect(shown == shown.sorted(by: >))
  }

  @Test func `an order of another list is ignored`() {
    var driver = Driver(Sample.acme)
    driver.receive(.orderLoaded(.name, rows: [0, 1]))
    #expect(driver.model.suggestions.list.count == 11)
    #expect(driver.model.suggestions.list.sort == .tie)
  }

  @Test func `the title says how the list came and how it stands`() {
    let driver = Driver(Sample.acme, columns: 120, rows: 40)
    #expect(driver.text.contains("contacts.vcf  11 contacts  imported 2026-11-23 10:02"))
    #expect(driver.text.contains("sort: relation"))
  }
}
