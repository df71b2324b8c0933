internal import GRDB
public import Invitations

extension Store {
  /// Decides that some people are one; the decision outlives every import.
  ///
  /// The oldest of them stays. Nobody is picked by it, and of several open invitations only the
  /// oldest remains. Throws `JoinRefusal`.
  public func join(_ people: [Person.ID], at clock: ClockReading) throws -> PeopleChange {
    let people = Set(people).sorted()
    guard people.count > 1 else { throw JoinRefusal.tooFew }
    return try decide(at: clock) { decisions, stored in
      let records = try people.map { person in
        let records = try stored.records(of: person)
        guard !records.isEmpty else { throw JoinRefusal.unknown(person) }
        return records
      }
      for other in records.dropFirst() { decisions.join(records[0][0], other[0]) }
      // What was told apart before is said again to be one, record by record.
      for (place, mine) in records.enumerated() {
        for theirs in records[..<place] {
          for (a, b) in decisions.parted(mine, theirs) { decisions.join(a, b) }
        }
      }
      return records.flatMap { $0.map(\.id) }
    }
  }

  /// Decides that some records of a person are somebody else; the decision outlives every import.
  ///
  /// They are told apart from all other records of their person. Throws `JoinRefusal`.
  public func separate(_ ids: [MergeRecord.ID], at clock: ClockReading) throws -> PeopleChange {
    try decide(at: clock) { decisions, stored in
      let leaving = Set(ids)
      var all: [Person.ID: [MergeRecord]] = [:]
      for id in leaving {
        guard try stored.record(id.number) != nil, let person = stored.owners[id] else {
          throw JoinRefusal.unknownRecord(id)
        }
        all[person] = try stored.records(of: person)
      }
      for records in all.values {
        let staying = records.filter { !leaving.contains($0.id) }
        guard !staying.isEmpty else { throw JoinRefusal.nothingLeft }
        decisions.separate(records.filter { leaving.contains($0.id) }, from: staying)
      }
      return all.values.flatMap { $0.map(\.id) }
    }
  }

  /// Takes back the last decision; nil when there is none.
  public func undoDecision(at clock: ClockReading) throws -> PeopleChange? {
    try change(at: clock) { ledger in
      let latest = try MergeDecisions.latest(ledger.database)
      guard !latest.isEmpty else { return nil }
      let who = try WhoIsWho(ledger)
      let around = try Set(latest.flatMap { try who.records(of: $0) })
      try MergeDecisions.deleteLatest(ledger.database)
      return try Self.regroup(around, &ledger)
    }
  }

  /// What the owner decided about who is who, in the order of deciding.
  public func decisions() throws -> [MergeDecision] { try read { try MergeDecisions($0).all } }

  /// Chooses the address to invite somebody at; nil leaves it to the rules again.
  public func choose(
    _ address: EmailAddress?, for person: Person.ID, at clock: ClockReading
  ) throws {
    try change(at: clock) { ledger in
      guard let known = try ledger.facts.person(person) else { throw JoinRefusal.unknown(person) }
      try ChosenAddresses.choose(
        address, among: known.addresses, at: clock.now, ledger.database)
      var people = try PersonWriter(ledger.database, owner: ledger.owner, now: clock.now)
      if let facts = try ledger.facts.facts(person) { try people.refresh(facts) }
    }
  }

  private func decide(
    at clock: ClockReading,
    _ decide: (inout MergeDecisions, StoredRecords) throws -> [MergeRecord.ID]
  ) throws -> PeopleChange {
    try change(at: clock) { ledger in
      var decisions = try MergeDecisions(ledger.database)
      let known = decisions.all.count
      let stored = try StoredRecords(ledger.facts, ledger.database)
      let concerned = try decide(&decisions, stored)
      try decisions.store(after: known, at: clock.now, ledger.database)
      return try Self.regroup(Set(concerned), &ledger)
    }
  }

  /// Decides anew who some records are, and everybody around them.
  static func regroup(
    _ records: Set<MergeRecord.ID>, refusingBusy: Bool = true, _ ledger: inout Ledger
  ) throws -> PeopleChange {
    let database = ledger.database
    var regrouping = try Regrouping(ledger, after: ImportBatches.lastRecord(database))
    regrouping.refusesBusy = refusingBusy
    let finding = try WhoIsWho(ledger).around(records)
    try regrouping.apply(finding.reassignment, owners: finding.owners)
    ledger = regrouping.ledger
    try ledger.followHousehold()
    try ImportBatches.sumUp(people: regrouping.added, greatest: regrouping.last, database)
    return regrouping.change
  }
}

extension WhoIsWho {
  /// The stored records that a decision is about, and those of their people.
  func records(of decision: MergeDecision) throws -> Set<MergeRecord.ID> {
    var people: Set<Person.ID> = []
    for handle in decision.first + decision.second {
      for record in try stored.candidates(for: handle) where record.handles.contains(handle) {
        if let person = stored.owners[record.id] { people.insert(person) }
      }
    }
    return Set(try people.flatMap { try stored.records(of: $0).map(\.id) })
  }
}

extension MergeDecisions {
  /// Pairs of records that were told apart by name.
  func parted(_ a: [MergeRecord], _ b: [MergeRecord]) -> [(MergeRecord, MergeRecord)] {
    let separations = all.filter { $0.verdict == .separate }
    guard !separations.isEmpty else { return [] }
    let handles = Set(separations.flatMap { $0.first + $0.second })
    func isMeant(_ record: MergeRecord) -> Bool { record.handles.contains { handles.contains($0) } }
    return a.filter(isMeant).flatMap { mine in b.filter(isMeant).map { (mine, $0) } }
  }
}
