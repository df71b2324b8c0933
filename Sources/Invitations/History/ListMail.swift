/// A mail that came over a list, to one address alone: that address can only be the list's.
///
/// People who are on a mail beside the list tell nothing about themselves.
public struct ListMail: Hashable, Sendable {
  /// Who wrote it.
  public var senders: [EmailAddress]
  /// To whom it went, when that was one address beside the owner's; nil else.
  public var list: EmailAddress?

  /// Takes a mail that says it is from a list; nil for any other, and for the owner's own.
  public init?(_ mail: SeenMail, owner: Owner) {
    guard mail.keptOut == .list, !mail.senders.contains(where: owner.owns) else { return nil }
    senders = mail.senders
    let others = Set(mail.recipients.prefix(SeenMail.crowd)).filter { !owner.owns($0) }
    list = others.count == 1 ? others.first : nil
  }
}

/// What all list mails tell about one address.
public struct ListTraces: Hashable, Sendable {
  /// How many mails went over a list to it alone.
  public var mails: Int
  /// How many people wrote them.
  public var writers: Int
  /// Whether it ever wrote a mail over a list itself.
  public var writes: Bool

  /// Sums up traces; none unless told otherwise.
  public init(mails: Int = 0, writers: Int = 0, writes: Bool = false) {
    self.mails = mails
    self.writers = writers
    self.writes = writes
  }

  /// So many mails are no accident, such as one to a person with the list in Bcc.
  private static let enough = 3

  /// Why it is a list, in words; nil when it may be a person.
  public var reason: String? {
    guard !writes, mails >= Self.enough else { return nil }
    let people = writers == 1 ? "1 person writes" : "\(writers) people write"
    return "a list: \(people) to it, it never writes"
  }
}
