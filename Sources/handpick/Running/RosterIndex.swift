import InvitationStore
import Invitations
import Roster
import Screens

/// Everybody, in the filter's index.
struct RosterIndex: PeopleIndex {
  let roster: Roster
  private let counts: [GroupCount]
  /// Everybody by groups, in the order of the list.
  private let byGroup: [UInt32]

  var count: Int { roster.count }
  var groups: [GroupCount]? { counts }

  func person(at row: Int) -> Person.ID { Person.ID(roster.id(at: UInt32(row))) }

  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] {
    let words = Roster.words(in: words)
    guard let previous else { return roster.filter(words: words) }
    return roster.narrow(previous, words: words)
  }

  func group(at row: Int) -> PersonGroup { roster.group(at: UInt32(row)) }

  func grouped(_ order: [UInt32]?) -> [UInt32] { order.map { roster.grouped($0) } ?? byGroup }

  private init(_ loaded: RosterLoading) {
    (roster, counts) = (loaded.roster, loaded.counts)
    byGroup = roster.grouped()
  }

  /// Loads everybody from the store; takes a second for a million people.
  @concurrent
  static func load(from store: Store, at now: Moment) async throws -> RosterIndex {
    RosterIndex(try RosterLoading(from: store, at: now))
  }

  /// The beginning of the list, for the first frame of the next start.
  var head: ListHead {
    ListHead(people: byGroup.prefix(ListHead.limit).map { person(at: Int($0)) }, counts: counts)
  }

  /// The rows in another order.
  @concurrent
  func rows(
    in order: SuggestionSort, from store: Store, at now: Moment
  ) async throws -> [UInt32] {
    rows(of: try store.allIDs(sortedBy: order, at: now))
  }

  /// Those who were close once and are faint now.
  @concurrent
  func dormant(from store: Store, at now: Moment) async throws -> [UInt32] {
    rows(of: try store.dormant(at: now))
  }

  private func rows(of people: [Person.ID]) -> [UInt32] {
    var places: [Int64: UInt32] = Dictionary(minimumCapacity: count)
    for row in 0..<UInt32(count) { places[roster.id(at: row)] = row }
    return people.compactMap { places[$0.number] }
  }
}

/// The first people of the list, shown while everybody else is still being loaded.
struct FirstPeople: PeopleIndex {
  let ids: [Person.ID]
  let count: Int
  /// What the groups counted when the list was last loaded; nil when that is over.
  let groups: [GroupCount]?

  func person(at row: Int) -> Person.ID { row < ids.count ? ids[row] : Person.ID(-1) }

  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] { [] }
}

extension FirstPeople {
  /// Those who are on the screen as long as no other group is opened, at most so many.
  func shown(room: Int) -> ArraySlice<Person.ID> {
    guard let groups else { return ids.prefix(room) }
    let open = zip(PersonGroup.allCases, groups).filter(\.0.isOpenAtFirst).map(\.1.people)
    return ids.prefix(min(room, open.reduce(0, +)))
  }

  /// Reads them by key: the beginning that was kept, or the strongest ties.
  init(from store: Store, count: Int) throws {
    let head = try store.listHead()
    ids = try head?.people ?? store.firstIDs(limit: ListHead.limit)
    groups = head?.counts
    self.count = count
  }
}
