import Invitations
import Testing

/// The lines that the documentation's first page shows, compiled and run.
struct FrontEndTests {
  private let owner = Owner(
    name: "Jan Novak", ownKeys: [Made.address("jan@me.example").identityKey])
  private let sender = Mailbox(name: "Jan Novak", address: Made.address("jan@me.example"))
  private let clock = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(1))
  private let people = [
    SuggestionFacts(person: Made.person(1, "Ann Lee", "ann@x.example")),
    SuggestionFacts(person: Made.person(2, "Bob", "info@x.example")),
    SuggestionFacts(person: Made.person(3, "Me", "jan@me.example")),
  ]

  private func confirmed(_ readLine: () -> String?) throws -> ConfirmedBatch {
    let wanted = Set(people.map(\.person.id))
    let composer = SimpleComposer()
    var generator = SystemRandomNumberGenerator()
    // As in Sources/Invitations/Invitations.docc/Invitations.md, from here ...
    let suggestions = people.map { Suggestion($0, owner: owner, now: clock.now) }

    var tray = Tray()  // starts empty; nothing can put everybody into it
    for suggestion in suggestions where wanted.contains(suggestion.id) {
      if !tray.pick(suggestion) { print(suggestion.person.name, suggestion.flags[0].detail) }
    }

    var review = Review(
      of: people.filter { tray.contains($0.person.id) }, letter: .starter, from: sender,
      owner: owner, policy: SendingPolicy(), use: CapUse(), at: clock)
    for entry in review.entries where entry.suggestion.flags.isEmpty == false {
      review.toggleTick(entry.id)  // each flagged person needs a tick of their own
    }
    print(review.warnings, review.findings.map(\.reason), review.phrase)

    let typed = readLine() ?? ""  // "send 2": the one way to a ConfirmedBatch
    let batch = try review.confirm(
      typed: typed, at: clock, composer: composer, using: &generator)
    // ... to here.
    return batch
  }

  @Test func `the first page's lines confirm exactly those who were picked`() throws {
    let batch = try confirmed { "send 2" }
    #expect(batch.items.map(\.name) == ["Bob", "Ann Lee"])
  }

  @Test func `without the phrase they confirm nothing`() {
    #expect(throws: ReviewRefusal.phrase(expected: "send 2")) { try confirmed { nil } }
  }

  @Test func `the first page shows these lines`() throws {
    let page = try TextFile.lines(of: "Sources/Invitations/Invitations.docc/Invitations.md")
    let shown = page.split(separator: "```swift").last?.split(separator: "```").first ?? []
    let test = try TextFile.lines(of: "Tests/InvitationsTests/FrontEnd/FrontEndTests.swift")
    let from = test.firstIndex { $0.contains("// As in Sources") } ?? 0
    let to = test.firstIndex { $0.contains("// ... to here.") } ?? 0
    let compiled = test[(from + 1)..<to].map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
    #expect(Array(shown) == compiled)
    #expect(shown.count <= 20)
  }
}
