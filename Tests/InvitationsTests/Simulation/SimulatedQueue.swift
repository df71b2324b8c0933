@testable import Invitations

/// A queue in memory that keeps invitations as a store would, driving the domain's own functions.
///
/// It notes everything that must never happen in `faults`.
struct SimulatedQueue {
  struct Row {
    let confirmed: Invitation
    var invitation: Invitation
    var hold: HoldDeadline
    let item: ConfirmedBatch.Item
    /// True time of the confirmation, and the hold that was promised.
    let confirmedAfter: Duration
    let promised: Duration
    /// What the world knows: how often a server really took it.
    var taken = 0
    var marks = 0
    var sendAgains = 0
    var connects = 0
  }

  static let owner = Owner(
    name: "Jan Novak", ownKeys: [Made.address("jan@me.example").identityKey])
  /// The last one is the owner, at an own address.
  static let people: [Person] =
    (1...14).map { Made.person($0, "P\($0)", "p\($0)@\(["x", "y", "z"][Int($0) % 3]).example") }
    + [Made.person(15, "Jan", "jan@me.example")]

  var clock = SimulatedClock()
  var policy = SendingPolicy(caps: .init(batch: 5, day: 4, week: 9))
  /// In the order of their numbers, from 1.
  var rows: [Row] = []
  var journal: [JournalEntry] = []
  var suppressions: [Suppression] = []
  var batches: [Invitation.BatchID: Int] = [:]
  var connected: Set<Person.ID> = []
  /// Who an import said to be connected.
  var imported: Set<Person.ID> = []
  var isStopped = false
  var resumedAt: Moment?
  var lastEvent: Moment?
  /// True times at which a mark was set.
  var marks: [(stamp: ClockStamp, domain: String, passed: Duration)] = []
  var faults: [String] = []

  var now: Moment { clock.reading.now }

  /// What the rules need to know about a person.
  func facts(of person: Person) -> SuggestionFacts {
    var person = person
    if imported.contains(person.id) { person.connectedSince = "2026-11-01" }
    return SuggestionFacts(
      person: person,
      invitations: rows.lazy.filter { $0.invitation.person == person.id }.map(\.invitation),
      suppressions: suppressions.filter { suppression in
        suppression.person == person.id
          || person.addresses.contains { $0.identityKey == suppression.key }
      })
  }

  /// One event and all that follows from it: one transaction.
  @discardableResult
  mutating func apply(_ event: Invitation.Event, to id: Invitation.ID) -> Bool {
    var invitation = self[id].invitation
    let leftAt = invitation.leavesAt
    guard let consequences = try? invitation.apply(event, at: now, expiry: policy.expiry) else {
      return false
    }
    self[id].invitation = invitation
    lastEvent = max(lastEvent ?? now, now)
    journal.append(
      JournalEntry(
        sequence: Int64(journal.count), invitation: id, event: event, at: now))
    if invitation.leavesAt != leftAt {
      self[id].hold = HoldDeadline(
        leavesAt: invitation.leavesAt, hold: policy.hold(for: 1), at: clock.reading)
    }
    for consequence in consequences { follow(consequence, from: invitation) }
    return true
  }

  private mutating func follow(_ consequence: Invitation.Consequence, from invitation: Invitation) {
    switch consequence {
    case .suppress(let reason, let evidence):
      suppress(
        Suppression(
          key: invitation.address.identityKey, person: invitation.person, reason: reason,
          evidence: evidence, at: now))
    case .connect:
      self[invitation.id].connects += 1
      connected.insert(invitation.person)
    case .endConnection: connected.remove(invitation.person)
    case .closeOthers:
      for other in open(invitation.person) where other.id != invitation.id {
        apply(.withdrawn, to: other.id)
      }
    case .lateAnswer: break
    }
  }

  /// A suppression and what it takes back at once.
  mutating func suppress(_ suppression: Suppression) {
    suppressions.append(suppression)
    for row in rows
    where row.invitation.state == .held
      && (row.invitation.person == suppression.person
        || row.invitation.address.identityKey == suppression.key)
    {
      apply(.cancelled(reason: "suppressed"), to: row.invitation.id)
    }
  }

  func open(_ person: Person.ID) -> [Invitation] {
    rows.lazy.filter { $0.invitation.person == person && $0.invitation.state.isOpen }
      .map(\.invitation)
  }

  subscript(id: Invitation.ID) -> Row {
    get { rows[Int(id.number) - 1] }
    _modify { yield &rows[Int(id.number) - 1] }
  }

  var use: CapUse {
    var use = CapUse()
    for mark in marks { use.note(mark.stamp.moment(seenAt: clock.reading), to: mark.domain) }
    return use
  }
}
