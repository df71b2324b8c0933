/// How one of a person's addresses was used.
public struct AddressUse: Hashable, Sendable {
  /// The address.
  public var address: EmailAddress
  /// When mail with it was last exchanged, in either direction; nil when none was.
  public var last: Moment?
  /// When they wrote from it last.
  public var lastReceived: Moment?

  /// When mail with it was last exchanged, if both sides wrote; nil when they did not.
  public var lastTwoWay: Moment?

  /// Sums up the mails with one address.
  public init(_ address: EmailAddress, _ mails: some Sequence<MailExchange>) {
    self.address = address
    var isSent = false
    for mail in mails {
      last = max(last ?? mail.at, mail.at)
      switch mail.direction {
      case .sent: isSent = true
      case .received: lastReceived = max(lastReceived ?? mail.at, mail.at)
      }
    }
    lastTwoWay = isSent && lastReceived != nil ? last : nil
  }

  /// So long the first address has to be silent: many people use two beside each other.
  private static let silence = Duration.days(180)

  /// The address that somebody moved to: they wrote from it long after the first was last used.
  public static func newer(among uses: [AddressUse]) -> EmailAddress? {
    guard let first = uses.first else { return nil }
    let others = uses.dropFirst().compactMap { use in use.lastReceived.map { (use.address, $0) } }
    guard
      let (address, at) = others.max(by: { ($0.1, $0.0.sendKey) < ($1.1, $1.0.sendKey) })
    else { return nil }
    if let last = first.last, at - last < silence { return nil }
    return address
  }
}
