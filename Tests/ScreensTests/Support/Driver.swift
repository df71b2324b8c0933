import Invitations
import Terminal

@testable import Screens

/// Plays the program around the model: keys go in, effects are answered as the runner would.
struct Driver {
  private var lastReview: (draft: Draft, people: [SuggestionFacts], review: Review)?
  var model: Model
  /// Every effect, oldest first, except the loading of what is on the screen.
  private(set) var effects: [Effect] = []
  /// What the store would hold.
  var facts: [Person.ID: SuggestionFacts] = [:]
  /// People as the rules judge them; judged once, until something about them changes.
  private var judged: [Person.ID: Suggestion] = [:]
  var invitations: [Invitation] = []
  var status = SendingStatus.running
  /// The records of those who have several.
  var cards: [Person.ID: PersonCard] = [:]
  /// Everybody's suggested joins.
  var joins: [JoinCandidate] = []
  var clock: ClockReading
  /// How long a person takes between two keys.
  var pace = Duration.milliseconds(500)

  /// Where the people stand.
  private var index: PlainIndex
  private let isGrouped: Bool

  init(
    _ people: [SuggestionFacts] = [], queue: [Invitation] = [], columns: Int = 80, rows: Int = 24,
    setup: Setup? = nil, grouped: Bool = false
  ) {
    index = PlainIndex(people, grouped: grouped)
    isGrouped = grouped
    clock = Sample.clock
    var setup = setup ?? Setup(version: "0.1", configPath: "~/.config/handpick/config.toml")
    setup.sender = setup.sender ?? Sample.sender
    model = Model(setup: setup, clock: clock, size: Size(columns: columns, rows: rows))
    for person in people { facts[person.person.id] = person }
    invitations = queue
    reload()
    if !queue.isEmpty { receive(.queueLoaded(queue, status)) }
  }

