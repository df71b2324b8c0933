internal import Invitations

/// The dialog that takes back several invitations, once its words are typed.
struct Withdrawal: Sendable {
  /// What would be taken back.
  let invitations: [Invitation]
  /// How many of the marked ones are over and stay as they are.
  let over: Int
  /// How many of them the filter hides.
  let hidden: Int
  /// When it was opened: time since the machine booted.
  let openedAt: Duration
  /// The words typed so far.
  private(set) var words: PhraseEntry

  init(_ invitations: [Invitation], over: Int, hidden: Int, openedAt: Duration) {
    self.invitations = invitations
    self.over = over
    self.hidden = hidden
    self.openedAt = openedAt
    words = PhraseEntry(expected: WithdrawalText.phrase(invitations.count))
  }

  /// How many never left, so that nobody would see anything.
  var heldCount: Int { invitations.count { $0.state == .held && !$0.mayHaveLeft } }

  mutating func type(_ character: Character, _ stroke: Keystroke) {
    guard stroke.isDeliberate, stroke.at > openedAt else { return }
    words.type(character)
  }

  mutating func empty() { words.clear() }

  /// Whether Enter counts.
  func isConfirmed(by stroke: Keystroke) -> Bool {
    words.isMatched && stroke.isDeliberate && stroke.at - openedAt >= ReviewState.arming
      && (stroke.sinceSameKey ?? .seconds(1)) >= ReviewState.repeating
  }
}

extension Model {
  /// Takes back what has the focus: at once while held, after a question once it may have left.
  mutating func withdrawFocused() -> [Effect] {
    guard let focused = queue.focused else { return [] }
    guard focused.state == .held, !focused.mayHaveLeft else {
      overlays.append(.question(WithdrawalWords.question(focused, model: self)))
      return [.flushInput]
    }
    changes.record(.withdrawn([focused.id], name: focused.name))
    tell("\(focused.name): cancelled before sending, no trace. \(key(.undo)) holds it again.")
    return [.withdraw([focused.id])]
  }

  /// Asks for the words that take back everything marked.
  mutating func withdrawMarked() -> [Effect] {
    let marked = queue.marked
    let open = marked.filter(\.state.isOpen)
    guard !open.isEmpty else {
      tell("All marked ones are over; there is nothing to withdraw.")
      return []
    }
    let shown = Set(queue.shown.map { queue.invitations[$0].id })
    overlays.append(
      .withdrawal(
        Withdrawal(
          open, over: marked.count - open.count, hidden: open.count { !shown.contains($0.id) },
          openedAt: clock.sinceBoot)))
    let held = open.filter { $0.state == .held }.map(\.id)
    return held.isEmpty ? [.flushInput] : [.extendHolds(held), .flushInput]
  }

  mutating func performOnWithdrawal(
    _ withdrawal: Withdrawal, _ command: Command, _ stroke: Keystroke
  ) -> [Effect] {
    switch command {
    case .back:
      closeOverlay()
      tell("All were kept.")
    case .withdrawMarked where withdrawal.isConfirmed(by: stroke):
      closeOverlay()
      let ids = withdrawal.invitations.map(\.id)
      let held = withdrawal.invitations.filter { $0.state == .held && !$0.mayHaveLeft }
      if !held.isEmpty {
        changes.record(.withdrawn(held.map(\.id), name: Wording.names(held.map(\.name))))
      }
      queue.marks.subtract(ids)
      tell(WithdrawalWords.done(withdrawal, undo: key(.undo)))
      return [.withdraw(ids)]
    case .emptyWords:
      var emptied = withdrawal
      emptied.empty()
      replaceOverlay(.withdrawal(emptied))
    default: break
    }
    return []
  }

  mutating func withdrawSent(_ id: Invitation.ID) -> [Effect] {
    if let invitation = queue.invitations.first(where: { $0.id == id }) {
      tell(WithdrawalText.withdrawn(invitation))
    }
    return [.withdraw([id])]
  }
}
