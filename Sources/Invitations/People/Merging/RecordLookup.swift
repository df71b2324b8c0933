/// Finds stored records by what merging compares, so that nobody has to load them all.
///
/// The store implements it with three indexes; `RecordIndex` does so in memory.
public protocol RecordLookup {
  /// Records with this mailbox among their addresses, at most so many; which ones does not matter
  /// when there are more.
  func records(with key: IdentityKey, limit: Int) throws -> [MergeRecord]

  /// Every record to which its source gave this identifier.
  func records(with id: StableID) throws -> [MergeRecord]

  /// Records whose `comparedName` has this fingerprint, at most so many; which ones does not matter
  /// when there are more.
  func records(named name: FoldedName.Fingerprint, limit: Int) throws -> [MergeRecord]
}
