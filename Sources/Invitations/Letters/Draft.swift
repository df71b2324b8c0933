/// A letter that is being written, and to whom; the saved tray is one.
///
/// Reopening it picks nobody: the screen asks again.
public struct Draft: Hashable, Sendable {
  /// Names a draft; shown to the owner and typed on the command line.
  public struct Number: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave, or that somebody typed.
    public init(_ number: Int64) { self.number = number }
  }

  /// Which one; nil until it is saved.
  public var number: Number?
  /// To whom, in the order of picking.
  public var people: [Person.ID]
  /// The letter as written so far, with its fields.
  public var letter: Letter
  /// A sentence of one's own per person.
  public var sentences: [Person.ID: String]
  /// Those of them who have become somebody else than was picked: the review asks for them again.
  public var asksAgain: Set<Person.ID>
  /// When it was last saved; nil until it is.
  public var updatedAt: Moment?

  /// Makes a draft that was not saved yet; for nobody unless told otherwise.
  public init(
    number: Number? = nil, people: [Person.ID] = [], letter: Letter,
    sentences: [Person.ID: String] = [:], asksAgain: Set<Person.ID> = [], updatedAt: Moment? = nil
  ) {
    self.number = number
    self.people = people
    self.letter = letter
    self.sentences = sentences
    self.asksAgain = asksAgain
    self.updatedAt = updatedAt
  }

  /// The values that differ per person, as a review takes them.
  public var fields: [Person.ID: [LetterField: String]] {
    sentences.filter { !$0.value.isEmpty }.mapValues { [.personal: $0] }
  }
}
