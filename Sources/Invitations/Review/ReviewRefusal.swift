/// Why a review can not be confirmed as it stands.
public enum ReviewRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nobody on the list counts.
  case nobody
  /// No account is configured, so nothing could leave under the owner's name.
  case noSender
  /// The letter breaks a rule that refuses.
  case letter(LetterFinding)
  /// More people than one batch may have.
  case tooMany(count: Int, cap: Int)
  /// The typed words are not the phrase.
  case phrase(expected: String)
  /// The review is too old, or the clock went back since it was opened.
  case stale
  /// The message for somebody could not be written.
  case unwritable(name: String, reason: String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .nobody: "Nobody on the list would get this mail."
    case .noSender: "No sender is configured. Set name and from in config.toml."
    case .letter(let finding): "\(finding.rule.code): \(finding.reason)"
    case .tooMany(let count, let cap):
      "\(count) people are too many for one batch; at most \(cap) are allowed."
    case .phrase(let expected): "To confirm, type exactly: \(expected)"
    case .stale: "This review is out of date. Open it again."
    case .unwritable(let name, let reason): "The mail to \(name) can not be written: \(reason)"
    }
  }
}
