/// Where a key is looked up: a screen, a part of one, or something that lies on top of it.
public enum Context: String, Hashable, Sendable, CaseIterable {
  case firstStart = "First start"
  case suggestions = "Suggestions"
  case filtering = "Filter"
  case compose = "Compose"
  case field = "Compose: a line"
  case letter = "Compose: the letter"
  case review = "Review: the list"
  case words = "Review: the words"
  case backButton = "Review: Go back"
  case queue = "Queue"
  case people = "People"
  case help = "Help"
  case commands = "Command by name"
  case menu = "Menu"
  case prompt = "Prompt"
  case reading = "Details and history"
  case question = "Yes or no"
  case withdrawWords = "Withdraw: the words"
  case quitting = "Quit"
  case own = "Are these you?"
  case importPath = "Import: the file"
  case importMail = "Import: a mail folder"
  case importColumns = "Import: columns"
  case importPreview = "Import: preview"
  case importing = "Import: running"
  case list = "Lists"
  case text = "Text fields"
  case screens = "All screens"
  case overlays = "On top"
  case everywhere = "Everywhere"

  /// Whether a plain character is text here and not a command.
  var takesText: Bool {
    switch self {
    case .filtering, .field, .letter, .words, .help, .commands, .prompt, .withdrawWords,
      .importPath, .text:
      true
    default: false
    }
  }

  /// Whether it belongs to the review, the only place from which anything can leave.
  var isReview: Bool { self == .review || self == .words || self == .backButton }
}
