/// Orders a person's mailboxes, the one to invite at first.
enum AddressChoice {
  /// One spelling of each mailbox, in the order in which an invitation would use them.
  static func order(
    of records: [MergeRecord], chosen: EmailAddress?, lastTwoWay: [IdentityKey: Moment]
  ) -> [EmailAddress] {
    var claims: [IdentityKey: Claim] = [:]
    for record in records {
      for (place, address) in record.addresses.enumerated() {
        let key = address.identityKey
        var claim = claims[key] ?? Claim(key: key)
        claim.isChosen = chosen?.identityKey == key
        claim.last = lastTwoWay[key]
        claim.preferring += place == record.preferred ? 1 : 0
        claim.place = min(claim.place, place)
        claim.naming += 1
        claim.spellings[address, default: 0] += 1
        claims[key] = claim
      }
    }
    return claims.values.sorted(by: Claim.precedes).compactMap { claim in
      claim.isChosen ? chosen : claim.spelling
    }
  }

  /// What speaks for inviting at a mailbox.
  private struct Claim {
    let key: IdentityKey
    var isChosen = false
    var last: Moment?
    var preferring = 0
    var place = Int.max
    var naming = 0
    var spellings: [EmailAddress: Int] = [:]

    /// The spelling that most records have; of several, small letters come first.
    var spelling: EmailAddress? {
      spellings.min { a, b in
        a.value != b.value ? a.value > b.value : a.key.sendKey > b.key.sendKey
      }?.key
    }

    init(key: IdentityKey) { self.key = key }

    static func precedes(_ a: Claim, _ b: Claim) -> Bool {
      if a.isChosen != b.isChosen { return a.isChosen }
      if a.last != b.last {
        guard let mine = a.last, let theirs = b.last else { return a.last != nil }
        return mine > theirs
      }
      if a.preferring != b.preferring { return a.preferring > b.preferring }
      if a.place != b.place { return a.place < b.place }
      if a.naming != b.naming { return a.naming > b.naming }
      return a.key.text < b.key.text
    }
  }
}
