internal import GRDB
internal import Invitations

/// Makes the stored people those that merging found, inside one transaction.
///
/// Whoever is concerned is noted with their mailboxes before anything changes; `apply` then moves
/// records and carries along what was said and sent. Everybody noted is written anew when the ledger
/// is settled.
struct Regrouping {
  var ledger: Ledger
  /// What changed for people who were known before.
  private(set) var change = PeopleChange()
  /// How many more people there are.
  private(set) var added = 0
  /// How many people ended, joined or without a record.
  private(set) var gone = 0
  /// Those who ended, and those who are new.
  private(set) var comeOrGone: Set<Person.ID> = []
  /// The greatest number of a record or person.
  private(set) var last: Int64

  /// Whether people with an invitation that is leaving right now may not become one.
  var refusesBusy = false

  private var writer: PersonWriter
  private let reader: StoredRecords
  private let exists: RawStatement
  private let move: RawStatement
  private let ask: RawStatement
  private let remove: RawStatement
  private let newcomers: Int64
  private let hasHistory: Bool
  private var before: [Person.ID: Set<IdentityKey>] = [:]

  /// People from the number `newcomers` on are known to nobody yet; new numbers come after `last`.
  init(_ ledger: Ledger, after last: Int64, newcomers: Int64 = .max) throws {
    self.ledger = ledger
    self.newcomers = newcomers
    let database = ledger.database
    self.last = last
    writer = try PersonWriter(database, owner: ledger.owner, now: ledger.clock.now)
    reader = try StoredRecords(ledger.facts, database)
    exists = try RawStatement(database, "SELECT 1 FROM person WHERE id = ?1")
    move = try RawStatement(database, "UPDATE record SET person = ?2 WHERE id = ?1")
    ask = try RawStatement(database, "UPDATE draft_person SET asks_again = 1 WHERE person = ?1")
    remove = try RawStatement(database, "DELETE FROM person WHERE id = ?1")
    hasHistory = try ImportBatches.historyExists(database)
  }

  /// Remembers somebody as they are, to be written anew.
  mutating func note(_ person: Person.ID) throws {
    guard before[person] == nil else { return }
    before[person] = try mailboxes(of: person)
  }

  /// Remembers somebody as they were with a record that was replaced.
  mutating func note(_ person: Person.ID, formerly record: MergeRecord) throws {
    try note(person)
    before[person]?.formUnion(record.addresses.map(\.identityKey))
  }

  /// Does it for a whole set of people who have no records in common with others.
  mutating func apply(
    _ reassignment: PersonReassignment, owners: [MergeRecord.ID: Person.ID]
  ) throws {
    let moving = reassignment.changes.filter { change in
      !change.isPlain || change.records.contains { owners[$0] != change.person }
    }
    var taken = Set(reassignment.changes.compactMap(\.person))
    var moves: [Move] = []
    for change in moving {
      let target = try change.person ?? free(for: change, besides: &taken)
      for record in change.records { if let owner = owners[record] { try note(owner) } }
      try note(target)
      moves.append(Move(change: change, target: target))
    }
    let pasts = hasHistory ? try pasts(of: moves) : [:]
    for move in moves {
      for record in move.change.records where owners[record] != move.target {
        self.move.bind(record.number, at: 1)
        self.move.bind(move.target.number, at: 2)
        try self.move.run()
      }
    }
    let after = try writeMailboxes()
    for move in moves { try carry(move, pasts, after) }
    try writePeople(after)
    before = [:]
  }

  private struct Move {
    let change: PersonReassignment.Change
    let target: Person.ID
  }

  /// The number of one of the records where nobody has it, else a new one.
  private mutating func free(
    for change: PersonReassignment.Change, besides taken: inout Set<Person.ID>
  ) throws -> Person.ID {
    for record in change.records {
      let person = Person.ID(record.number)
      if !taken.contains(person), try !isStored(person) {
        taken.insert(person)
        return person
      }
    }
    last += 1
    return Person.ID(last)
  }

  private func isStored(_ person: Person.ID) throws -> Bool {
    var found = false
    try exists.forEach(person.number) { _ in found = true }
    return found
  }

  private func mailboxes(of person: Person.ID) throws -> Set<IdentityKey> {
    Set(try reader.records(of: person).flatMap(\.addresses).map(\.identityKey))
  }
}

// MARK: What is written of people

extension Regrouping {
  /// Brings the mailboxes of everybody noted up to date; nil for those who have no record left.
  private mutating func writeMailboxes() throws -> [Person.ID: Set<IdentityKey>] {
    let (database, facts) = (ledger.database, ledger.facts)
    let insert = try RawStatement(
      database, "INSERT OR IGNORE INTO address (key, person) VALUES (?1, ?2)")
    let delete = try RawStatement(database, "DELETE FROM address WHERE key = ?1 AND person = ?2")
    var after: [Person.ID: Set<IdentityKey>] = [:]
    for (person, old) in before {
      let records = try reader.records(of: person)
      let new = Set(records.flatMap(\.addresses).map(\.identityKey))
      if !records.isEmpty { after[person] = new }
      for key in old.symmetricDifference(new) {
        let statement = new.contains(key) ? insert : delete
        statement.bind(facts.hash(key), at: 1)
        statement.bind(person.number, at: 2)
        try statement.run()
      }
      for key in old.symmetricDifference(new) {
        ledger.touched.formUnion(try facts.people(with: facts.hash(key)))
      }
    }
    return after
  }

