internal import Invitations

/// One line that the owner is asked for.
struct Prompt: Sendable {
  /// What the line is for.
  enum Purpose: Hashable, Sendable {
    case relation(Person.ID)
    case find
  }

  /// What the line is for.
  let purpose: Purpose
  /// The title of the box.
  let title: String
  /// What helps to answer.
  let hint: String
  /// The line.
  var field: TextField

  static func relation(of person: Person) -> Prompt {
    Prompt(
      purpose: .relation(person.id), title: "What is \(person.shownName) to you?",
      hint: "client, colleague, partner ... empty takes it away",
      field: TextField(person.relation ?? ""))
  }

  static func find(_ words: String) -> Prompt {
    Prompt(purpose: .find, title: "Find", hint: "", field: TextField(words))
  }
}

extension Model {
  mutating func performOnPrompt(_ prompt: Prompt, _ command: Command) -> [Effect] {
    if command == .back { closeOverlay() }
    guard command == .accept else { return [] }
    closeOverlay()
    switch prompt.purpose {
    case .relation(let id): return setRelation(prompt.field.text, of: id)
    case .find:
      find(prompt.field.text)
      return []
    }
  }
}
