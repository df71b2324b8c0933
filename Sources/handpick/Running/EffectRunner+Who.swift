import InvitationStore
import Invitations
import Screens

/// Who is who: one person's records, and what the owner decides about them.
extension EffectRunner {
  /// One person's records, read at once.
  func loadPerson(_ id: Person.ID) -> [Action] {
    answering { [.personLoaded(try PersonCard.read(id, from: store))] }
  }

  /// Everybody who may be one with somebody.
  func loadSuggestedJoins() {
    let store = store
    job {
      let joins = try store.suggestedJoins(limit: PersonCard.mostSuggested)
      return [.suggestedJoinsLoaded(try JoinCandidate.read(joins, from: store))]
    }
  }

  /// Makes one person of several.
  func join(_ people: [Person.ID]) {
    guard let first = people.first else { return }
    decide(showing: first) { try $0.join(people, at: $1) }
  }

  /// Makes another person of some records.
  func separate(_ records: [MergeRecord.ID], of person: Person.ID) {
    decide(showing: person) { try $0.separate(records, at: $1) }
  }

  /// Takes the last decision back.
  func undoDecision(showing person: Person.ID) {
    decide(showing: person) { try $0.undoDecision(at: $1) ?? PeopleChange() }
  }

  /// Chooses where somebody would be invited.
  func choose(_ address: EmailAddress?, for person: Person.ID) {
    decide(showing: person) {
      try $0.choose(address, for: person, at: $1)
      return PeopleChange()
    }
  }

  /// Changes who is who, lets the picks follow, and shows the person and everybody anew.
  private func decide(
    showing person: Person.ID,
    _ change: @escaping @Sendable (Store, ClockReading) throws -> PeopleChange
  ) {
    let (store, clock, reason) = (store, context.clock, pauseReason)
    jobs.add { [weak self, send, onMain] in
      do {
        let change = try change(store, clock.reading)
        send(try .regrouped(Regrouping(change, besides: [person], in: store, at: clock.reading)))
        send(.personLoaded(try PersonCard.read(change.now(person), from: store)))
        if !change.ended.isEmpty { send(try QueueLoading.action(store, pauseReason: reason)) }
        onMain { self?.loadPeople() }
      } catch { send(.failed([Self.sentence(error)])) }
    }
  }
}

extension PeopleChange {
  /// Who somebody is after it.
  func now(_ person: Person.ID) -> Person.ID {
    joined.first { $0.ended.contains(person) }?.kept ?? person
  }
}

extension Regrouping {
  /// What the picks need to know of a change in the store.
  init(
    _ change: PeopleChange, besides others: [Person.ID] = [], in store: Store,
    at clock: ClockReading
  ) throws {
    let parts = change.separated.flatMap { $0.parts.map(\.person) }
    let concerned = Set(change.joined.map(\.kept) + parts + others).sorted()
    self.init(people: try store.suggestions(for: concerned, at: clock.now)) {
      change.apply(to: &$0)
    }
  }
}

extension PersonCard {
  /// So many suggested joins are listed.
  static let mostSuggested = 1_000

  /// One person as stored; nil when there is none.
  static func read(_ id: Person.ID, from store: Store) throws -> PersonCard? {
    guard let detail = try store.detail(of: id) else { return nil }
    let others = try store.facts(for: detail.sharesAddressWith).map(\.person.shownName)
    return PersonCard(
      person: detail.person,
      records: detail.records.map { record in
        PersonCard.Record(
          id: record.id, name: record.record.name, emails: record.record.emails,
          organization: record.record.organization,
          source: PathCompletion.fileName(record.record.source), line: record.record.line)
      },
      joins: detail.joins, candidates: try JoinCandidate.read(detail.suggestions, from: store),
      sharesAddressWith: others, chosen: detail.chosen,
      canUndo: try !store.decisions().isEmpty)
  }
}

extension JoinCandidate {
  /// Suggested joins as the screens show them: two of one name are told apart by their addresses.
  static func read(_ joins: [SuggestedJoin], from store: Store) throws -> [JoinCandidate] {
    try joins.map { join in
      let names = try store.names(of: [join.first, join.second])
      return JoinCandidate(
        first: join.first, second: join.second, firstName: names[0], secondName: names[1],
        reason: join.reason, rule: join.rule.rawValue)
    }
  }
}
