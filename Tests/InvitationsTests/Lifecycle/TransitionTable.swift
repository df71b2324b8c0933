import Invitations

/// What every event does to every state, as one table: the specification that the tests compare to.
///
/// `-` is refused, `=` is allowed and changes no state.
enum TransitionTable {
  static let columns = [
    "held", "held?", "claimed", "claimed?", "marked", "unknown", "sent", "accepted", "declined",
    "expired", "bounced", "withdrawn", "cancelled", "failed", "blocked",
  ]

  /// Rows in the order of the columns; `?` stands for "an earlier try may have left".
  static let rows: [(event: Invitation.Event, after: [String])] = [
    (.claimed, cells("claimed claimed - - - - - - - - - - - - -")),
    (.blocked(reason: "r"), cells("blocked unknown blocked unknown - - - - - - - - - - -")),
    (.marked, cells("- - marked marked - - - - - - - - - - -")),
    (.taken(reply: "250"), cells("- - - - sent sent = = = = = = - - -")),
    (
      .refused(reply: "550 no", deadAddress: false),
      cells("- - failed unknown failed - = = = = = = - - -")
    ),
    (
      .refused(reply: "550 5.1.1 no", deadAddress: true),
      cells("- - bounced bounced bounced - = = = = = = - - -")
    ),
    (.putOff(reason: "451"), cells("- - held held held - = = = = = = - - -")),
    (.lost(reason: "lost"), cells("- - held held unknown - = = = = = = - - -")),
    (.provedSent(evidence: "e"), cells("- sent - sent sent sent = = = = = = - - -")),
    (.treatedAsSent, cells("- - - - - sent - - - - - - - - -")),
    (.sendAgain(leavesAt: later), cells("- - - - - held - - - - - - - - -")),
    (
      .accepted,
      cells("- accepted - accepted accepted accepted accepted = = = = = - - -")
    ),
    (.declined, cells(no)),
    (.stopped, cells(no)),
    (.complained(evidence: "ARF"), cells(no)),
    (
      .undeliverable(reply: "552", deadAddress: false),
      cells("- bounced - bounced bounced bounced bounced = = = = = - - -")
    ),
    (
      .undeliverable(reply: "5.1.1", deadAddress: true),
      cells("- bounced - bounced bounced bounced bounced = = = = = - - -")
    ),
    (
      .withdrawn,
      cells("cancelled withdrawn cancelled withdrawn - withdrawn withdrawn - - - - - - - -")
    ),
    (
      .cancelled(reason: "stop"),
      cells("cancelled withdrawn cancelled withdrawn - - - - - - - - - - -")
    ),
    (.restored, cells("- - - - - - - - - - - - held - -")),
    (.lapsed, cells("- - - - - expired expired - - - - - - - -")),
    (
      .heldAgain(leavesAt: later, reason: "late"),
      cells("= = held held held - - - - - - - - - -")
    ),
    (.extended(leavesAt: later), cells("= = - - - - - - - - - - - - -")),
  ]

  static let later = Made.start + .days(40)

  private static let no =
    "declined declined declined declined declined declined declined = = declined declined "
    + "declined = = ="

  private static func cells(_ line: String) -> [String] {
    line.split(separator: " ").map { "\($0)" }
  }

  /// An invitation in a column's state, at the moment at which the table is tried.
  static func invitation(in column: String) -> Invitation {
    let mayHaveLeft = column.hasSuffix("?")
    let word = mayHaveLeft ? String(column.dropLast()) : column
    let state = Invitation.State(rawValue: word) ?? .held
    return Made.invitation(state: state, mayHaveLeft: mayHaveLeft)
  }

  /// After every hold and before no expiry, except for what the column or event needs.
  static func moment(of event: Invitation.Event) -> Moment {
    switch event {
    case .restored: Made.start + .minutes(1)
    case .lapsed: Made.start + .days(31)
    default: Made.start + .minutes(3)
    }
  }
}
