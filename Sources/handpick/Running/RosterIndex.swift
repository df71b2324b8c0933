import InvitationStore
import Invitations
import Roster
import Screens

/// Everybody, in the filter's index.
struct RosterIndex: PeopleIndex {
  let roster: Roster

  var count: Int { roster.count }

  func person(at row: Int) -> Person.ID { Person.ID(roster.id(at: UInt32(row))) }

  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] {
    let words = Roster.words(in: words)
    guard let previous else { return roster.filter(words: words) }
    return roster.narrow(previous, words: words)
  }

  /// Loads everybody from the store; takes a second for a million people.
  @concurrent
  static func load(from store: Store) async throws -> RosterIndex {
    RosterIndex(roster: try RosterLoading.roster(from: store))
  }

  /// The rows in another order.
  @concurrent
  func rows(in order: PeopleOrder, from store: Store) async throws -> [UInt32] {
    var places: [Int64: UInt32] = Dictionary(minimumCapacity: count)
    for row in 0..<UInt32(count) { places[roster.id(at: row)] = row }
    return try store.allIDs(sortedBy: SuggestionSort(rawValue: order.rawValue) ?? .tie).compactMap {
      places[$0.number]
    }
  }
}

/// The first people of the list, shown while everybody else is still being loaded.
struct FirstPeople: PeopleIndex {
  let ids: [Person.ID]
  let count: Int

  func person(at row: Int) -> Person.ID { row < ids.count ? ids[row] : Person.ID(-1) }

  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] { [] }
}