  /// Loads everybody anew, as they are now.
  mutating func reload() {
    let imported = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 10, minute: 2)
    index = PlainIndex(index.people.compactMap { facts[$0.id] }, grouped: isGrouped)
    receive(
      .peopleLoaded(index, source: ListSource(name: "contacts.vcf", importedAt: imported)))
  }

  /// Presses keys, written as in the docs, one after the other.
  mutating func press(_ names: String...) { for name in names { press(one: name) } }

  mutating func press(one name: String, gap: Duration? = nil) {
    guard let key = KeyName.key(name) else { fatalError("no key \(name)") }
    send(.key(key), gap: gap)
  }

  /// Types characters, one key each.
  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

  mutating func send(_ event: Event, gap: Duration? = nil, isQueued: Bool = false) {
    let step = gap ?? pace
    clock.now = clock.now + step
    clock.sinceBoot += step
    let wanted = model.handle(
      TimedEvent(event, at: clock.sinceBoot, gap: step), isQueued: isQueued)
    carryOut(wanted)
  }

  mutating func receive(_ action: Action) { carryOut(model.receive(action, at: clock)) }

  /// Lets time pass.
  mutating func wait(_ time: Duration) {
    clock.now = clock.now + time
    clock.sinceBoot += time
    receive(.clock(clock))
  }

  /// Whether a batch was confirmed since the effects were forgotten.
  var hasConfirmed: Bool {
    for case .confirm in effects { return true }
    return false
  }

  mutating func forgetEffects() { effects = [] }

  /// The screen as text.
  var screen: [String] { view(model, size: model.size).lines }
  var text: String { screen.joined(separator: "\n") }

  private mutating func carryOut(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .loadRows, .loadHistory: break
      default: effects.append(effect)
      }
      answer(effect)
    }
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .loadRows(let ids):
      var people: [Suggestion] = []
      for id in ids { if let person = suggestion(id) { people.append(person) } }
      receive(.rowsLoaded(people))
    case .saveRemarks(let id, let remarks, let regroups):
      facts[id]?.person.remarks = remarks
      changed(id)
      if regroups, index.groups != nil { reload() }
    case .loadOrder(let sort): receive(.orderLoaded(sort, rows: index.rows(sortedBy: sort)))
    case .loadDormant: receive(.dormantLoaded(index.dormant(at: clock.now)))
    case .suppress(let id):
      guard let key = facts[id]?.person.addresses.first?.identityKey else { return }
      facts[id]?.suppressions.append(
        Suppression(key: key, person: id, reason: .manual, evidence: "you said so", at: clock.now))
      changed(id)
    case .liftSuppression(let id):
      facts[id]?.suppressions.removeAll { $0.reason == .manual }
      changed(id)
    case .loadPerson(let id): receive(.personLoaded(cards[id] ?? facts[id].map(Sample.card)))
    case .loadSuggestedJoins: receive(.suggestedJoinsLoaded(joins))
    case .saveDraft: receive(.draftSaved(Draft.Number(7)))
    case .checkDraft(let draft): receive(.draftChecked(review(of: draft)))
    case .openReview(let draft): receive(.reviewOpened(review(of: draft)))
    case .confirm(let confirmation): hold(confirmation)
    case .loadQueue: receive(.queueLoaded(invitations, status))
    case .loadHistory(let id):
      let invitation = invitations.first { $0.id == id }
      receive(.historyLoaded(id, invitation.map(Sample.history) ?? []))
    case .withdraw(let ids): change(ids, to: .cancelled, from: .held, otherwise: .withdrawn)
    case .undoWithdraw(let ids): change(ids, to: .held, from: .cancelled, otherwise: .withdrawn)
    case .stopAll:
      let held = invitations.filter { $0.state == .held }
      status = .stopped
      change(held.map(\.id), to: .cancelled, from: .held, otherwise: .withdrawn)
      receive(.stopped(StopReport(at: clock, cancelled: held)))
    case .resumeSending:
      status = .running
      receive(.queueLoaded(invitations, status))
    default: break
    }
  }

  private mutating func suggestion(_ id: Person.ID) -> Suggestion? {
    if let known = judged[id] { return known }
    judged[id] = facts[id].map { Suggestion($0, owner: Sample.owner, now: clock.now) }
    return judged[id]
  }

  /// People as they are after something about them changed.
  private mutating func changed(_ id: Person.ID) {
    judged[id] = nil
    receive(.rowsLoaded(suggestion(id).map { [$0] } ?? []))
  }

  /// The review of a draft; the one before, when nothing else is asked for.
  mutating func review(of draft: Draft) -> Review {
    let people = draft.people.compactMap { facts[$0] }
    if let last = lastReview, last.draft == draft, last.people == people { return last.review }
    let review = Review(
      of: people, letter: draft.letter, fields: draft.fields, from: model.setup.sender,
      owner: Sample.owner, policy: SendingPolicy(), use: CapUse(), at: clock)
    lastReview = (draft, people, review)
    return review
  }

  private mutating func hold(_ confirmation: Confirmation) {
    let counted = confirmation.review.entries.filter(\.isCounted)
    var ids: [Invitation.ID] = []
    for entry in counted {
      let id = Invitation.ID(Int64(invitations.count + 1))
      ids.append(id)
      invitations.append(
        Invitation(
          id: id, uid: "uid-\(id)", batch: Invitation.BatchID(1), person: entry.id,
          name: entry.suggestion.person.shownName, address: entry.address,
          subject: entry.letter.subject, messageID: "<\(id)@novak.example>", confirmedAt: clock.now,
          leavesAt: clock.now + .minutes(2)))
    }
    receive(.confirmed(ids))
  }

  private mutating func change(
    _ ids: [Invitation.ID], to state: Invitation.State, from: Invitation.State,
    otherwise: Invitation.State
  ) {
    for place in invitations.indices where ids.contains(invitations[place].id) {
      invitations[place].state = invitations[place].state == from ? state : otherwise
      invitations[place].changedAt = clock.now
    }
    receive(.queueLoaded(invitations, status))
  }
}
