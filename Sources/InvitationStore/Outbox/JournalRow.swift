internal import GRDB
internal import Invitations

/// An event as it stands in the journal.
struct JournalRow {
  private let event: Invitation.Event

  init(_ event: Invitation.Event) { self.event = event }

  /// The sentence, reply or evidence that came with it.
  var text: String? {
    switch event {
    case .blocked(let text), .taken(let text), .refused(let text, _), .putOff(let text),
      .lost(let text), .provedSent(let text), .complained(let text), .undeliverable(let text, _),
      .cancelled(let text), .heldAgain(_, let text):
      text
    case .claimed, .marked, .treatedAsSent, .sendAgain, .accepted, .declined, .stopped,
      .withdrawn, .restored, .lapsed, .extended:
      nil
    }
  }

  /// Whether it said that the mailbox does not exist.
  var deadAddress: Bool? {
    switch event {
    case .refused(_, let isDead), .undeliverable(_, let isDead): isDead
    default: nil
    }
  }

  /// The new moment to leave that it brought.
  var leavesAt: Moment? {
    switch event {
    case .sendAgain(let moment), .heldAgain(let moment, _), .extended(let moment): moment
    default: nil
    }
  }

  /// The event that such a row stands for; nil when its word is not known.
  static func event(
    _ word: String, text: String?, deadAddress: Bool?, leavesAt: Moment?
  ) -> Invitation.Event? {
    let text = text ?? ""
    let isDead = deadAddress ?? false
    let moment = leavesAt ?? .never
    let all: [Invitation.Event] = [
      .claimed, .blocked(reason: text), .marked, .taken(reply: text),
      .refused(reply: text, deadAddress: isDead), .putOff(reason: text), .lost(reason: text),
      .provedSent(evidence: text), .treatedAsSent, .sendAgain(leavesAt: moment), .accepted,
      .declined, .stopped, .complained(evidence: text),
      .undeliverable(reply: text, deadAddress: isDead), .withdrawn, .cancelled(reason: text),
      .restored, .lapsed, .heldAgain(leavesAt: moment, reason: text),
      .extended(leavesAt: moment),
    ]
    return all.first { $0.word == word }
  }

  /// Appends the event to the journal.
  func append(to id: Invitation.ID, at clock: ClockReading, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (invitation, event, text, dead_address, leaves_at, at, boot, since_boot)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id.number, event.word, text, deadAddress, leavesAt?.milliseconds, clock.now.milliseconds,
      clock.bootID, clock.sinceBoot.milliseconds,
    ])
  }
}

extension JournalEntry {
  /// The entry in a row of the journal.
  init(_ row: Row) throws {
    let word: String = row["event"]
    let event = JournalRow.event(
      word, text: row["text"], deadAddress: row["dead_address"],
      leavesAt: (row["leaves_at"] as Int64?).map(Moment.init(milliseconds:)))
    guard let event else {
      throw StoreError.failed(reason: "the journal has an unknown event, \(word)")
    }
    self.init(
      sequence: row["sequence"], invitation: Invitation.ID(row["invitation"]), event: event,
      at: Moment(milliseconds: row["at"]))
  }
}
