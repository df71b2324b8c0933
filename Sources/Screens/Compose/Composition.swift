public import Invitations

/// A letter being written, and the people it is for.
public struct Composition: Hashable, Sendable {
  /// The number under which it is saved; nil before the first time.
  public var number: Int64?
  /// Who it is for, in the order of picking.
  public var people: [Person.ID]
  /// The letter with its fields.
  public var letter: Letter
  /// The sentence about each person, by hand.
  public var sentences: [Person.ID: String]
  /// Those of the people for whom the review asks again.
  public var asksAgain: Set<Person.ID>

  /// Makes a draft; for nobody unless told otherwise.
  public init(
    number: Int64? = nil, people: [Person.ID] = [], letter: Letter,
    sentences: [Person.ID: String] = [:], asksAgain: Set<Person.ID> = []
  ) {
    self.number = number
    self.people = people
    self.letter = letter
    self.sentences = sentences
    self.asksAgain = asksAgain
  }

  /// The values that differ per person, as a review takes them.
  public var fields: [Person.ID: [LetterField: String]] {
    sentences.filter { !$0.value.isEmpty }.mapValues { [.personal: $0] }
  }
}
