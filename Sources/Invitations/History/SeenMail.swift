/// A mail of a folder, as its headers tell it; subject and body are never looked at.
public struct SeenMail: Hashable, Sendable {
  /// Why a machine or a list sent it, as far as the headers say.
  public var keptOut: KeptOutMail?
  /// Who wrote.
  public var senders: [EmailAddress]
  /// To whom, Cc and Bcc included.
  public var recipients: [EmailAddress]
  /// When; nil when no date can be read.
  public var date: Moment?
  /// Tells the mail from every other: copies in several folders have the same.
  public var identifier: String
  /// How it came into its folder.
  public var arrival: MailArrival

  /// Makes a mail.
  public init(
    from senders: [EmailAddress], to recipients: [EmailAddress], date: Moment?,
    identifier: String = "", arrival: MailArrival = MailArrival(), keptOut: KeptOutMail? = nil
  ) {
    self.senders = senders
    self.recipients = recipients
    self.date = date
    self.identifier = identifier
    self.arrival = arrival
    self.keptOut = keptOut
  }

  /// More people than this on one mail are no sign of anything.
  public static let crowd = 1_000

  /// What a mail says about a relation.
  public enum Verdict: Hashable, Sendable {
    /// It was exchanged with these people.
    case counted(MailExchange, with: [IdentityKey])
    /// Nothing.
    case keptOut(KeptOutMail)
  }
}
