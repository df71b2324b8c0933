internal import Invitations

/// What the surroundings loaded.
extension Model {
  mutating func peopleLoaded(_ index: any PeopleIndex, _ source: ListSource) -> [Effect] {
    let before = suggestions.list
    let focused = before.person(at: suggestions.cursor.row)
    // Before the groups are known, the first in the list need not be the first of a group.
    let isAtStart = before.grouped == nil && suggestions.cursor.row == 0
    suggestions.source = source
    suggestions.picks.relocate(in: index)
    suggestions.list.replace(index, picks: suggestions.picks)
    suggestions.range = nil
    suggestions.unload()
    changes.forgetPicks()
    if isAtStart {
      focusFirstPerson()
    } else if let place = focused.flatMap(suggestions.list.place) {
      suggestions.cursor.go(to: place, count: suggestions.list.count)
    }
    let picked = suggestions.picks.tray.people
    suggestions.requested.formUnion(picked)
    return (picked.isEmpty ? [] : [.loadRows(picked)])
      + (before.sort == .tie ? [] : [.loadOrder(before.sort)])
      + (before.scope == .dormant ? [.loadDormant] : [])
  }

  mutating func orderLoaded(_ sort: SuggestionSort, _ rows: [UInt32]?) {
    suggestions.list.order(by: sort, rows: rows, picks: suggestions.picks)
    suggestions.range = nil
    focusFirstPerson()
  }

  mutating func dormantLoaded(_ rows: [UInt32]) {
    suggestions.list.showDormant(rows, picks: suggestions.picks)
    suggestions.range = nil
    focusFirstPerson()
  }

  /// Puts the focus on whoever comes first, below the headings.
  mutating func focusFirstPerson() {
    suggestions.cursor = ListCursor()
    suggestions.cursor.go(to: suggestions.list.firstPerson, count: suggestions.list.count)
  }

  mutating func rowsLoaded(_ people: [Suggestion]) {
    var lost: [Suggestion] = []
    for suggestion in people {
      suggestions.loaded[suggestion.id] = suggestion
      if let blocked = suggestions.picks.refresh(suggestion) { lost.append(blocked) }
    }
    guard let first = lost.first else { return }
    let reason = first.flags.first(where: \.kind.blocks)?.detail ?? "a flag"
    tell(
      lost.count == 1
        ? "\(first.person.shownName) is not picked any more: \(reason)."
        : "\(lost.count) people are not picked any more: they gained a flag.")
  }

  mutating func draftFound(_ draft: Draft, _ people: [Suggestion]) {
    guard !draft.people.isEmpty else { return }
    suggestions.saved = draft
    for suggestion in people { suggestions.savedPeople[suggestion.id] = suggestion }
  }

  /// What was held too long is a draft again, to be reviewed anew.
  mutating func takenBack(_ draft: Draft, _ people: [Suggestion]) -> [Effect] {
    draftFound(draft, people)
    return reopenDraft() + openCompose() + [.loadQueue]
  }

  /// Picks the people of the saved draft again, except those who have a flag by now.
  mutating func reopenDraft() -> [Effect] {
    guard let saved = suggestions.saved else { return [] }
    suggestions.saved = nil
    let before = suggestions.picks
    var flagged = 0
    for id in saved.people {
      guard let suggestion = suggestions.savedPeople[id] else { continue }
      if suggestion.flags.isEmpty {
        suggestions.picks.pick(suggestion, row: nil)
        if saved.asksAgain.contains(id) { suggestions.picks.askAgain(about: id) }
      } else {
        flagged += 1
      }
    }
    suggestions.picks.relocate(in: suggestions.list.index)
    changes.record(.picks(before: before, after: suggestions.picks))
    compose = ComposeState(letter: saved.letter)
    compose.sentences = saved.sentences
    compose.number = saved.number
    let rest = flagged == 0 ? "" : " \(flagged) with a flag \(flagged == 1 ? "is" : "are") not."
    tell("\(Wording.people(suggestions.picks.count)) picked from the draft.\(rest)")
    return []
  }

  mutating func messageLoaded(_ id: Invitation.ID, _ text: String) {
    let name = queue.invitations.first { $0.id == id }?.name ?? "the recipient"
    let lines = text.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false)
    overlays.append(
      .reading(
        Reading(
          .message(id), title: "The mail to \(name)",
          lines: lines.map { Line(SafeText.line(String($0))) })))
  }

  mutating func pathCompleted(_ path: String, _ choices: [String]) {
    changeImport {
      if path != $0.path.text { $0.path = TextField(path) }
      $0.choices = choices
    }
  }
}
