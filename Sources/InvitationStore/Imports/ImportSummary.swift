public import Invitations

/// What an import brought, or would bring.
public struct ImportSummary: Hashable, Sendable {
  /// A sentence about one record that could not be read as it should.
  public struct Problem: Hashable, Sendable {
    /// The file.
    public var source: String
    /// The line on which the record starts, from 1.
    public var line: Int
    /// What is wrong.
    public var sentence: String

    /// Makes a problem.
    public init(source: String, line: Int, sentence: String) {
      self.source = source
      self.line = line
      self.sentence = sentence
    }
  }

  /// So many meetings are kept in words; all are counted.
  public static let keptMeetings = 100
  /// So many problems are kept in words; all are counted.
  public static let keptProblems = 1_000

  /// The batch that was stored; nil for a preview and when nothing new was seen.
  public var batch: ImportBatch.ID?
  /// Records in the source.
  public var seen = 0
  /// Records that were not known.
  public var new = 0
  /// Records that were known with other content.
  public var changed = 0
  /// Records that were known exactly so, or stood in the source twice.
  public var unchanged = 0
  /// People who were not known.
  public var people = 0
  /// New records that joined somebody who was known, or who came earlier in the same source.
  public var joined = 0
  /// New people without an address that could be written to.
  public var withoutAddress = 0
  /// New people by flag.
  public var flagged: [Flag.Kind: Int] = [:]
  /// People of earlier imports who turn out to be somebody else of them.
  public var merged = 0
  /// People of earlier imports who turn out to be several.
  public var separated = 0
  /// Mailboxes that several people have, now that this is stored.
  public var sharedAddresses = 0
  /// The first of those who become one.
  public var meetings: [ImportMeeting] = []
  /// How many people become one with others.
  public var meetingCount = 0
  /// What changed for people who were known.
  public var change = PeopleChange()
  /// The first problems.
  public var problems: [Problem] = []
  /// How many problems there are in all.
  public var problemCount = 0

  /// An import that saw nothing yet.
  public init() {}
}
