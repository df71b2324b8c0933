extension Review {
  /// Why confirming is off, apart from the phrase; nil when only the phrase is missing.
  public var refusal: ReviewRefusal? {
    if from == nil { return .noSender }
    if count == 0 { return .nobody }
    if count > policy.caps.batch { return .tooMany(count: count, cap: policy.caps.batch) }
    return findings.first { $0.refuses }.map(ReviewRefusal.letter)
  }

  /// Confirms with the typed words: the one way to a `ConfirmedBatch`.
  public func confirm(
    typed: String, at clock: ClockReading, replyStyle: MessageDraft.ReplyStyle = .plus,
    composer: any MessageComposer, using generator: inout some RandomNumberGenerator
  ) throws(ReviewRefusal) -> ConfirmedBatch {
    if let refusal { throw refusal }
    guard typed == phrase else { throw .phrase(expected: phrase) }
    guard let from, clock.now >= openedAt.now, clock.now - openedAt.now < .hours(12) else {
      throw .stale
    }
    let plan = forecast(at: clock)
    // Past midnight the letters would name a day that is no longer the true one.
    guard Self.lapseDay(of: plan, policy, clock) == lapsesOn else { throw .stale }
    let counted = entries.filter(\.isCounted)
    var items: [ConfirmedBatch.Item] = []
    for (entry, leavesAt) in zip(counted, plan.departures) {
      let draft = MessageDraft(
        date: clock.now, secondsEast: clock.secondsEast, from: from,
        to: Mailbox(name: entry.suggestion.person.name, address: entry.address),
        letter: entry.letter, uid: UniqueID.random(using: &generator),
        token: Token(using: &generator), replyStyle: replyStyle)
      do {
        items.append(
          ConfirmedBatch.Item(
            person: entry.id, name: entry.suggestion.person.shownName, address: entry.address,
            attempt: entry.attempt, uid: draft.uid, token: draft.token,
            messageID: draft.messageID, envelopeSender: draft.replyAddress, letter: entry.letter,
            message: try composer.bytes(of: draft), leavesAt: leavesAt,
            expiry: policy.expiry))
      } catch {
        throw .unwritable(name: entry.suggestion.person.shownName, reason: "\(error)")
      }
    }
    return ConfirmedBatch(
      items: items, letter: letter, from: from, confirmedAt: clock,
      hold: policy.hold(for: items.count))
  }
}
