/// How a mail came into its folder, as far as the folder and the receiving server's headers tell.
public struct MailArrival: Hashable, Sendable {
  /// What the receiving server found out about the sender.
  public enum Check: Hashable, Sendable {
    /// The domain of the sender vouches for it.
    case passed
    /// Something does not fit; forwarding does that, too.
    case doubtful
    /// The domain of the sender says that it is not from there.
    case failed
  }

  /// Whether it lies among mail that the owner sent.
  public var isInSentFolder: Bool
  /// The mailbox that a server delivered it to; nil when none says so.
  public var deliveredTo: EmailAddress?
  /// To whom it would have been returned.
  public var returnPath: EmailAddress?
  /// What was found out about the sender; nil when nothing was.
  public var check: Check?
  /// Whether a server handed it in, and did not the writing program file it.
  public var isDelivered: Bool

  /// Describes an arrival; nothing is known unless told.
  public init(
    isInSentFolder: Bool = false, deliveredTo: EmailAddress? = nil,
    returnPath: EmailAddress? = nil, check: Check? = nil, isDelivered: Bool = false
  ) {
    self.isInSentFolder = isInSentFolder
    self.deliveredTo = deliveredTo
    self.returnPath = returnPath
    self.check = check
    self.isDelivered = isDelivered || deliveredTo != nil || check != nil
  }

  /// Whether somebody else wrote a mail that names the owner as its sender.
  ///
  /// What lies among sent mail is the owner's. What was delivered is, when the domain vouches for it,
  /// or when nothing speaks against it and it would have been returned to the owner. Everything else
  /// was filed by the owner's program: an archive in one file keeps its sent mail.
  public func isForgedOwn(_ owner: Owner) -> Bool {
    guard !isInSentFolder, isDelivered else { return false }
    switch check {
    case .passed: return false
    case .doubtful, .failed: return true
    case nil: return !(returnPath.map(owner.owns) ?? false)
    }
  }
}

/// Whether the owner may own an address, as mail shows it.
public enum OwnEvidence: String, Hashable, Sendable, CaseIterable {
  /// Mail in a folder of sent mail is from it.
  case sent
  /// Mail was delivered to it.
  case delivered
  /// Much of the mail that nothing else explains is from it or to it.
  case common

  /// The evidence in words, for so many mails.
  public func words(_ count: Int) -> String {
    let mails = count == 1 ? "1 mail" : "\(count) mails"
    return switch self {
    case .sent: "\(mails) in your sent mail \(count == 1 ? "is" : "are") from it"
    case .delivered: "\(mails) in your folders \(count == 1 ? "was" : "were") delivered to it"
    case .common:
      "\(mails) without a known address of yours \(count == 1 ? "is" : "are") from or to it"
    }
  }
}

extension SeenMail {
  /// Addresses that the mail shows to be the owner's.
  ///
  /// A list names itself as where it delivered to, and a mail with several senders names nobody.
  public var ownEvidence: [(OwnEvidence, EmailAddress)] {
    guard keptOut != .list else { return [] }
    var found: [(OwnEvidence, EmailAddress)] = []
    if arrival.isInSentFolder, senders.count == 1 { found.append((.sent, senders[0])) }
    if let address = arrival.deliveredTo { found.append((.delivered, address)) }
    return found
  }
}