  private mutating func writePeople(_ after: [Person.ID: Set<IdentityKey>]) throws {
    for person in before.keys.sorted() {
      switch (try isStored(person), after[person] != nil) {
      case (true, true): ledger.changed.insert(person)
      case (true, false):
        added -= 1
        gone += 1
        comeOrGone.insert(person)
        remove.bind(person.number, at: 1)
        try remove.run()
      case (false, true):
        guard let facts = try ledger.facts.facts(person, naming: false) else { continue }
        added += 1
        comeOrGone.insert(person)
        try writer.add(facts)
      case (false, false): continue
      }
    }
  }
}

// MARK: What was said and sent

extension Regrouping {
  private func pasts(of moves: [Move]) throws -> [Person.ID: SuggestionFacts] {
    var pasts: [Person.ID: SuggestionFacts] = [:]
    for move in moves where !move.change.isPlain {
      for person in [move.target] + move.change.absorbs + move.change.partsOf
      where person.number < newcomers && pasts[person] == nil {
        pasts[person] = try ledger.facts.facts(person)
      }
    }
    return pasts
  }

  private mutating func carry(
    _ move: Move, _ pasts: [Person.ID: SuggestionFacts], _ after: [Person.ID: Set<IdentityKey>]
  ) throws {
    if !move.change.absorbs.isEmpty, move.target.number < newcomers {
      try askAgain(about: move.target)
    }
    let absorbed = move.change.absorbs.filter { $0.number < newcomers }
    if !absorbed.isEmpty {
      change.joined.append(PeopleChange.Joining(kept: move.target, ended: absorbed))
      try carry(absorbed, into: move.target, pasts)
    }
    for person in move.change.partsOf where person.number < newcomers {
      try part(move.target, from: person, pasts[person], after)
    }
  }

  private mutating func carry(
    _ absorbed: [Person.ID], into kept: Person.ID, _ pasts: [Person.ID: SuggestionFacts]
  ) throws {
    let database = ledger.database
    let known = ([kept] + absorbed).compactMap { pasts[$0] }
    let suppressions = Set(known.flatMap(\.suppressions))
      .sorted { ($0.at, $0.key.text) < ($1.at, $1.key.text) }
    try endInvitations(
      Array(Set(known.flatMap(\.invitations))).sorted { $0.id < $1.id }, suppressions)
    for suppression in suppressions.carried(from: absorbed, into: kept) {
      try ledger.suppress(suppression)
    }
    for person in absorbed {
      try database.execute(
        sql: "UPDATE OR IGNORE invitation SET person = ? WHERE person = ?",
        arguments: [kept.number, person.number])
      try database.execute(
        sql: "UPDATE draft_person SET person = ? WHERE person = ?",
        arguments: [kept.number, person.number])
    }
    try database.execute(
      sql: """
        DELETE FROM draft_person WHERE person = ?1 AND place > (SELECT min(place)
          FROM draft_person AS first WHERE first.draft = draft_person.draft AND person = ?1)
        """, arguments: [kept.number])
    try askAgain(about: kept)
  }

  /// Who is in a draft and is not who was picked any more has to be looked at again.
  private func askAgain(about person: Person.ID) throws {
    ask.bind(person.number, at: 1)
    try ask.run()
  }

  private mutating func endInvitations(
    _ invitations: [Invitation], _ suppressions: [Suppression]
  ) throws {
    let after = InvitationsAfterMerge(invitations, suppressions: suppressions)
    if refusesBusy, let busy = after.waitsFor { throw JoinRefusal.beingSent(busy) }
    for ending in after.endings {
      do {
        try ledger.apply(ending.event, to: ending.invitation)
        change.ended.append(ending.invitation)
      } catch is Invitation.Refusal {
        continue
      }
    }
  }

  /// What was said counts for every part; what was sent and picked goes where its mailbox went.
  private mutating func part(
    _ target: Person.ID, from person: Person.ID, _ past: SuggestionFacts?,
    _ after: [Person.ID: Set<IdentityKey>]
  ) throws {
    let (mine, theirs) = (after[target] ?? [], after[person] ?? [])
    for suppression in (past?.suppressions ?? []).copied(from: person, to: target) {
      try ledger.suppress(suppression)
    }
    for key in mine.subtracting(theirs) {
      for (table, column) in [("OR IGNORE invitation", "identity"), ("draft_person", "mailbox")] {
        try ledger.database.execute(
          sql: "UPDATE \(table) SET person = ? WHERE person = ? AND \(column) = ?",
          arguments: [target.number, person.number, ledger.facts.hash(key)])
      }
    }
    for concerned in [target, person] { try askAgain(about: concerned) }
    let part = TrayAfterMerge.Part(person: target, keys: mine)
    if let place = change.separated.firstIndex(where: { $0.person == person }) {
      change.separated[place].parts.append(part)
    } else {
      let rest = TrayAfterMerge.Part(person: person, keys: theirs)
      change.separated.append(PeopleChange.Separation(person: person, parts: [rest, part]))
    }
  }
}
