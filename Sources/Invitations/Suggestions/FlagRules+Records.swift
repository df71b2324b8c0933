extension FlagRules {
  /// The flags of somebody of whom one record is all that is known, as bits, where a look at its
  /// bytes is enough; nil when the rules have to be asked.
  ///
  /// Who has an answer here has two plain addresses at most, each a mailbox of its own and in the
  /// order of inviting, and nothing speaks for a tie. It is the answer for nearly everybody in an
  /// address book of a million.
  public static func plainFlags(of record: RecordText, owner: Owner) -> UInt32? {
    let name = record[.name]
    guard isPlain(name), record[.kind].isEmpty, record[.network].isEmpty,
      record[.connectedSince].isEmpty, record[.relatives].isEmpty, !owner.namesRelatives,
      owner.company == nil || record[.organization].isEmpty, !owner.hasMailHistory,
      hasOnlyAutomaticCategories(record)
    else { return nil }
    guard !record[.emails].isEmpty else { return Flag.Kind.noAddress.bit }
    guard owner.suspected.isEmpty, let addresses = PlainAddresses(record),
      !addresses.first.domain.contains(UInt8(ascii: "-")),
      MailboxRole(utf8: addresses.first.local) == nil,
      !owner.marks.mayBeName(name), !owner.marks.mayCarryName(addresses.first.local),
      !owner.marks.mayBeginKey(addresses.first.local),
      addresses.second.map({ owner.marks.mayBeginKey($0.local) }) != true,
      !mayBeFamily(record, owner)
    else { return nil }
    return 0
  }

  /// Whether a name is one to greet with, and surely not that of the owner's own card.
  private static func isPlain(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, !name.contains(UInt8(ascii: "@")) else { return false }
    return name.count > longestOwnersName || first < 0x80 && first | 0x20 != UInt8(ascii: "m")
  }

  private static func hasOnlyAutomaticCategories(_ record: RecordText) -> Bool {
    var isOnly = true
    record.forEachEntry(of: .categories) { category in
      isOnly = isOnly && TieEvidence.isAutomatic(utf8: category)
    }
    return isOnly
  }

  /// Whether the family name begins like the owner's.
  private static func mayBeFamily(_ record: RecordText, _ owner: Owner) -> Bool {
    guard let surname = owner.tokens.words.last, owner.tokens.words.count >= 2 else { return false }
    let name = record[.name]
    let start = name.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    guard let first = record[.familyName].first ?? name[start...].first else { return true }
    return first >= 0x80 || first | 0x20 == surname.utf8.first
  }
}

/// The bytes of the addresses of a record that has one or two, plain ones of different mailboxes.
private struct PlainAddresses {
  struct Parts {
    let whole: UnsafeBufferPointer<UInt8>
    let at: Int

    init?(_ email: UnsafeRawBufferPointer) {
      whole = email.assumingMemoryBound(to: UInt8.self)
      guard let at = PlainAddress.placeOfAt(in: whole) else { return nil }
      self.at = at
    }

    var local: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: whole[..<at]) }
    var domain: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: whole[(at + 1)...]) }

    /// Two spellings can only be one mailbox when they differ in case, or by a provider's rules.
    func isSurelyOther(than other: Parts) -> Bool {
      guard !MailProvider.mayKnow(domain) || !MailProvider.mayKnow(other.domain) else {
        return false
      }
      return whole.count != other.whole.count
        || zip(whole, other.whole).contains { $0 | 0x20 != $1 | 0x20 }
    }
  }

  let first: Parts
  var second: Parts?

  /// Nil when there are others, or the record prefers another than its first.
  init?(_ record: RecordText) {
    let preferred = record[.preferredEmail]
    guard preferred.isEmpty || preferred.elementsEqual([UInt8(ascii: "0")]) else { return nil }
    let emails = record[.emails]
    guard let end = emails.firstIndex(of: RecordText.newline) else {
      guard let only = Parts(emails) else { return nil }
      first = only
      return
    }
    guard let first = Parts(UnsafeRawBufferPointer(rebasing: emails[..<end])),
      let second = Parts(UnsafeRawBufferPointer(rebasing: emails[(end + 1)...])),
      first.isSurelyOther(than: second)
    else { return nil }
    self.first = first
    self.second = second
  }
}
