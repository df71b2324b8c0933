public import Invitations

/// A letter that is being written, and to whom; the saved tray is one.
///
/// Reopening it picks nobody: the screen asks again.
public struct Draft: Hashable, Sendable {
  /// Names a draft; shown to the owner and typed on the command line.
  public struct Number: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number itself.
    public let value: Int64
    /// Wraps a number that the store gave, or that somebody typed.
    public init(_ value: Int64) { self.value = value }
    /// Older comes first.
    public static func < (a: Number, b: Number) -> Bool { a.value < b.value }
    /// The number in digits.
    public var description: String { "\(value)" }
  }

  /// Which one; nil until it is saved.
  public var number: Number?
  /// To whom, in the order of picking.
  public var people: [Person.ID]
  /// The letter as written so far.
  public var letter: Letter
  /// A sentence of one's own per person.
  public var personal: [Person.ID: String]
  /// Those of them who have become somebody else than was picked: the review asks for them again.
  public var asksAgain: Set<Person.ID>
  /// When it was last saved; nil until it is.
  public internal(set) var updatedAt: Moment?

  /// Makes a draft that was not saved yet.
  public init(
    number: Number? = nil, people: [Person.ID] = [], letter: Letter,
    personal: [Person.ID: String] = [:], asksAgain: Set<Person.ID> = []
  ) {
    self.number = number
    self.people = people
    self.letter = letter
    self.personal = personal
    self.asksAgain = asksAgain
  }
}
