/// Who is who among some records.
public struct Resolution: Hashable, Sendable {
  /// One human, as a set of records.
  public struct Person: Hashable, Sendable {
    /// The records, in the order of their ids; never empty.
    public let records: [MergeRecord.ID]
    /// Why they are one: as many joins as it takes to reach every record.
    public let joins: [Join]
    /// Whether this is the owner.
    public let isSelf: Bool

    /// The record that stands for this person elsewhere in the resolution.
    public var lead: MergeRecord.ID { records[0] }
  }

  /// Everybody, in the order of their first records.
  public let people: [Person]
  /// Who may be one, too.
  public let suggestions: [JoinSuggestion]
  /// Mailboxes that more than one person has.
  public let sharedAddresses: [SharedAddress]

  /// The owner, if any record is the owner's.
  public var owner: Person? { people.first(where: \.isSelf) }

  /// The person that each record belongs to, as a place in `people`.
  public var personOfRecord: [MergeRecord.ID: Int] {
    var places: [MergeRecord.ID: Int] = [:]
    for (place, person) in people.enumerated() {
      for record in person.records { places[record] = place }
    }
    return places
  }
}
