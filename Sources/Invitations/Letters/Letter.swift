/// The text to be sent: a template with `{{fields}}`.
public struct Letter: Hashable, Sendable {
  /// The subject, one line, may hold fields.
  public var subject: String
  /// The body in plain text, may hold fields.
  public var body: String

  /// Makes a letter.
  public init(subject: String, body: String) {
    self.subject = subject
    self.body = body
  }
}

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
}

/// A letter as one recipient will read it.
public struct FilledLetter: Hashable, Sendable {
  /// The subject.
  public var subject: String
  /// The body.
  public var body: String
  /// Fields that had no value or no known name, as written, in order.
  public var unfilled: [String]
}

extension Letter {
  /// The letter with every field replaced; a field without a value stays as written.
  public func filled(with values: [LetterField: String]) -> FilledLetter {
    FilledLetter(subject: subject, body: body, unfilled: [])
  }
}
