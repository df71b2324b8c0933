/// The usable mailboxes of one record after the other, read into memory that is used again.
///
/// What an import asks of an address of nearly everybody (who it stands for, whether it is a role) is
/// answered from its bytes; only the rare ones are made into an `EmailAddress` first.
public struct RecordMailboxes {
  private struct Mailbox {
    var local: Range<Int>
    var key: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var mailboxes: [Mailbox] = []

  /// No record was read yet.
  public init() {}

  /// The mailboxes of addresses that were read already.
  init(_ addresses: [EmailAddress]) {
    for address in addresses { add(address) }
  }

  /// How many the record has, each once.
  public var count: Int { mailboxes.count }

  /// Reads the mailboxes of a record: the preferred one, then in the record's order.
  public mutating func read(_ record: RecordText) {
    bytes.removeAll(keepingCapacity: true)
    mailboxes.removeAll(keepingCapacity: true)
    let preferred = record.preferredEmail ?? 0
    guard preferred > 0 else { return record.forEachEntry(of: .emails) { add($0) } }
    var place = 0
    record.forEachEntry(of: .emails) { email in
      if place == preferred { add(email) }
      place += 1
    }
    record.forEachEntry(of: .emails) { add($0) }
  }

  /// Calls `body` with the UTF-8 of the identity key of one mailbox.
  public func withKey<T>(_ place: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[mailboxes[place].key]))
    }
  }

  /// The identity key of one mailbox.
  public func key(_ place: Int) -> IdentityKey {
    withKey(place) { IdentityKey(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether the part before the `@` names a task or a program and nobody.
  func isRole(_ place: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      MailboxRole(utf8: UnsafeBufferPointer(rebasing: $0[mailboxes[place].local])) != nil
    }
  }

  /// Whether a text is the part before the `@` of any of them.
  public func hasLocal(_ text: UnsafeRawBufferPointer) -> Bool {
    bytes.withUnsafeBytes { bytes in
      mailboxes.contains { $0.local.count == text.count && bytes[$0.local].elementsEqual(text) }
    }
  }

  private mutating func add(_ email: UnsafeRawBufferPointer) {
    let email = email.assumingMemoryBound(to: UInt8.self)
    guard let at = PlainAddress.placeOfAt(in: email) else {
      if let address = try? EmailAddress(String(decoding: email, as: UTF8.self)) { add(address) }
      return
    }
    guard !MailProvider.mayKnow(UnsafeBufferPointer(rebasing: email[(at + 1)...])) else {
      return add(
        EmailAddress(
          plainLocal: String(decoding: email[..<at], as: UTF8.self),
          domain: String(decoding: email[(at + 1)...], as: UTF8.self)))
    }
    let start = bytes.count
    bytes.append(contentsOf: email[..<at])
    let middle = bytes.count
    bytes.append(contentsOf: email)
    for place in middle..<(middle + at) where bytes[place] >= 0x41 && bytes[place] <= 0x5A {
      bytes[place] |= 0x20
    }
    note(Mailbox(local: start..<middle, key: middle..<bytes.count))
  }

  private mutating func add(_ address: EmailAddress) {
    let start = bytes.count
    bytes.append(contentsOf: address.local.utf8)
    let middle = bytes.count
    bytes.append(contentsOf: address.identityKey.text.utf8)
    note(Mailbox(local: start..<middle, key: middle..<bytes.count))
  }

  private mutating func note(_ mailbox: Mailbox) {
    let isNew = !mailboxes.contains { bytes[$0.key].elementsEqual(bytes[mailbox.key]) }
    if isNew {
      mailboxes.append(mailbox)
    } else {
      bytes.removeSubrange(mailbox.local.lowerBound...)
    }
  }
}
