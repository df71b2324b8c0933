extension FlagRules {
  /// The flags of somebody of whom one record is all that is known, as bits, where a look at its
  /// bytes is enough; nil when the rules have to be asked.
  ///
  /// Who has an answer here has at most one address, and nothing speaks for a tie. It is the answer
  /// for nearly everybody in an address book of a million.
  public static func plainFlags(of record: RecordText, owner: Owner) -> UInt32? {
    let name = record[.name]
    guard name.count > longestOwnersName, !name.contains(UInt8(ascii: "@")),
      record[.kind].isEmpty, record[.network].isEmpty, record[.connectedSince].isEmpty,
      owner.company == nil || record[.organization].isEmpty, !owner.hasMailHistory,
      hasOnlyAutomaticCategories(record)
    else { return nil }
    let email = record[.emails]
    guard !email.isEmpty else { return Flag.Kind.noAddress.bit }
    guard owner.suspected.isEmpty,
      let at = PlainAddress.placeOfAt(in: email.assumingMemoryBound(to: UInt8.self)),
      !email[at...].contains(UInt8(ascii: "-")),
      MailboxRole(
        utf8: UnsafeBufferPointer(rebasing: email.assumingMemoryBound(to: UInt8.self)[..<at]))
        == nil,
      !owner.marks.mayBeginKey(email[..<at]), !owner.marks.mayBeName(name),
      !owner.marks.mayCarryName(email[..<at]), !mayBeFamily(record, owner)
    else { return nil }
    return 0
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
