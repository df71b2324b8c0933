public import Invitations

/// Everything that is known about who somebody is.
public struct PersonDetail: Hashable, Sendable {
  /// The person, put together from the records.
  public var person: Person
  /// What the sources said, the oldest first.
  public var records: [PersonRecord]
  /// Why the records are one person.
  public var joins: [Join]
  /// Who may be the same person, too.
  public var suggestions: [SuggestedJoin]
  /// Others with one of the mailboxes.
  public var sharesAddressWith: [Person.ID]
  /// The address that the owner chose; nil when the rules choose.
  public var chosen: EmailAddress?
  /// Whether this is the owner.
  public var isSelf: Bool
}

/// A record of somebody, with where it came from.
public struct PersonRecord: Hashable, Sendable, Identifiable {
  /// Names the record, to separate it.
  public var id: MergeRecord.ID
  /// What the source said.
  public var record: ContactRecord
  /// What was imported: the file, the archive or the folder.
  public var from: String
  /// The import that brought it.
  public var batch: ImportBatch.ID
}

/// Two people who may be one; only the owner can tell.
public struct SuggestedJoin: Hashable, Sendable {
  /// The older person.
  public var first: Person.ID
  /// The younger one.
  public var second: Person.ID
  /// The name of the older.
  public var firstName: String
  /// The name of the younger.
  public var secondName: String
  /// The rule that left it open.
  public var rule: MergeRule
  /// Why they may be one, a sentence.
  public var reason: String
}
