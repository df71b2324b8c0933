internal import Invitations

/// The Compose screen: the letter, a sentence about each person, and what the checks say.
struct ComposeState: Sendable {
  /// The parts that can have the focus, in the order of Tab.
  enum Field: Int, Hashable, Sendable, CaseIterable {
    case people, sentence, subject, text
  }

  /// What undo brings back.
  struct Snapshot: Sendable {
    var letter: Letter
    var sentences: [Person.ID: String]
    var picks: Picks
  }

  /// The letter.
  var letter: Letter
  /// The sentences about single people.
  var sentences: [Person.ID: String] = [:]
  /// The number under which it is saved.
  var number: Draft.Number?
  /// Whether everything is saved.
  var isSaved = false
  /// What has the focus.
  var focus = Field.people
  /// Which person has the focus, by the order of picking.
  var person = 0
  /// The text being edited; nil while none is.
  var editing: TextField?
  /// The first row of the letter that is shown.
  var top = 0
  /// What a review would say now.
  var check: Review?
  /// Whose mail is previewed.
  var previewed = 0
  /// The words looked for in the letter.
  var sought = ""
  var undo: [Snapshot] = []
  var redo: [Snapshot] = []

  /// A new letter.
  init(letter: Letter) { self.letter = letter }

  /// Where keys are looked up.
  var contexts: [Context] {
    guard editing != nil else { return [.compose, .list, .screens, .everywhere] }
    return [focus == .text ? .letter : .field, .text, .everywhere]
  }
}

extension Model {
  /// The draft as it stands.
  var draft: Draft {
    Draft(
      number: compose.number, people: suggestions.picks.tray.people, letter: compose.letter,
      sentences: compose.sentences, asksAgain: suggestions.picks.asksAgain)
  }

  /// The person of the draft that has the focus.
  var composedPerson: Suggestion? {
    let people = suggestions.picks.suggestions
    return people.isEmpty ? nil : people[min(max(0, compose.person), people.count - 1)]
  }
}
