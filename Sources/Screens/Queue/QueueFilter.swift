internal import Invitations

/// Which states of the queue are shown.
enum QueueFilter: Hashable, Sendable {
  case all
  case word(String)
  /// Waiting for more than 21 days.
  case waitingLong

  /// The words in the menu and in the title row.
  var title: String {
    switch self {
    case .all: "all"
    case .word(let word): word
    case .waitingLong: "waiting longer than 21 d"
    }
  }

  /// Whether it shows this invitation.
  func shows(_ invitation: Invitation, at now: Moment) -> Bool {
    switch self {
    case .all: true
    case .word(let word): invitation.state.word == word
    case .waitingLong:
      invitation.state == .sent && (invitation.sentAt.map { now - $0 > .days(21) } ?? false)
    }
  }
}
