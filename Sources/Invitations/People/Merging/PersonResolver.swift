/// Decides which records are the same human, by the rules and what the user decided.
///
/// The result depends on the records and decisions alone: not on their order, not on how often it is
/// computed, and an import looked at alone together with its neighbourhood gives the same people as
/// everything looked at anew.
///
/// ```swift
/// let resolver = PersonResolver(owner: owner, decisions: decisions)
/// for person in resolver.resolve(records).people {
///   for join in person.joins { print(join.rule.rawValue, join.reason) }
/// }
/// ```
public struct PersonResolver: Sendable {
  /// Whose contacts these are; records with an own address are the owner.
  public var owner: Owner
  /// What the user decided.
  public var decisions: MergeDecisions

  /// Makes a resolver; without an owner nobody is one, without decisions the rules decide alone.
  public init(owner: Owner = Owner(), decisions: MergeDecisions = MergeDecisions()) {
    self.owner = owner
    self.decisions = decisions
  }

  /// Resolves records that are all there is, or a closed neighbourhood of them.
  ///
  /// Takes time in proportion to the number of records (and its logarithm). A record that is given
  /// twice counts once.
  public func resolve(_ records: some Sequence<MergeRecord>) -> Resolution {
    resolve(records, comparing: nil, crowded: [])
  }

  /// Resolves records of which only some names are known to be there with all their records, and
  /// some mailboxes are known to be on more cards than those given.
  func resolve(
    _ records: some Sequence<MergeRecord>, comparing names: Set<FoldedName.Fingerprint>?,
    crowded: Set<IdentityKey>
  ) -> Resolution {
    var reader = NameReader()
    let ownerName = FoldedName(owner.name, with: &reader)
    var seen: Set<MergeRecord.ID> = []
    let cards = records.filter { seen.insert($0.id).inserted }
      .map { record in
        MergeCard(
          record, owner: owner, ownerName: ownerName, keepsHandles: !decisions.all.isEmpty,
          reader: &reader)
      }
      .sorted(by: MergeCard.precedes)
    var graph = MergeGraph(
      cards: cards, verdicts: MergeVerdicts(decisions, cards: cards), names: names,
      crowded: crowded)
    graph.joinByIdentifiersAndAddresses()
    graph.joinByNameAndCompany()
    return graph.resolution()
  }
}
