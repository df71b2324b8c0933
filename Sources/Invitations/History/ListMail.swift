/// A mail that came over a list, to one address alone: that address can only be the list's.
///
/// People who are on a mail beside the list tell nothing about themselves.
public struct ListMail: Hashable, Sendable {
  /// Who wrote it.
  public var senders: [IdentityKey]
  /// To whom it went, when that was one address beside the owner's; nil else.
  public var list: IdentityKey?

  /// A mail from these people to a list.
  public init(senders: [IdentityKey], list: IdentityKey?) {
    self.senders = senders
    self.list = list
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
