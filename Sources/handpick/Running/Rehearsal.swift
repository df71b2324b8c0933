import CursesTerminal
import Invitations
import Screens

/// Draws before there is anything to show, while the disk is being read.
///
/// Whatever a program does for the first time takes long: code comes from the disk, tables are made,
/// types are looked up. The screen without people is kept for the first frame; made-up people are
/// drawn only to have it done once, and never reach the terminal.
@MainActor
enum Rehearsal {
  static func run(_ model: Model, on terminal: CursesTerminal) {
    terminal.rehearse(view(model, size: terminal.size))
    var crowded = model
    for action in actions(at: model.clock.now) {
      _ = crowded.receive(action, at: model.clock)
    }
    _ = view(crowded, size: terminal.size)
  }

  private static func actions(at now: Moment) -> [Action] {
    let people = ["Ann Lee", "Żofia Ödön"].enumerated().map { place, name in
      Person(
        id: Person.ID(Int64(place)), name: name,
        addresses: ["\(place)@company.example"].compactMap { try? EmailAddress($0) })
    }
    let suggestions = people.map {
      Suggestion(SuggestionFacts(person: $0), owner: Owner(), now: now)
    }
    let groups = PersonGroup.allCases.map { GroupCount(people: $0 == .people ? people.count : 0) }
    let index = FirstPeople(ids: people.map(\.id), count: people.count, groups: groups)
    return [.peopleLoaded(index, source: ListSource()), .rowsLoaded(suggestions)]
  }
}
