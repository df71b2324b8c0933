/// How a mail provider reads the part before the `@`.
struct MailProvider: Sendable {
  /// The domain that stands for all of the provider's domains with the same mailboxes.
  let domain: String
  /// Whether `a.b` and `ab` are one mailbox there.
  let ignoresDots: Bool

  /// Providers known to deliver `name+tag` to `name`, by domain.
  static let known: [String: MailProvider] = {
    var known: [String: MailProvider] = [:]
    for family in sameMailboxes {
      for domain in family {
        known[domain] = MailProvider(domain: family[0], ignoresDots: family[0] == "gmail.com")
      }
    }
    for domain in plusProviders {
      known[domain] = MailProvider(domain: domain, ignoresDots: false)
    }
    return known
  }()

  /// Whether a domain has the length and the first letter of any known one: a look at two bytes, for
  /// the million domains of an import.
  static func mayKnow(_ domain: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = domain.first, domain.count < 32 else { return false }
    return letters[domain.count] & (1 << UInt32(first & 31)) != 0
  }

  /// A bit for each letter that a known domain of that length begins with.
  private static let letters: [UInt32] = {
    var letters = [UInt32](repeating: 0, count: 32)
    for domain in known.keys {
      guard let first = domain.utf8.first else { continue }
      letters[domain.utf8.count] |= 1 << UInt32(first & 31)
    }
    return letters
  }()

  private static let sameMailboxes = [
    ["gmail.com", "googlemail.com"],
    ["icloud.com", "me.com", "mac.com"],
    ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    ["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
  ]

  private static let plusProviders = [
    "outlook.com", "hotmail.com", "hotmail.co.uk", "hotmail.de", "hotmail.fr", "hotmail.it",
    "hotmail.es", "live.com", "live.co.uk", "live.nl", "live.fr", "msn.com", "outlook.de",
    "outlook.fr", "outlook.es", "fastmail.com", "fastmail.fm", "posteo.de", "posteo.net",
    "mailbox.org", "zoho.com", "zohomail.com", "zohomail.eu", "runbox.com", "tutanota.com",
    "tuta.com", "hey.com", "rambler.ru", "mail.com", "pobox.com", "disroot.org", "riseup.net",
  ]
}
