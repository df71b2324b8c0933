internal import Invitations

/// A record as it was imported, with its number.
struct StoredRecord {
  var id: Int64
  var batch: Int64
  var record: ContactRecord
}

extension ContactRecord {
  /// The addresses that can be written to, each mailbox once, in the record's order.
  var usableAddresses: [EmailAddress] {
    var found: [EmailAddress] = []
    for text in emails {
      guard let address = try? EmailAddress(text),
        !found.contains(where: { $0.identityKey == address.identityKey })
      else { continue }
      found.append(address)
    }
    return found
  }
}
