internal import GRDB
internal import Invitations

/// Reads everything about who people are, inside one transaction.
struct DetailReader {
  private let facts: FactsReader
  private let who: WhoIsWho
  private let chosen: ChosenAddresses
  private let suggested: SuggestedJoins

  /// With `suggested`, what was found for a name before is not looked for again.
  init(_ db: Database, owner: Owner, suggested: SuggestedJoins = SuggestedJoins()) throws {
    facts = try FactsReader(db)
    who = try WhoIsWho(facts, owner: owner, db)
    chosen = try ChosenAddresses(db)
    self.suggested = suggested
  }

  /// Everything about one person; nil when there is none.
  func detail(of id: Person.ID) throws -> PersonDetail? {
    guard let known = try facts.facts(id) else { return nil }
    let records = try facts.records.records(of: id, limit: .max)
    let merged = try who.stored.records(of: id)
    let names = Set(merged.map { FoldedName($0.comparedName).fingerprint })
    return PersonDetail(
      person: known.person,
      records: records.map {
        PersonRecord(
          id: MergeRecord.ID($0.id), record: $0.record, from: $0.from,
          batch: ImportBatch.ID($0.batch))
      },
      joins: who.joins(of: merged),
      suggestions: try suggested.among(names, who, facts)
        .filter { $0.first == id || $0.second == id },
      sharesAddressWith: try Set(
        known.person.addresses.flatMap { try who.stored.people(with: $0.identityKey) }
      ).subtracting([id]).sorted(),
      chosen: try chosen.latest(among: known.person.addresses),
      isSelf: known.person.addresses.contains(where: who.resolver.owner.owns))
  }
}

/// Who may be one with whom, remembered by name while many people are read.
///
/// Everybody of a common name has the same suggestions, and to find them all of that name are
/// compared. A class because several transactions share it.
final class SuggestedJoins {
  /// So many are remembered.
  private static let most = 100_000

  private var known: [FoldedName.Fingerprint: [SuggestedJoin]] = [:]
  private var count = 0

  /// The suggestions among everybody who has one of these names.
  func among(
    _ names: Set<FoldedName.Fingerprint>, _ who: WhoIsWho, _ facts: FactsReader
  ) throws -> [SuggestedJoin] {
    guard names.count == 1, let name = names.first else {
      return try who.suggestedJoins(who.suggestions(among: names), facts)
    }
    if let known = known[name] { return known }
    let found = try who.suggestedJoins(who.suggestions(among: names), facts)
    if count > Self.most { (known, count) = ([:], 0) }
    known[name] = found
    count += found.count + 1
    return found
  }
}
