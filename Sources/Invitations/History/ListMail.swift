/// A mail that came over a list: what it tells about the addresses on it, not about people.
public struct ListMail: Hashable, Sendable {
  /// Who wrote it.
  public var senders: [EmailAddress]
  /// To whom it went, the owner left out; one of them is the list.
  public var recipients: [EmailAddress]

  /// Takes a mail that says it is from a list; nil for any other, and for the owner's own.
  public init?(_ mail: SeenMail, owner: Owner) {
    guard mail.keptOut == .list, !mail.senders.contains(where: owner.owns),
      mail.recipients.count <= SeenMail.crowd
    else { return nil }
    senders = mail.senders
    recipients = mail.recipients.filter { !owner.owns($0) }
  }

  /// Whether the one recipient can only be the list itself.
  public var isToListAlone: Bool { recipients.count == 1 }
}

/// What all list mails tell about one address.
public struct ListTraces: Hashable, Sendable {
  /// How many people wrote to it.
  public var writers: Int
  /// Whether some mail went to it alone.
  public var isAlone: Bool
  /// Whether it ever wrote a mail itself, as a person does.
  public var writes: Bool

  /// Sums up traces; none unless told otherwise.
  public init(writers: Int = 0, isAlone: Bool = false, writes: Bool = false) {
    self.writers = writers
    self.isAlone = isAlone
    self.writes = writes
  }

  /// Why it is a list, in words; nil when it may be a person.
  public var reason: String? {
    guard !writes else { return nil }
    if writers >= 3 { return "a list: \(writers) people write to it, it never writes" }
    return isAlone ? "a list: its mail says so" : nil
  }
}
