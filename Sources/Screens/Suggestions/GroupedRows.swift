internal import Invitations

/// Everybody, group by group, with a line above each group.
struct GroupedRows: Sendable {
  /// What stands in a line of the list.
  enum Line: Hashable, Sendable {
    case heading(PersonGroup)
    /// Somebody, as the place among everybody.
    case person(Int)
  }

  /// Everybody's row, group by group.
  let rows: [UInt32]
  /// What the headings count, by group.
  let counts: [GroupCount]
  /// Which groups show only their heading.
  private(set) var closed: Set<PersonGroup> { didSet { measure() } }
  /// How many lines there are; a group without people has none.
  private(set) var count = 0
  private var heights: [Int] = []
  private let starts: [Int]

  /// Groups everybody in an order; nil when the index does not know the groups.
  init?(_ index: any PeopleIndex, order: [UInt32]?, closed: Set<PersonGroup>) {
    guard let counts = index.groups else { return nil }
    self.counts = counts
    self.closed = closed
    rows = index.grouped(order)
    starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.people) }
    measure()
  }

  /// Counts the lines once for everybody who asks.
  private mutating func measure() {
    heights = PersonGroup.allCases.map { group in
      guard people(in: group) > 0 else { return 0 }
      return closed.contains(group) ? 1 : 1 + people(in: group)
    }
    count = heights.reduce(0, +)
  }

  /// The line at a place of the list.
  func line(at place: Int) -> Line? {
    guard place >= 0 else { return nil }
    var rest = place
    for group in PersonGroup.allCases {
      let height = height(of: group)
      guard rest >= height else {
        return rest == 0 ? .heading(group) : .person(start(of: group) + rest - 1)
      }
      rest -= height
    }
    return nil
  }

  /// The place of a group's heading.
  func place(of group: PersonGroup) -> Int {
    PersonGroup.allCases.prefix { $0 != group }.reduce(0) { $0 + height(of: $1) }
  }

  /// The group of whoever stands at a place among everybody.
  func group(of number: Int) -> PersonGroup {
    PersonGroup.allCases.last { start(of: $0) <= number && people(in: $0) > 0 } ?? .people
  }

  /// The place of somebody in the list, or of their closed group's heading.
  func place(of number: Int) -> Int {
    let group = group(of: number)
    let heading = place(of: group)
    return closed.contains(group) ? heading : heading + 1 + number - start(of: group)
  }

  /// Shows the people of a group, or only its heading.
  mutating func toggle(_ group: PersonGroup) { closed.formSymmetricDifference([group]) }

  /// The first place of a group among everybody.
  func start(of group: PersonGroup) -> Int { starts[Int(group.rawValue)] }

  private func people(in group: PersonGroup) -> Int { counts[Int(group.rawValue)].people }

  /// How many lines a group has, its heading included.
  func height(of group: PersonGroup) -> Int { heights[Int(group.rawValue)] }
}
