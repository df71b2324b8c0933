/// What the records of an import, and the people they make, will be looked up by.
struct RecordKeys: Sendable {
  /// Hashes of mailboxes, with the people who have them.
  var mailboxes = NewKeys()
  /// Fingerprints of names, with the records.
  var names = NewKeys()
  /// Hashes of the sources' own identifiers, with the records.
  var identifiers = NewKeys()

  /// Gives them away, so that they are not copied; none are left here.
  mutating func take() -> RecordKeys {
    defer { self = RecordKeys() }
    return self
  }
}
