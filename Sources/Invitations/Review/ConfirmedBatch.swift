/// Invitations that the owner confirmed by typing the phrase at a review.
///
/// There is no public way to make one except `Review.confirm`, so sending without confirming does
/// not compile.
public struct ConfirmedBatch: Hashable, Sendable {
  /// One confirmed invitation, ready to be stored as held.
  public struct Item: Hashable, Sendable {
    /// Who it is for.
    public let person: Person.ID
    /// Their name as shown at review.
    public let name: String
    /// Where it goes.
    public let address: EmailAddress
    /// 1 or 2.
    public let attempt: Int
    /// The identifier that travels in the message.
    public let uid: String
    /// The secret; stores keep only its hash.
    public let token: Token
    /// The Message-ID, chosen now so that every try is the same message.
    public let messageID: String
    /// The envelope sender.
    public let envelopeSender: String
    /// The text as shown at review.
    public let letter: FilledLetter
    /// The final bytes.
    public let message: [UInt8]
    /// When it leaves at the earliest.
    public let leavesAt: Moment
  }

  /// The invitations, in the order of the review.
  public let items: [Item]
  /// The letter as written.
  public let letter: Letter
  /// The sender.
  public let from: Mailbox
  /// When the phrase was matched.
  public let confirmedAt: ClockReading
}

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
    let counted = entries.filter(\.isCounted)
    let forecast = DepartureForecast(
      for: counted.map(\.address), policy: policy, use: use, now: clock.now,
      secondsEast: clock.secondsEast)
    var items: [ConfirmedBatch.Item] = []
    for (entry, leavesAt) in zip(counted, forecast.departures) {
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
            message: try composer.bytes(of: draft), leavesAt: leavesAt))
      } catch {
        throw .unwritable(name: entry.suggestion.person.shownName, reason: "\(error)")
      }
    }
    return ConfirmedBatch(items: items, letter: letter, from: from, confirmedAt: clock)
  }
}
