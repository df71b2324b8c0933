import Invitations
import MadeUp
import Screens
import Terminal

extension Model {
  /// The list of made-up people, the first few hundred loaded as the program loads them.
  static func showing(_ count: Int, at size: Size) -> Model {
    let start = CivilTime.moment(year: 2026, month: 11, day: 23)
    let clock = ClockReading(now: start, bootID: "boot", sinceBoot: .seconds(1))
    var model = Model(setup: Setup(), clock: clock, size: size)
    let source = ListSource(name: "made-up.vcf", importedAt: start)
    _ = model.receive(.peopleLoaded(Numbered(count: count), source: source), at: clock)
    let loaded = (0..<min(count, 2_000)).map { number in
      Suggestion(
        SuggestionFacts(person: Person(MadeUpPerson(number), id: number)), owner: Owner(),
        now: start)
    }
    _ = model.receive(.rowsLoaded(loaded), at: clock)
    return model
  }

  /// Presses a key.
  mutating func press(_ key: Key) {
    _ = handle(TimedEvent(.key(key), at: .seconds(2), gap: .milliseconds(100)), isQueued: false)
  }

  /// The model after a key.
  func after(_ key: Key) -> Model {
    var model = self
    model.press(key)
    return model
  }
}

/// People whose row is their number.
private struct Numbered: PeopleIndex {
  let count: Int
  func person(at row: Int) -> Person.ID { Person.ID(Int64(row)) }
  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] { [] }
}

extension Person {
  /// A made-up person as the store gives one.
  init(_ person: MadeUpPerson, id: Int) {
    self.init(
      id: Person.ID(Int64(id)), name: person.name, givenName: person.given,
      familyName: person.family, addresses: person.emails.compactMap { try? EmailAddress($0) },
      organization: person.organization)
  }
}
