public import Invitations

/// One person as a set of records, and why they are one.
public struct PersonCard: Hashable, Sendable {
  /// One record as its source gave it.
  public struct Record: Hashable, Sendable {
    /// Which one.
    public var id: MergeRecord.ID
    /// The name in it.
    public var name: String
    /// The addresses in it, as found.
    public var emails: [String]
    /// The company in it.
    public var organization: String?
    /// The file it came from.
    public var source: String
    /// The line of the file on which it starts.
    public var line: Int

    /// Makes a record.
    public init(
      id: MergeRecord.ID, name: String, emails: [String], organization: String? = nil,
      source: String, line: Int
    ) {
      self.id = id
      self.name = name
      self.emails = emails
      self.organization = organization
      self.source = source
      self.line = line
    }
  }

  /// Who this is; the first address is the one that an invitation would go to.
  public var person: Person
  /// Everything that was imported about them.
  public var records: [Record]
  /// Why the records are one person.
  public var joins: [Join]
  /// Who may be the same person, too.
  public var candidates: [JoinCandidate]
  /// Other people with one of these addresses, by name.
  public var sharesAddressWith: [String]
  /// The address that the owner chose for inviting; nil when the rules choose.
  public var chosen: EmailAddress?
  /// Whether a join or a separation can be taken back.
  public var canUndo: Bool

  /// Makes a card.
  public init(
    person: Person, records: [Record], joins: [Join] = [], candidates: [JoinCandidate] = [],
    sharesAddressWith: [String] = [], chosen: EmailAddress? = nil, canUndo: Bool = false
  ) {
    self.person = person
    self.records = records
    self.joins = joins
    self.candidates = candidates
    self.sharesAddressWith = sharesAddressWith
    self.chosen = chosen
    self.canUndo = canUndo
  }
}

/// Two people who may be one; only the owner can tell.
public struct JoinCandidate: Hashable, Sendable {
  /// The one.
  public var first: Person.ID
  /// The other.
  public var second: Person.ID
  /// The name of the one.
  public var firstName: String
  /// The name of the other.
  public var secondName: String
  /// What speaks for it and why that is not enough, a sentence.
  public var reason: String
  /// The rule that left it open: "R7".
  public var rule: String

  /// Makes a candidate.
  public init(
    first: Person.ID, second: Person.ID, firstName: String, secondName: String, reason: String,
    rule: String
  ) {
    self.first = first
    self.second = second
    self.firstName = firstName
    self.secondName = secondName
    self.reason = reason
    self.rule = rule
  }

  /// The other one, seen from one of the two.
  func other(than person: Person.ID) -> (id: Person.ID, name: String) {
    first == person ? (second, secondName) : (first, firstName)
  }
}
