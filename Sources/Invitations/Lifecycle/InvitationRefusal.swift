extension Invitation {
  /// Why an event can not happen to an invitation in its present state.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public let state: State
    /// The event's word.
    public let event: String

    /// Makes a refusal.
    public init(state: State, event: String) {
      self.state = state
      self.event = event
    }

    /// A sentence for a person.
    public var description: String {
      "This invitation is \(state.word), so it can not become \(event)."
    }
  }
}
