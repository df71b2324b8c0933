internal import Invitations

/// Makes a mail of its headers.
struct SeenMailReader {
  /// Whether the mails lie among those that the owner sent.
  var isInSentFolder = false
  private let decoder: TextDecoder
  private var recent = RecentAddresses()

  init(decoder: TextDecoder) { self.decoder = decoder }

  /// Reads a mail.
  mutating func mail(_ headers: MailHeaders) -> SeenMail {
    let senders = headers.from.map { addresses($0) } ?? []
    var recipients: [EmailAddress] = []
    for value in headers.recipients { add(value, to: &recipients) }
    for value in headers.blindRecipients { add(value, to: &recipients) }
    let labels = headers.labels.map { MailLabels($0, decoder: decoder) }
    let isDelivered = (headers.deliveredTo ?? headers.authentication ?? headers.receivedSPF) != nil
    return SeenMail(
      from: senders, to: recipients, date: headers.date.flatMap(MailDate.moment),
      identifier: identifier(of: headers),
      arrival: MailArrival(
        isInSentFolder: isInSentFolder || labels?.isSent ?? false,
        deliveredTo: headers.deliveredTo.flatMap { addresses($0).first },
        // Of what nobody delivered it says nothing.
        returnPath: isDelivered ? headers.returnPath.flatMap { addresses($0).first } : nil,
        check: SenderCheck.check(headers, from: senders),
        isDelivered: isDelivered),
      keptOut: labels?.isDiscarded ?? false ? .discarded : headers.keptOut)
  }

  /// The Message-ID; where there is none, what else tells mails apart.
  private func identifier(of headers: MailHeaders) -> String {
    if let value = headers.messageID?.drop(while: { $0 <= Byte.space }).prefix(while: {
      $0 > Byte.space
    }), !value.isEmpty {
      return String(decoding: value, as: UTF8.self)
    }
    let values = [headers.date, headers.from] + headers.recipients
    return values.map { $0?.trimmed().text ?? "" }.joined(separator: "\n")
  }

  /// Adds the addresses of a header; what is no longer looked at need not be kept.
  private mutating func add(_ value: UnsafeRawBufferPointer, to recipients: inout [EmailAddress]) {
    guard recipients.count <= SeenMail.crowd * 2 else { return }
    // Most mail has one such header, whose addresses are there already.
    guard !recipients.isEmpty else { return recipients = addresses(value) }
    recipients += addresses(value)
  }

  private mutating func addresses(_ value: UnsafeRawBufferPointer) -> [EmailAddress] {
    recent.addresses(of: value) { value in
      if let usual = UsualAddressList(value) { return usual.addresses }
      let text =
        decoder.utf8(value).map { String(decoding: $0, as: UTF8.self) }
        ?? String(decoding: value, as: UTF8.self)
      return AddressList(text).mailboxes.compactMap {
        try? EmailAddress(FieldText.line($0.address))
      }
    }
  }
}
