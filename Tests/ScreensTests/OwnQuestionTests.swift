import Invitations
import Testing

@testable import Screens

@Suite struct OwnQuestionTests {
  static let candidates = ["jan.novak@mail.example", "j.novak@work.example"].map {
    OwnCandidate(
      address: Sample.address($0), name: "Jan Novak",
      evidence: "has your name; is it you? (in contacts.vcf)")
  }

  private func asked() -> Driver {
    var driver = Driver(Sample.acme)
    driver.receive(.ownFound(Self.candidates))
    return driver
  }

  @Test func `nothing is ticked, and an answer keeps yes and no apart`() {
    var driver = asked()
    driver.press("Space", "y")
    #expect(
      driver.effects.last
        == .answerOwn(
          mine: [Self.candidates[0].address], others: [Self.candidates[1].address]))
    #expect(driver.model.overlays.isEmpty)
    var second = asked()
    second.press("y")
    #expect(
      second.effects.last == .answerOwn(mine: [], others: Self.candidates.map(\.address)))
  }

  @Test(arguments: ["Esc", "q"])
  func `it can be left unanswered`(_ key: String) {
    var driver = asked()
    driver.press("Space", key)
    #expect(!driver.effects.contains { if case .answerOwn = $0 { true } else { false } })
    #expect(driver.text.contains("asks again"))
  }

  @Test func `typed-ahead keys answer nothing`() {
    var driver = asked()
    driver.press(one: "y", gap: .milliseconds(2))
    #expect(!driver.effects.contains { if case .answerOwn = $0 { true } else { false } })
  }

  @Test func `nobody is asked while something else is on the screen, or about nobody`() {
    var driver = Driver(Sample.acme)
    driver.receive(.ownFound([]))
    #expect(driver.model.overlays.isEmpty)
    driver.press("?")
    driver.receive(.ownFound(Self.candidates))
    #expect(driver.model.overlays.count == 1)
  }

  @Test func `an import that was stored looks for own addresses`() {
    var driver = Driver()
    driver.press("i")
    driver.type("a.vcf")
    driver.press("Enter")
    driver.receive(
      .importPreviewed(
        ImportPreview(
          name: "a.vcf", format: "vcard", seen: 1, new: 1, changed: 0, withoutAddress: 0)))
    driver.press("i")
    driver.receive(.importStored(new: 1, changed: 0))
    #expect(driver.effects.last == .findOwn(isAsked: false))
  }
}

@Suite struct ColumnTests {
  static let rows = [
    ["Wer", "Wo", "Was"], ["Ann Lee", "ann@x.example", "piano"],
    ["Dora Wu", "dora@w.example", "violin"],
  ]

  private func asked() -> Driver {
    var driver = Driver()
    driver.press("i")
    driver.type("m.csv")
    driver.press("Enter")
    driver.receive(.importNeedsColumns(path: "m.csv", rows: Self.rows))
    return driver
  }

  @Test func `nothing is read until one column is the address`() {
    var driver = asked()
    driver.press("n", "Enter")
    #expect(driver.text.contains("No column is the address yet."))
    #expect(!driver.effects.contains { if case .previewMapped = $0 { true } else { false } })
    driver.press("j", "a", "Enter")
    var columns = ImportColumns()
    columns.set(1, to: .name)
    columns.set(2, to: .address)
    #expect(driver.effects.last == .previewMapped("m.csv", columns))
    #expect(columns.hasHeader)
  }

  @Test func `a column goes through all it can be, and back to nothing`() {
    var driver = asked()
    var words: [String] = []
    for _ in 0..<6 {
      driver.press("Space")
      guard case .columns(let choice)? = driver.model.importPanel?.stage else { break }
      words.append(choice.columns.roles[1]?.word ?? "")
    }
    #expect(words == ["name", "given name", "family name", "address", "company", ""])
  }

  @Test func `only addresses stand in several columns`() {
    var columns = ImportColumns()
    columns.set(1, to: .name)
    columns.set(2, to: .name)
    columns.set(3, to: .address)
    columns.set(4, to: .address)
    #expect(columns.columns(.name) == [2])
    #expect(columns.columns(.address) == [3, 4])
  }

  @Test func `the first row can be a person, and Esc asks for another file`() {
    var driver = asked()
    driver.press("h")
    #expect(driver.text.contains("The first row is a person"))
    driver.press("Esc")
    #expect(driver.text.contains("Which file?"))
  }
}
