internal import Invitations

extension Model {
  mutating func openCompose() -> [Effect] {
    if screen != .compose { toast = nil }
    screen = .compose
    compose.editing = nil
    compose.person = min(compose.person, max(0, suggestions.picks.count - 1))
    guard !suggestions.picks.isEmpty else { return [] }
    return [.saveDraft(draft), .checkDraft(draft)]
  }

  mutating func performOnCompose(_ command: Command) -> [Effect] {
    switch command {
    case .nextField: return moveField(by: 1)
    case .previousField: return moveField(by: -1)
    case .editField: startEditing()
    case .accept, .leaveField: return endEditing()
    case .editElsewhere: return [.edit(compose.letter.fileText)]
    case .preview: openPreview()
    case .dropPerson: return dropPerson()
    case .find: overlays.append(.prompt(.find(compose.sought)))
    case .findNext: find(compose.sought, by: 1)
    case .findPrevious: find(compose.sought, by: -1)
    case .review: return [.openReview(draft), .flushInput]
    case .textUp: moveEditing(by: -1)
    case .textDown: moveEditing(by: 1)
    case .back:
      if compose.editing != nil { return endEditing() }
      screen = .suggestions
    default: moveInCompose(command)
    }
    return []
  }

  private mutating func moveEditing(by rows: Int) {
    let width = ComposeLayout(self, size: size).textWidth
    compose.editing?.moveRow(by: rows, width: width)
  }

  private mutating func moveInCompose(_ command: Command) {
    var cursor = ListCursor()
    switch compose.focus {
    case .people, .sentence:
      let count = suggestions.picks.count
      cursor.go(to: compose.person, count: count)
      if cursor.follow(command, count: count, page: 5) { compose.person = cursor.row }
    case .subject: break
    case .text:
      let layout = ComposeLayout(self, size: size)
      let count = layout.lastTop(of: compose.letter.body) + 1
      cursor.go(to: compose.top, count: count)
      if cursor.follow(command, count: count, page: layout.text.count) { compose.top = cursor.row }
    }
  }

  private mutating func moveField(by distance: Int) -> [Effect] {
    let effects = endEditing()
    let count = ComposeState.Field.allCases.count
    let next = (compose.focus.rawValue + distance + count) % count
    compose.focus = ComposeState.Field(rawValue: next) ?? .people
    return effects
  }

  mutating func startEditing() {
    switch compose.focus {
    case .people:
      compose.focus = .sentence
      startEditing()
    case .sentence:
      guard let person = composedPerson else { return tell("Nobody is picked.") }
      compose.editing = TextField(compose.sentences[person.id] ?? "")
    case .subject: compose.editing = TextField(compose.letter.subject)
    case .text: compose.editing = TextField(compose.letter.body, isMultiline: true)
    }
  }

  /// Takes over what was typed, as one step that can be undone.
  mutating func endEditing() -> [Effect] {
    guard let text = compose.editing?.text else { return [] }
    compose.editing = nil
    return changeDraft { model in
      switch model.compose.focus {
      case .people: break
      case .sentence:
        guard let person = model.composedPerson else { break }
        model.compose.sentences[person.id] = text.isEmpty ? nil : text
      case .subject: model.compose.letter.subject = text
      case .text: model.compose.letter.body = text
      }
    }
  }

  /// Makes one undoable step of a change to the draft, and has it saved and checked.
  mutating func changeDraft(_ change: (inout Model) -> Void) -> [Effect] {
    let before = snapshot
    change(&self)
    guard
      compose.letter != before.letter || compose.sentences != before.sentences
        || suggestions.picks != before.picks
    else { return [] }
    compose.undo.append(before)
    compose.redo = []
    return draftChanged()
  }

  private var snapshot: ComposeState.Snapshot {
    ComposeState.Snapshot(
      letter: compose.letter, sentences: compose.sentences, picks: suggestions.picks)
  }

  private mutating func draftChanged() -> [Effect] {
    compose.isSaved = false
    compose.person = min(compose.person, max(0, suggestions.picks.count - 1))
    guard !suggestions.picks.isEmpty else {
      compose.check = nil
      return [.saveDraft(draft)]
    }
    return [.saveDraft(draft), .checkDraft(draft)]
  }

  mutating func undoDraft() -> [Effect] {
    guard let before = compose.undo.popLast() else { return [] }
    compose.redo.append(snapshot)
    return restore(before)
  }

  mutating func redoDraft() -> [Effect] {
    guard let after = compose.redo.popLast() else { return [] }
    compose.undo.append(snapshot)
    return restore(after)
  }

  private mutating func restore(_ snapshot: ComposeState.Snapshot) -> [Effect] {
    compose.letter = snapshot.letter
    compose.sentences = snapshot.sentences
    suggestions.picks = snapshot.picks
    return draftChanged()
  }

  private mutating func dropPerson() -> [Effect] {
    guard let person = composedPerson else { return [] }
    tell("\(person.person.shownName) is not written to. \(key(.undo)) undoes it.")
    return changeDraft { $0.suggestions.picks.drop(person.id) }
  }
}
