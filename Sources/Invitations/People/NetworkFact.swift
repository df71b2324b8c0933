/// What a professional network's export says about the owner and a person.
///
/// Dates are ISO dates, `2026-02-08`, or nil where the export has none that can be read.
public enum NetworkFact: Hashable, Sendable {
  /// They are connected there.
  case connected(since: String?)
  /// The owner has invited this person there already.
  case invitedThere(on: String?)
  /// This person has invited the owner there.
  case askedFirst(on: String?)
  /// They have written to each other there, at noon of these days, the oldest first.
  case messages([MailExchange])
}
