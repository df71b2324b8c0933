/// The names that may stand between `{{` and `}}` in a letter.
public enum LetterField: String, Hashable, Sendable, CaseIterable {
  /// The recipient's given name.
  case firstName = "first_name"
  /// The recipient's full name.
  case name
  /// The recipient's company.
  case organization
  /// A sentence about this one person, written by hand.
  case personal
  /// Where the address comes from ("my address book").
  case source
  /// The day on which the invitation lapses.
  case expires
  /// The owner's name.
  case me

  /// Whether a letter is complete without a value; then the field vanishes.
  public var isOptional: Bool { self == .personal }
}
