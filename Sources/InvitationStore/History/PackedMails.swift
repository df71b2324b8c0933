internal import Invitations

/// Mails with one mailbox as they are stored: 16 bytes each, a hash of the Message-ID, and the time in
/// milliseconds with the number of recipients and the direction in its low bits.
struct PackedMails {
  /// The numbers, two for each mail, as they lie in a row.
  private(set) var numbers: [Int64] = []

  /// One mail with the hash of its Message-ID.
  struct Mail {
    let number: Int64
    let exchange: MailExchange
  }

  /// Takes in a mail.
  mutating func append(_ exchange: MailExchange, number: Int64) {
    numbers.append(number.littleEndian)
    numbers.append(Self.word(of: exchange).littleEndian)
  }

  /// Takes in the mails of others.
  mutating func append(_ others: PackedMails) { numbers += others.numbers }

  /// Reads the mails of a row.
  static func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Mail) -> Void) {
    for start in stride(from: 0, to: bytes.count - 15, by: 16) {
      let number = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self))
      let word = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: Int64.self))
      body(Mail(number: number, exchange: exchange(of: word)))
    }
  }

  /// More recipients than this are not told apart; a mail to so many does not count.
  private static let mostRecipients = 0x7FFF

  private static func word(of exchange: MailExchange) -> Int64 {
    let recipients = Int64(min(max(exchange.recipients, 0), mostRecipients))
    return exchange.at.milliseconds << 16 | recipients << 1 | (exchange.direction == .sent ? 1 : 0)
  }

  private static func exchange(of word: Int64) -> MailExchange {
    MailExchange(
      word & 1 == 1 ? .sent : .received, at: Moment(milliseconds: word >> 16),
      recipients: Int(word >> 1) & mostRecipients)
  }
}
