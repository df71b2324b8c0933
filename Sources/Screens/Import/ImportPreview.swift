/// What a file holds, before anything of it is stored.
public struct ImportPreview: Hashable, Sendable {
  /// A place in the file that could not be read.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1; nil when it is about the whole file.
    public var line: Int?
    /// What is wrong, a sentence.
    public var text: String

    /// Makes a problem.
    public init(line: Int?, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The file's name.
  public var name: String
  /// What kind of file it is: "vCard".
  public var format: String
  /// How many records were read.
  public var seen: Int
  /// How many people would be new.
  public var new: Int
  /// How many people would change.
  public var changed: Int
  /// How many records have no address that could be written to.
  public var withoutAddress: Int
  /// How many people can never be picked, by reason: "your own address".
  public var blocked: [String: Int]
  /// What could not be read.
  public var problems: [Problem]
  /// Whether reading was stopped before the end.
  public var isPartial: Bool

  /// Makes a preview.
  public init(
    name: String, format: String, seen: Int, new: Int, changed: Int, withoutAddress: Int,
    blocked: [String: Int] = [:], problems: [Problem] = [], isPartial: Bool = false
  ) {
    self.name = name
    self.format = format
    self.seen = seen
    self.new = new
    self.changed = changed
    self.withoutAddress = withoutAddress
    self.blocked = blocked
    self.problems = problems
    self.isPartial = isPartial
  }
}
