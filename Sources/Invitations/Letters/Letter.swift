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

  /// A letter to begin with: short, honest, and as the lint wants it.
  public static let starter = Letter(
    subject: "Shall we stay in touch?",
    body: """
      Hi {{first_name}},

      this is {{me}}. We know each other, and I have your address from
      {{source}}. I would like to stay in touch: may I add you to the
      people I write to now and then?

      {{personal}}

      Reply "yes" and I add you. Reply "no" and I leave it at that.
      Reply "never" and I never write to you in this way again.

      No answer is fine: this lapses on {{expires}} and I will not
      remind you.

      {{me}}
      """)

  /// Whether the subject or the body holds this field.
  public func uses(_ field: LetterField) -> Bool {
    [subject, body].contains { text in
      LetterPart.parts(of: text[...]).contains { $0.field == field }
    }
  }
}
