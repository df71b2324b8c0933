/// A person shown for picking, with tie, reasons and flags.
public struct Suggestion: Hashable, Sendable, Identifiable {
  /// Who it is.
  public var person: Person
  /// How strong the relation is, other evidence than mail included.
  public var tie: Tie
  /// What speaks for the person beside mail, each with its points.
  public var evidence: [TieEvidence]
  /// The mail that was exchanged; nil while no mail history was read.
  public var mail: MailHistory?
  /// Why this person is suggested, in numbers; each a sentence.
  public var reasons: [String]
  /// What warns or blocks, blocking ones first.
  public var flags: [Flag]

  /// The person's.
  public var id: Person.ID { person.id }
  /// The address an invitation would go to.
  public var address: EmailAddress? { person.addresses.first }
  /// Whether this person can be picked by hand.
  public var isSelectable: Bool { !flags.block }

  /// Judges the facts by the rules, at a moment, for an owner.
  public init(_ facts: SuggestionFacts, owner: Owner, now: Moment) {
    person = facts.person
    evidence = TieEvidence.found(for: facts.person, ownCompany: owner.company)
    tie = facts.tie.with(evidence)
    mail = facts.mail
    flags = FlagRules.flags(for: facts, owner: owner, now: now)
    reasons = Reasons.sentences(for: facts, now: now)
  }
}
