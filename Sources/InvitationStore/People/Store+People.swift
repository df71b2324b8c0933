internal import GRDB
public import Invitations

extension Store {
  /// People in whom every word of a text is found: in names, addresses or company, folded.
  ///
  /// In the order of the list. A number is the person of that number. Walks all people.
  public func people(matching text: String, limit: Int) throws -> [Person.ID] {
    if let number = Int64(text) {
      return try facts(for: [Person.ID(number)]).map(\.person.id)
    }
    let words = Folding.fold(text).split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    var found: [Person.ID] = []
    do {
      try scan { person in
        guard words.allSatisfy({ person.text.contains(bytes: $0) }) else { return }
        found.append(person.id)
        if found.count >= limit { throw Enough() }
      }
    } catch is Enough {}
    return found
  }

  /// Everything about who somebody is; nil when there is no such person.
  public func detail(of id: Person.ID) throws -> PersonDetail? {
    try read { try DetailReader($0, owner: owner($0)).detail(of: id) }
  }

  /// Calls `body` with everything about each of these people, in this order.
  ///
  /// Some hundred are read at a time, and nothing is held while `body` runs: whoever reads what it
  /// writes may take their time.
  public func forEachDetail(
    of people: [Person.ID], _ body: (PersonDetail) throws -> Void
  ) throws {
    let suggested = SuggestedJoins()
    for start in stride(from: 0, to: people.count, by: 500) {
      let some = people[start..<min(start + 500, people.count)]
      let details = try read { db in
        let reader = try DetailReader(db, owner: owner(db), suggested: suggested)
        return try some.compactMap { try reader.detail(of: $0) }
      }
      for detail in details { try body(detail) }
    }
  }

  /// The telephone numbers of people, as their records have them, each once; those without are left
  /// out.
  public func phones(of people: [Person.ID]) throws -> [Person.ID: [String]] {
    try read { db in
      let reader = try RecordReader(db)
      var phones: [Person.ID: [String]] = [:]
      for person in people {
        var seen: Set<String> = []
        let found = try reader.records(of: person, limit: .max).flatMap(\.record.phones)
        phones[person] = found.filter { seen.insert($0).inserted }
      }
      return phones.filter { !$0.value.isEmpty }
    }
  }

  /// People who may be one though the rules leave them apart, in the order of their names' hashes.
  ///
  /// A name that more than 50 records have suggests nothing. Walks the names in their table.
  public func suggestedJoins(limit: Int) throws -> [SuggestedJoin] {
    try read { db in
      let facts = try FactsReader(db)
      let who = try WhoIsWho(facts, owner: try owner(db), db)
      var found: [SuggestedJoin] = []
      var seen: Set<[Person.ID]> = []
      let names = try Int64.fetchCursor(
        db,
        sql: """
          SELECT name FROM record_name
          GROUP BY name HAVING count(*) BETWEEN 2 AND \(WhoIsWho.mostNamesakes)
            AND (SELECT min(person) <> max(person) FROM record
                 WHERE id IN (SELECT record FROM record_name AS same WHERE same.name = record_name.name))
          """)
      while found.count < limit, let name = try names.next() {
        let suggestions = try who.suggestions(among: [FoldedName.Fingerprint(name)])
        for suggestion in try who.suggestedJoins(suggestions, facts)
        where seen.insert([suggestion.first, suggestion.second]).inserted {
          found.append(suggestion)
        }
      }
      return Array(found.prefix(limit))
    }
  }

  private struct Enough: Error {}
}

extension WhoIsWho {
  /// The suggestions of a resolution, as people.
  func suggestedJoins(
    _ suggestions: [JoinSuggestion], _ facts: FactsReader
  ) throws -> [SuggestedJoin] {
    try suggestions.compactMap { suggestion in
      guard let first = stored.owners[suggestion.first],
        let second = stored.owners[suggestion.second],
        first != second,
        let older = try facts.person(min(first, second)),
        let younger = try facts.person(max(first, second))
      else { return nil }
      return SuggestedJoin(
        first: older.id, second: younger.id, firstName: older.shownName,
        secondName: younger.shownName, rule: suggestion.rule, reason: suggestion.reason)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some bytes stand anywhere in these.
  fileprivate func contains(bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return false }
    return (0...(count - bytes.count)).contains { start in
      self[start] == first && self[start...].starts(with: bytes)
    }
  }
}
