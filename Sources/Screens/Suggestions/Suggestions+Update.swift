internal import Invitations

extension Model {
  /// How many rows of people fit.
  var suggestionsPage: Int { SuggestionsLayout(self, size: size).rows.count }

  mutating func performOnSuggestions(_ command: Command) -> [Effect] {
    let count = suggestions.list.count
    if command == .moveFirst {
      // To the first person; the heading above is one row further.
      suggestions.cursor.go(to: suggestions.list.firstPerson, count: count)
      limitRange()
      return []
    }
    if suggestions.cursor.follow(command, count: count, page: suggestionsPage) {
      limitRange()
      return []
    }
    switch command {
    case .pick: pickFocused()
    case .addRange: toggleRange(picks: true)
    case .removeRange: toggleRange(picks: false)
    case .pickShown: pickShown()
    case .pickNone: changePicks("Nobody is picked.") { $0.clear() }
    case .invertShown: invertShown()
    case .pickedOnly: togglePickedOnly()
    case .filter:
      suggestions.isFiltering = true
      suggestions.range = nil
    case .keepFilter: suggestions.isFiltering = false
    case .sort: overlays.append(.menu(.suggestionSort(current: suggestions.list.sort)))
    case .details: return openDetails()
    case .showMails: return suggestions.focused.map { [.loadMails($0.id)] } ?? []
    case .toggleGroup: toggleGroup()
    case .setGroup: askGroup()
    case .notFamily: return toggleFamily()
    case .catchUp: return toggleCatchUp()
    case .showPerson: return openPerson()
    case .findOwn: return [.findOwn(isAsked: true)]
    case .setRelation: askRelation()
    case .neverSuggest: return neverSuggestFocused()
    case .compose: return openCompose()
    case .reopenDraft: return reopenDraft()
    case .importFile: return openImport()
    case .practice: return [.startPractice]
    case .back: stepBackOnSuggestions()
    default: break
    }
    return []
  }

  private mutating func stepBackOnSuggestions() {
    if suggestions.range != nil {
      suggestions.range = nil
    } else if suggestions.isFiltering || !suggestions.filter.isEmpty {
      suggestions.isFiltering = false
      suggestions.filter = TextField()
      applyFilter()
    } else if suggestions.list.isPickedOnly {
      togglePickedOnly()
    } else if suggestions.list.scope == .dormant {
      showEverybody()
    }
  }

  /// Shows who has the words of the filter; the focus stays on the same person where it can.
  mutating func applyFilter() {
    suggestions.list.filter(suggestions.filter.text, picks: suggestions.picks)
    focusFirstPerson()
    suggestions.range = nil
  }

  private mutating func togglePickedOnly() {
    let isOn = !suggestions.list.isPickedOnly
    suggestions.list.showPickedOnly(isOn, picks: suggestions.picks)
    focusFirstPerson()
    suggestions.range = nil
  }

  private mutating func openDetails() -> [Effect] {
    if suggestions.focusedGroup != nil {
      toggleGroup()
      return []
    }
    guard let focused = suggestions.focused else { return [] }
    let isPicked = suggestions.picks.contains(focused.id)
    overlays.append(.reading(.details(focused, isPicked: isPicked)))
    return [.loadTimeline(focused.id)]
  }

  private mutating func askRelation() {
    guard let focused = suggestions.focused else { return }
    overlays.append(.prompt(.relation(of: focused.person)))
  }

  private mutating func neverSuggestFocused() -> [Effect] {
    guard let focused = suggestions.focused else { return [] }
    guard !focused.flags.contains(where: { $0.kind == .suppressed }) else {
      tell("\(focused.person.shownName) is never suggested already.")
      return []
    }
    let name = focused.person.shownName
    suggestions.picks.drop(focused.id)
    changes.record(.never(focused.id, name: name))
    tell("\(name) will never be suggested again. \(key(.undo)) undoes it.")
    return [.suppress(focused.id)]
  }
}
