extension Invitation {
  /// Lets an event happen, or refuses it and changes nothing.
  ///
  /// `expiry` is how long an invitation waits for an answer once it is sent.
  public mutating func apply(
    _ event: Event, at now: Moment, expiry: Duration = .days(30)
  ) throws(Refusal) -> [Consequence] {
    throw Refusal(state: state, event: event.word)
  }
}
