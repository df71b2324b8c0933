/// Which stored person each resolved one is, after records were joined or separated.
///
/// A stored person goes where most of their records went; of several who meet, the oldest stays.
public struct PersonReassignment: Hashable, Sendable {
  /// What becomes of one resolved person.
  public struct Change: Hashable, Sendable {
    /// Their records.
    public let records: [MergeRecord.ID]
    /// The stored person they are; nil when a new one has to be made.
    public let person: Person.ID?
    /// Stored people who end in this one.
    public let absorbs: [Person.ID]
    /// Stored people who live on elsewhere and left records here: what they said counts here too.
    public let partsOf: [Person.ID]
    /// Whether this is the owner.
    public let isSelf: Bool

    /// Whether nothing happens but that new records may have come to a person.
    public var isPlain: Bool { absorbs.isEmpty && partsOf.isEmpty }
  }

  /// Everybody in the resolution, in its order.
  public let changes: [Change]

  /// Compares a resolution with whose the records were before; new records are nobody's yet.
  public init(_ resolution: Resolution, before: [MergeRecord.ID: Person.ID]) {
    self.init(
      resolution.people.map(\.records), own: resolution.people.firstIndex(where: \.isSelf),
      before: before)
  }

  /// Compares people, as the records of each, with whose the records were before.
  ///
  /// `own` is the place of the owner among them.
  public init(
    _ people: [[MergeRecord.ID]], own: Int? = nil, before: [MergeRecord.ID: Person.ID]
  ) {
    let owners = people.map { records in
      Dictionary(grouping: records.compactMap { before[$0] }) { $0 }.mapValues(\.count)
    }
    var homes: [Person.ID: (place: Int, count: Int)] = [:]
    for (place, owners) in owners.enumerated() {
      for (owner, count) in owners where count > homes[owner]?.count ?? 0 {
        homes[owner] = (place, count)
      }
    }
    changes = people.indices.map { place in
      let settled = owners[place].keys.filter { homes[$0]?.place == place }.sorted()
      return Change(
        records: people[place],
        person: settled.first,
        absorbs: Array(settled.dropFirst()),
        partsOf: owners[place].keys.filter { homes[$0]?.place != place }.sorted(),
        isSelf: place == own)
    }
  }
}
