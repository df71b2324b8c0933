/// Everything that the rules need to know about one person to suggest them.
public struct SuggestionFacts: Hashable, Sendable {
  /// Who it is.
  public var person: Person
  /// How strong the relation is, from mail alone.
  public var tie: Tie
  /// The mail that was exchanged; nil while no mail history was read.
  public var mail: MailHistory?
  /// Another address of this person that they wrote from since the one they would be invited at was
  /// last used; nil when there is none.
  public var newerAddress: EmailAddress?
  /// What mail over lists tells about the address that they would be invited at.
  public var listTraces = ListTraces()
  /// Every invitation that was ever made to this person.
  public var invitations: [Invitation]
  /// Every suppression that covers an address of this person or the person.
  public var suppressions: [Suppression]
  /// Another person with one of these addresses, by name, when the two were not joined.
  public var sharesAddressWith: [String]
  /// Invitations to other people at one of these addresses: one mailbox is asked once at a time.
  public var sharedInvitations: [Invitation]
  /// Whether they were picked and have since become one with somebody, or another part of who they
  /// were: then the owner has to look again.
  public var asksAgain = false

  /// Puts facts together; only the person is needed.
  public init(
    person: Person, tie: Tie = Tie(), mail: MailHistory? = nil, newerAddress: EmailAddress? = nil,
    invitations: [Invitation] = [], suppressions: [Suppression] = [],
    sharesAddressWith: [String] = [],
    sharedInvitations: [Invitation] = []
  ) {
    self.person = person
    self.tie = tie
    self.mail = mail
    self.newerAddress = newerAddress
    self.invitations = invitations
    self.suppressions = suppressions
    self.sharesAddressWith = sharesAddressWith
    self.sharedInvitations = sharedInvitations
  }
}
