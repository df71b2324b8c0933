extension Guard {
  /// G8: what is to be sent is byte for byte what was reviewed; compare texts or their hashes.
  public static func failure(
    reviewedBody reviewed: some Sequence<UInt8>, body: some Sequence<UInt8>
  ) -> GuardFailure? {
    guard !reviewed.elementsEqual(body) else { return nil }
    return GuardFailure(.bodyUnchanged, "the text is not the one that was reviewed")
  }

  /// G9: the letter breaks no rule that refuses.
  public static func failure(in findings: [LetterFinding]) -> GuardFailure? {
    guard let finding = findings.first(where: \.refuses) else { return nil }
    return GuardFailure(.letterPasses, "\(finding.rule.code): \(finding.reason)")
  }

  /// G10 at review: no more people than one batch may have.
  public static func failure(batchOf count: Int, caps: SendingPolicy.Caps) -> GuardFailure? {
    guard count > caps.batch else { return nil }
    return GuardFailure(
      .withinCaps, "\(count) people are too many for one batch; at most \(caps.batch) are allowed")
  }

  /// G10 at dispatch: the day and the week have room for one more mark.
  public static func failure(
    of use: CapUse, caps: SendingPolicy.Caps, now: Moment
  ) -> GuardFailure? {
    if use.day(before: now) >= caps.day {
      return GuardFailure(
        .withinCaps, "\(caps.day) mails left in the last 24 hours; that is the cap")
    }
    guard use.week(before: now) >= caps.week else { return nil }
    return GuardFailure(.withinCaps, "\(caps.week) mails left in the last 7 days; that is the cap")
  }

  /// G11: a sender is configured, and it is the From that the review showed.
  public static func failure(sender: Mailbox?, reviewed: Mailbox) -> GuardFailure? {
    guard let sender else { return GuardFailure(.senderConfigured, "no sender is configured") }
    guard sender != reviewed else { return nil }
    return GuardFailure(
      .senderConfigured, "the sender is now \(sender), but the review showed \(reviewed)")
  }

  /// G12: sending is not stopped, and the clock is not before what already happened.
  ///
  /// A minute is forgiven (clocks are corrected by small steps all day); the dispatcher waits it out.
  public static func failure(isStopped: Bool, lastEvent: Moment?, now: Moment) -> GuardFailure? {
    if isStopped { return GuardFailure(.notStopped, "sending is stopped") }
    guard let lastEvent, now < lastEvent - .minutes(1) else { return nil }
    return GuardFailure(
      .notStopped,
      "the clock says \(now.iso8601), but something happened at \(lastEvent.iso8601) already; "
        + "nothing leaves until the clock is right")
  }
}
