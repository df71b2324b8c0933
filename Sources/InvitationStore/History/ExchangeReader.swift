internal import GRDB
internal import Invitations

/// Reads the mails that the owner exchanged with people, as far as folders were read.
struct ExchangeReader {
  /// When folders were read last; nil when none was.
  ///
  /// What people are sorted by is their tie at that moment: everybody's at the same one.
  let readAt: Moment?
  private let mails: LateStatement

  init(_ db: Database) throws {
    readAt = try Self.readAt(db)
    mails = LateStatement(db, "SELECT source, mails FROM exchange WHERE key = ?1")
  }

  /// When folders were read last; nil when none was.
  static func readAt(_ db: Database) throws -> Moment? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(read_at) FROM mail_source"))
      .map(Moment.init(milliseconds:))
  }

  /// The mails with these mailboxes, each once though it may lie in several folders.
  func mails(with keys: [Int64]) throws -> [MailExchange] { try sourced(with: keys).map(\.mail) }

  /// The same mails with the number of the folder, of several the one that was read first.
  func sourced(with keys: [Int64]) throws -> [(mail: MailExchange, source: Int64)] {
    var found: [Int64: (mail: MailExchange, source: Int64)] = [:]
    for key in Set(keys) {
      try mails.ready().forEach(key) { row in
        let source = row.int(0)
        PackedMails.forEach(in: row.bytes(1)) { mail in
          if let known = found[mail.number],
            (known.source, known.mail.at) <= (source, mail.exchange.at)
          {
            return
          }
          found[mail.number] = (mail.exchange, source)
        }
      }
    }
    // One order, so that the same mails make the same sums to the last bit.
    return found.values.sorted { a, b in
      (a.mail.at, a.mail.recipients) < (b.mail.at, b.mail.recipients)
    }
  }
}
