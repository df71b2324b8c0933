/// What a file holds, before anything of it is stored: exactly what storing it then does.
public struct ImportPreview: Hashable, Sendable {
  /// A place in the file that could not be read.
  public struct Problem: Hashable, Sendable {
    /// Where: "line 14", or "a.vcf, line 14" of several files; nil when it is about the whole file.
    public var place: String?
    /// What is wrong, a sentence.
    public var text: String

    /// Makes a problem.
    public init(place: String?, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// New people with one kind of flag.
  public struct Flagged: Hashable, Sendable {
    /// The flag's word.
    public var word: String
    /// How many have it.
    public var count: Int
    /// Whether they can not be picked.
    public var blocks: Bool

    /// Makes a count.
    public init(_ word: String, _ count: Int, blocks: Bool) {
      self.word = word
      self.count = count
      self.blocks = blocks
    }
  }

  /// Some who would become one person, and why.
  public struct Meeting: Hashable, Sendable {
    /// Their names.
    public var names: [String]
    /// The reasons, sentences.
    public var reasons: [String]

    /// Makes a meeting.
    public init(names: [String], reasons: [String]) {
      self.names = names
      self.reasons = reasons
    }
  }

  /// The file's name.
  public var name: String
  /// What kind of file it is: "vCard".
  public var format: String
  /// How many records were read.
  public var seen: Int
  /// How many of them are not known.
  public var new: Int
  /// How many are known with other content.
  public var changed: Int
  /// How many are known exactly so.
  public var unchanged = 0
  /// How many people would be new.
  public var people = 0
  /// How many new people have no address that could be written to.
  public var withoutAddress: Int
  /// How many new records belong to somebody known, or to one another.
  public var joined = 0
  /// How many people who are known would become one with another.
  public var merged = 0
  /// New people by flag.
  public var flagged: [Flagged]
  /// Who would become one; the first of them.
  public var meetings: [Meeting]
  /// How many there are in all.
  public var meetingCount: Int
  /// What an "invite everyone" button would have done, a sentence.
  public var whatIf: String?
  /// What could not be read; the first of it.
  public var problems: [Problem]
  /// How many problems there are in all.
  public var problemCount: Int

  /// Makes a preview.
  public init(
    name: String, format: String, seen: Int, new: Int, changed: Int, withoutAddress: Int,
    flagged: [Flagged] = [], meetings: [Meeting] = [], problems: [Problem] = []
  ) {
    self.name = name
    self.format = format
    self.seen = seen
    self.new = new
    self.changed = changed
    self.withoutAddress = withoutAddress
    self.flagged = flagged
    self.meetings = meetings
    meetingCount = meetings.count
    self.problems = problems
    problemCount = problems.count
  }

  /// Whether storing it would change nothing.
  var isNothingNew: Bool { new + changed == 0 }
}
