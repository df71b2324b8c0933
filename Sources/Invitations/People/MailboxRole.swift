/// What kind of mailbox the part before the `@` speaks of, when it is not a person's name.
public enum MailboxRole: Hashable, Sendable {
  /// A program's mailbox: nobody reads it.
  case daemon
  /// A shared box for a task, such as `info` or `sales`.
  case role

  /// Reads the local part; nil for what could be a person.
  public init?(of address: EmailAddress) {
    self.init(local: address.local)
  }

  init?(local: String) {
    var local = local
    guard local.withUTF8(Self.mayBeRole) else { return nil }
    self.init(likely: local)
  }

  /// Reads the bytes of a local part.
  init?(utf8 local: UnsafeBufferPointer<UInt8>) {
    guard Self.mayBeRole(local) else { return nil }
    self.init(likely: String(decoding: local, as: UTF8.self))
  }

  private init?(likely local: String) {
    let bytes = local.utf8
    // Almost every address is a person's, so one look at its first word has to be enough.
    let end = bytes.firstIndex { !Self.isLetter($0) } ?? bytes.endIndex
    let head = local[..<end].lowercased()
    if let certain = Self.heads[head] {
      switch certain {
      case .always(let role):
        self = role
        return
      case .whole:
        guard Self.isWholeRole(local[end...]) else { break }
        self = .role
        return
      case .beginning:
        guard Self.daemons.contains(where: Self.letters(of: local).hasPrefix) else { break }
        self = .daemon
        return
      }
    }
    guard bytes[end...].contains(UInt8(ascii: "-")), Self.hasDaemonTail(local.lowercased()) else {
      return nil
    }
    self = .daemon
  }

  private enum Head {
    case always(MailboxRole)
    case whole
    case beginning
  }

  private static let heads: [String: Head] = {
    var heads: [String: Head] = [:]
    for word in roles { heads[word] = .whole }
    for word in ["no", "do", "not", "dont"] { heads[word] = .beginning }
    for word in [
      "noreply", "donotreply", "dontreply", "mailer", "mailerdaemon", "bounce", "bounces",
      "majordomo", "listserv", "mailman", "autoreply", "noresponse",
    ] {
      heads[word] = .always(.daemon)
    }
    // A mailer may also be somebody's name; only with its daemon it is certain.
    heads["mailer"] = .beginning
    return heads
  }()

  /// Whether the first word has the length and the ends of any head, or a hyphen follows it.
  ///
  /// It runs for every address of an import, so it looks at each byte once and makes no string.
  private static func mayBeRole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.firstIndex { !isLetter($0) } ?? bytes.count
    return bytes[end...].contains(UInt8(ascii: "-"))
      || shape(of: bytes[..<end]).map { shapes[$0] } ?? false
  }

  private static let shapes: [Bool] = {
    var shapes = [Bool](repeating: false, count: 32 * 32 * 32)
    for var head in heads.keys {
      if let shape = head.withUTF8({ shape(of: $0[...]) }) { shapes[shape] = true }
    }
    return shapes
  }()

  private static func shape(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard word.count < 32, let first = word.first, let last = word.last else { return nil }
    return (word.count << 5 | Int(first & 31)) << 5 | Int(last & 31)
  }

  private static let daemons = [
    "noreply", "donotreply", "dontreply", "notreply", "mailerdaemon", "noresponse",
  ]

  private static let roles: Set<String> = [
    "info", "information", "sales", "contact", "contacts", "office", "support", "admin",
    "administrator", "administration", "hr", "jobs", "job", "careers", "news", "newsletter",
    "postmaster", "hostmaster", "webmaster", "abuse", "security", "billing", "accounts",
    "accounting", "finance", "invoice", "invoices", "orders", "order", "help", "helpdesk",
    "service", "services", "team", "hello", "hi", "mail", "email", "marketing", "media", "press",
    "pr", "legal", "privacy", "feedback", "enquiries", "enquiry", "inquiries", "inquiry",
    "reception", "booking", "bookings", "reservations", "notifications", "notification", "alerts",
    "updates", "subscribe", "unsubscribe", "root", "kontakt", "buero", "verwaltung", "rechnung",
    "bewerbung", "vertrieb", "contacto", "ventas", "contatto", "commerciale", "contatti",
    "obchod", "podpora", "biuro", "sekretariat", "everyone", "all", "staff", "customerservice",
  ]

  private static let places: Set<String> = [
    "team", "desk", "dept", "department", "office", "group", "us", "uk", "eu", "de", "fr", "es",
    "it", "nl", "at", "ch", "cz", "pl", "in", "jp", "emea", "apac", "global", "int",
  ]

  /// After the role's word only numbers, places or further role words: `sales-eu`, `info2`.
  private static func isWholeRole(_ rest: Substring) -> Bool {
    rest.split { !$0.isLetter }.allSatisfy { word in
      let word = word.lowercased()
      return places.contains(word) || roles.contains(word)
    }
  }

  private static func letters(of local: String) -> String {
    String(decoding: local.utf8.filter(isLetter), as: UTF8.self).lowercased()
  }

  private static func hasDaemonTail(_ local: String) -> Bool {
    ["-owner", "-request", "-bounces", "-bounce", "-daemon", "-noreply"].contains {
      local.hasSuffix($0)
    } || local.hasPrefix("owner-")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte >= 0x41 && byte < 0x80
  }
}
