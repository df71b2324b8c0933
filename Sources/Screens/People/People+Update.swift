internal import Invitations

/// Who is who: what the owner decides here is final and survives every import.
extension Model {
  /// Opens the person with the focus.
  mutating func openPerson() -> [Effect] {
    guard let focused = suggestions.focused else { return [] }
    people.part = .person
    return [.loadPerson(focused.id)]
  }

  mutating func personLoaded(_ card: PersonCard?) {
    guard let card else {
      tell("This person is not here any more.")
      if screen == .people { screen = .suggestions }
      return
    }
    people.take(card)
    guard screen != .people else { return }
    overlays = []
    suggestions.range = nil
    screen = .people
  }

  mutating func suggestedJoinsLoaded(_ joins: [JoinCandidate]) {
    people.suggested = joins
    people.suggestedCursor.go(to: people.suggestedCursor.row, count: joins.count)
  }

  mutating func performOnPeople(_ command: Command) -> [Effect] {
    let page = PeopleLayout(self, size: size).rows.count
    if people.follow(command, page: page) { return [] }
    switch command {
    case .mark: markRecord()
    case .nextPart:
      people.part = people.part == .person ? .everybody : .person
      return people.part == .everybody ? [.loadSuggestedJoins] : []
    case .details: return openCandidate()
    case .joinPeople: return joinCandidate()
    case .separateRecords: return separate()
    case .inviteHere: return inviteHere()
    case .back:
      if people.part == .everybody {
        people.part = .person
      } else {
        screen = .suggestions
      }
    default: break
    }
    return []
  }

  /// Marks the record with the focus, or takes its mark away, and goes on.
  mutating func markRecord() {
    guard let record = people.record else { return }
    people.marks.formSymmetricDifference([record])
    people.cursor.move(by: 1, count: people.count)
  }

  private mutating func openCandidate() -> [Effect] {
    guard let candidate = people.candidate else { return [] }
    let here = people.part == .person ? people.card?.person.id : nil
    people.part = .person
    return [.loadPerson(here.map { candidate.other(than: $0).id } ?? candidate.first)]
  }

  private mutating func joinCandidate() -> [Effect] {
    guard let candidate = people.candidate else { return [] }
    people.words = "These two are one person now. \(key(.undo)) undoes it."
    return [.joinPeople([candidate.first, candidate.second])]
  }

  private mutating func separate() -> [Effect] {
    guard let card = people.card else { return [] }
    let records = people.separable
    people.marks = []
    people.words =
      "\(Wording.count(records.count, "record")) of \(card.person.shownName) set apart. "
      + "\(key(.undo)) undoes it."
    return [.separateRecords(records, of: card.person.id)]
  }

  /// Takes the last decision back, whoever it was about.
  mutating func undoDecision() -> [Effect] {
    guard let card = people.card else { return [] }
    people.words = "The last decision about who is who is taken back."
    return [.undoDecision(showing: card.person.id)]
  }

  private mutating func inviteHere() -> [Effect] {
    guard let card = people.card, let address = people.address else { return [] }
    guard card.chosen?.identityKey != address.identityKey else {
      people.words = "The rules choose the address again."
      return [.chooseAddress(nil, for: card.person.id)]
    }
    people.words = "\(card.person.shownName) would be invited at \(address)."
    return [.chooseAddress(address, for: card.person.id)]
  }
}

/// Why something is off on the People screen.
extension Model {
  var joinReason: String? {
    readOnlyReason ?? (people.candidate == nil ? "no suggested join is under the cursor" : nil)
  }

  var separateReason: String? {
    if let readOnlyReason { return readOnlyReason }
    let chosen = people.separable.count
    guard chosen > 0 else { return "no record is marked or under the cursor" }
    return chosen == people.card?.records.count ? "one record at least has to stay" : nil
  }

  /// Whether the details of a person lie on top.
  var isReadingDetails: Bool {
    guard case .reading(let reading) = overlays.last, case .details = reading.subject else {
      return false
    }
    return true
  }

  var inviteHereReason: String? {
    readOnlyReason ?? (people.address == nil ? "no address is under the cursor" : nil)
  }
}
