internal import Invitations

/// The Queue screen.
struct QueueState: Sendable {
  /// All invitations.
  private(set) var invitations: [Invitation] = []
  /// Whether held ones may leave.
  private(set) var status = SendingStatus.running
  /// The places of the invitations shown, in order.
  private(set) var shown: [Int] = []
  /// The order.
  var sort = QueueSort.leaving
  /// The states shown.
  var state = QueueFilter.all
  /// The words that everything shown has.
  var filter = TextField()
  /// Whether the filter is being typed.
  var isFiltering = false
  /// Whether only marked ones are shown.
  var isMarkedOnly = false
  /// What is marked.
  var marks: Set<Invitation.ID> = []
  /// The range being marked.
  var range: SuggestionsState.Range?
  /// Whether the next command acts on the marked ones.
  var actsOnMarked = false
  /// The focus.
  var cursor = ListCursor()
  /// What happened to single invitations, as far as it was asked for.
  var histories: [Invitation.ID: [JournalEntry]] = [:]

  /// What has the focus.
  var focused: Invitation? { invitation(at: cursor.row) }
  /// How many are held.
  var heldCount: Int { invitations.count { $0.state == .held } }
  /// How many are marked but not shown.
  var hiddenMarks: Int {
    guard !marks.isEmpty else { return 0 }
    return marks.count - shown.count { marks.contains(invitations[$0].id) }
  }
  /// The marked ones, in the order of the list of all.
  var marked: [Invitation] { invitations.filter { marks.contains($0.id) } }
  /// The held one that leaves first.
  var next: Invitation? {
    invitations.filter { $0.state == .held && !$0.waitsForLook }.min {
      ($0.leavesAt, $0.id) < ($1.leavesAt, $1.id)
    }
  }

  /// What stands at a place of the list.
  func invitation(at place: Int) -> Invitation? {
    shown.indices.contains(place) ? invitations[shown[place]] : nil
  }

  /// Takes the invitations as they stand now; marks and focus stay with theirs.
  mutating func replace(_ invitations: [Invitation], status: SendingStatus, at clock: ClockReading)
  {
    self.invitations = invitations
    self.status = status
    histories = [:]
    marks.formIntersection(invitations.map(\.id))
    arrange(at: clock)
  }

  /// Puts what passes the filters in order; the focus stays where it was.
  mutating func arrange(at clock: ClockReading) {
    let focused = focused?.id
    let words = Folding.fold(filter.text).split(separator: " ")
    let passing = invitations.indices.filter { place in
      let invitation = invitations[place]
      if isMarkedOnly { return marks.contains(invitation.id) }
      guard state.shows(invitation, at: clock.now) else { return false }
      guard !words.isEmpty else { return true }
      let text = Folding.fold(
        "\(invitation.name) \(invitation.address) \(invitation.state.word) batch \(invitation.batch)"
      )
      return words.allSatisfy { text.contains($0) }
    }
    shown = passing.sorted { isBefore(invitations[$0], invitations[$1]) }
    guard let focused, let place = shown.firstIndex(where: { invitations[$0].id == focused }) else {
      return cursor.go(to: cursor.row, count: shown.count)
    }
    cursor.go(to: place, count: shown.count)
  }

  private func isBefore(_ a: Invitation, _ b: Invitation) -> Bool {
    switch sort {
    case .name: return (Folding.fold(a.name), a.id) < (Folding.fold(b.name), b.id)
    case .state: return (a.rank, a.state.word, a.id) < (b.rank, b.state.word, b.id)
    case .batch: return (b.batch, a.id) < (a.batch, b.id)
    case .leaving:
      guard a.rank == b.rank else { return a.rank < b.rank }
      return a.rank == 0
        ? (a.leavesAt, a.id) < (b.leavesAt, b.id) : (b.changedAt, b.id) < (a.changedAt, a.id)
    }
  }
}

extension Invitation {
  /// What still leaves stands before what waits, and that before what is over.
  fileprivate var rank: Int {
    switch state {
    case .held, .claimed, .marked: 0
    case .unknown: 1
    case .sent: 2
    default: 3
    }
  }
}
