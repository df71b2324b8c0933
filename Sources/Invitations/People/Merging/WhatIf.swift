/// What an "invite everyone" button would have done on an address book: counted, nothing is sent.
///
/// Every mailbox is counted once, in the first of these that fits: yours, not a person, said no,
/// family, stranger; what is left is who an invitation might have made sense to.
public struct WhatIf: Hashable, Sendable {
  /// Mailboxes that would have been mailed.
  public private(set) var total = 0
  /// The owner's own.
  public private(set) var own = 0
  /// Lists, machines, role boxes, companies.
  public private(set) var notPeople = 0
  /// Those that look like family.
  public private(set) var family = 0
  /// People without mail in both directions and without a connection.
  public private(set) var strangers = 0
  /// People who said no, or asked never to be written to.
  public private(set) var saidNo = 0
  /// The others.
  public private(set) var left = 0

  /// Starts with nobody.
  public init() {}

  /// Counts so many mailboxes of one person with these flags (`Sequence<Flag>.bits`).
  public mutating func add(
    mailboxes: Int = 1, flags: UInt32, kind: ContactRecord.Kind = .person
  ) {
    func has(_ kinds: Flag.Kind...) -> Bool { kinds.contains { flags & $0.bit != 0 } }
    total += mailboxes
    if has(.own) {
      own += mailboxes
    } else if has(.daemon, .list, .role) || kind != .person {
      notPeople += mailboxes
    } else if has(.declined, .suppressed) {
      saidNo += mailboxes
    } else if has(.family) {
      family += mailboxes
    } else if has(.stranger) {
      strangers += mailboxes
    } else {
      left += mailboxes
    }
  }

  /// The sentence to show.
  public var sentence: String {
    "An \"invite everyone\" button would have mailed \(Self.text(total)): "
      + "\(Self.text(own)) \(own == 1 ? "is" : "are") you, "
      + "\(Self.text(notPeople)) not people, "
      + "\(Self.text(family)) \(family == 1 ? "looks" : "look") like family, "
      + "\(Self.text(strangers)) \(strangers == 1 ? "stranger" : "strangers"), "
      + "\(Self.text(saidNo)) said no before; \(Self.text(left)) left."
  }

  /// A count with commas: `1,043`.
  private static func text(_ count: Int) -> String {
    var digits = Array(String(count))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
