internal import Invitations
internal import Terminal

/// Typing: which text field has the focus, and what follows from a change of it.
extension Model {
  /// The text field that takes characters and pasted text; nil while none does.
  ///
  /// The fields for words that confirm are no text fields: they take single keys only.
  var focusedText: TextField? {
    get {
      switch overlays.last {
      case .help(let panel): panel.search
      case .commands(let list): list.search
      case .prompt(let prompt): prompt.field
      case .importing(let panel): panel.stage == .path ? panel.path : nil
      case .menu, .reading, .question, .withdrawal, .quitting, .own: nil
      case nil: screenText
      }
    }
    set {
      guard let newValue else { return }
      switch overlays.last {
      case .help(var panel):
        panel.search = newValue
        panel.cursor = ListCursor()
        replaceOverlay(.help(panel))
      case .commands(var list):
        list.search = newValue
        list.cursor = ListCursor()
        replaceOverlay(.commands(list))
      case .prompt(var prompt):
        prompt.field = newValue
        replaceOverlay(.prompt(prompt))
      case .importing:
        changeImport { ($0.path, $0.choices, $0.problem) = (newValue, [], nil) }
      case .menu, .reading, .question, .withdrawal, .quitting, .own: break
      case nil: setScreenText(newValue)
      }
    }
  }

  private var screenText: TextField? {
    switch screen {
    case .suggestions: suggestions.isFiltering ? suggestions.filter : nil
    case .compose: compose.editing
    case .review, .people: nil
    case .queue: queue.isFiltering ? queue.filter : nil
    }
  }

  private mutating func setScreenText(_ field: TextField) {
    switch screen {
    case .suggestions: suggestions.filter = field
    case .compose: compose.editing = field
    case .review, .people: break
    case .queue: queue.filter = field
    }
  }

  /// Follows an editing command in the focused field; false when it is none.
  mutating func editText(_ command: Command) -> Bool {
    guard var field = focusedText, field.follow(command) else { return false }
    focusedText = field
    return true
  }

  mutating func type(_ character: Character, _ stroke: Keystroke) -> [Effect] {
    guard !isTooSmall else { return [] }
    if case .withdrawal(var withdrawal) = overlays.last {
      withdrawal.type(character, stroke)
      replaceOverlay(.withdrawal(withdrawal))
      return []
    }
    if overlays.isEmpty, screen == .review {
      review?.type(character, stroke)
      return []
    }
    return insert(String(character))
  }

  /// Pasted text goes into a text field or nowhere: it is never taken for keys.
  mutating func paste(_ text: String) -> [Effect] {
    guard focusedText != nil, !isTooSmall else {
      tell("Pasting is ignored here.")
      return []
    }
    return insert(text)
  }

  private mutating func insert(_ text: String) -> [Effect] {
    guard var field = focusedText else { return [] }
    field.insert(text)
    focusedText = field
    return textChanged()
  }

  mutating func textChanged() -> [Effect] {
    guard overlays.isEmpty else { return [] }
    switch screen {
    case .suggestions:
      if suggestions.filter.text != suggestions.list.words { applyFilter() }
    case .queue: queue.arrange(at: clock)
    case .compose, .review, .people: break
    }
    return []
  }
}
