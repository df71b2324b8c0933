import Invitations
import Testing

struct TrayTests {
  private func suggestion(_ number: Int64, _ address: String = "p@x.example") -> Suggestion {
    Suggestion(
      SuggestionFacts(person: Made.person(number, "P\(number)", address)), owner: Owner(),
      now: Made.start)
  }

  @Test func `it starts empty`() {
    #expect(Tray().isEmpty)
  }

  @Test func `picking and dropping go by hand, one by one`() {
    var tray = Tray()
    let taken = [1, 1, 2].map { tray.pick(suggestion($0)) }
    #expect(taken == [true, true, true])
    #expect(tray.people == [Person.ID(1), Person.ID(2)])
    tray.drop(Person.ID(1))
    #expect(!tray.contains(Person.ID(1)) && tray.contains(Person.ID(2)))
    tray.clear()
    #expect(tray == Tray())
  }

  @Test func `whoever is blocked is not picked`() {
    var tray = Tray()
    let taken = tray.pick(suggestion(1, "noreply@x.example"))
    #expect(!taken)
    #expect(tray.isEmpty)
  }

  @Test func `a bulk pick takes at most 10, and nobody with a flag`() {
    var tray = Tray()
    let shown =
      [suggestion(100, "info@x.example"), suggestion(101, "noreply@x.example")]
      + (1...30).map { suggestion($0) }
    let added = tray.pickShown(shown)
    #expect(added == 10)
    #expect(tray.people == (1...10).map { Person.ID($0) })
  }

  @Test func `holding the key down picks no more`() {
    var tray = Tray()
    let shown = (1...30).map { suggestion($0) }
    let added = (0..<3).map { _ in tray.pickShown(shown) }
    #expect(added == [10, 0, 0])
    #expect(tray.count == 10)
  }

  @Test func `those already picked are not counted as added`() {
    var tray = Tray()
    tray.pick(suggestion(2))
    let added = tray.pickShown([suggestion(1), suggestion(2), suggestion(3)])
    #expect(added == 2)
    #expect(tray.count == 3)
  }
}
