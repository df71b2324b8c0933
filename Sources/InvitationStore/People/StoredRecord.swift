internal import Invitations

/// A record as it was imported, with its number.
struct StoredRecord {
  var id: Int64
  var batch: Int64
  var person: Person.ID
  /// What was imported: the file, the archive or the folder.
  var from: String
  var record: ContactRecord

  /// The record as the rules of merging see it.
  var mergeRecord: MergeRecord {
    var merged = MergeRecord(record, id: MergeRecord.ID(id), source: from)
    merged.connectedSince = record.connection
    return merged
  }
}

extension ContactRecord {
  /// The addresses that can be written to, each mailbox once: the preferred one, then in the
  /// record's order.
  var usableAddresses: [EmailAddress] {
    if emails.count == 1, let email = emails.first {
      return (try? EmailAddress(email)).map { [$0] } ?? []
    }
    var found: [EmailAddress] = []
    for text in emailsByPreference {
      guard let address = try? EmailAddress(text),
        !found.contains(where: { $0.identityKey == address.identityKey })
      else { continue }
      found.append(address)
    }
    return found
  }

  private var emailsByPreference: [String] {
    guard let preferredEmail, emails.indices.contains(preferredEmail) else { return emails }
    var ordered = emails
    ordered.insert(ordered.remove(at: preferredEmail), at: 0)
    return ordered
  }

  /// Since when a network lists the two as connected, in words; nil when it does not.
  var connection: String? {
    if case .connected(let since) = network { return since ?? connectedSince ?? "an unknown date" }
    return connectedSince
  }
}
