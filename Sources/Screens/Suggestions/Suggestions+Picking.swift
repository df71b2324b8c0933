internal import Invitations

/// Picking: every way to it picks by hand, and none picks many people unseen.
extension Model {
  /// How many rows a range may have at most.
  static let rangeLimit = 50

  mutating func pickFocused() {
    if let range = suggestions.range { return endRange(range) }
    if let group = suggestions.focusedGroup {
      return tell("\(group.title): people are picked one by one. \(key(.toggleGroup)) shows them.")
    }
    guard let focused = suggestions.focused else { return }
    let name = focused.person.shownName
    if suggestions.picks.contains(focused.id) {
      changePicks("Unpicked \(name).") { $0.drop(focused.id) }
    } else if let block = focused.flags.first(where: \.kind.blocks) {
      tell("\(name) cannot be picked: \(block.detail).")
    } else {
      let row = suggestions.list.row(at: suggestions.cursor.row)
      changePicks("Picked \(name).") { $0.pick(focused, row: row) }
    }
    suggestions.cursor.move(by: 1, count: suggestions.list.count)
  }

  /// Makes one undoable step of a change to the picks, and says what happened.
  mutating func changePicks(_ sentence: String, _ change: (inout Picks) -> Void) {
    let before = suggestions.picks
    change(&suggestions.picks)
    guard suggestions.picks != before else {
      tell("Nothing to change.")
      return
    }
    changes.record(.picks(before: before, after: suggestions.picks))
    tell("\(sentence) \(key(.undo)) undoes it.")
  }

  mutating func togglePick(at place: Int) {
    suggestions.cursor.go(to: place, count: suggestions.list.count)
    suggestions.range = nil
    pickFocused()
    suggestions.cursor.go(to: place, count: suggestions.list.count)
  }

  mutating func toggleRange(picks: Bool) {
    if let range = suggestions.range { return endRange(range) }
    suggestions.range = SuggestionsState.Range(anchor: suggestions.cursor.row, picks: picks)
    tell("Move to the other end, then \(key(picks ? .addRange : .removeRange)) again.")
  }

  /// Keeps the range short enough to be looked through.
  mutating func limitRange() {
    guard let range = suggestions.range else { return }
    let reach = Self.rangeLimit - 1
    let place = min(max(suggestions.cursor.row, range.anchor - reach), range.anchor + reach)
    guard place != suggestions.cursor.row else { return }
    suggestions.cursor.go(to: place, count: suggestions.list.count)
    tell("A range has at most \(Self.rangeLimit) rows.")
  }

  private mutating func endRange(_ range: SuggestionsState.Range) {
    let places = suggestions.rangePlaces?.filter { suggestions.list.row(at: $0) != nil } ?? []
    suggestions.range = nil
    guard range.picks else {
      let before = suggestions.picks.count
      let people = places.compactMap { suggestions.list.person(at: $0) }
      let after = before - people.count { suggestions.picks.contains($0) }
      return changePicks("Unpicked \(before - after).") { picks in
        for id in people { picks.drop(id) }
      }
    }
    pick(from: places)
  }

  mutating func pickShown() {
    let page = peopleOnScreen
    let limit = Tray.bulkLimit
    let first = page.filter { suggestions.suggestion(at: $0)?.flags.isEmpty ?? false }.prefix(limit)
    let added = pickable(from: first)
    let more = page.count - first.count
    let rest = more == 0 ? "" : " The other \(more) here are flagged or beyond \(limit)."
    changePicks("Picked \(added.count).\(rest)") { picks in
      for (suggestion, row) in added { picks.pick(suggestion, row: row) }
    }
  }

  /// The places on the screen at which somebody stands.
  private var peopleOnScreen: [Int] {
    suggestions.cursor.visible(count: suggestions.list.count, page: suggestionsPage)
      .filter { suggestions.list.row(at: $0) != nil }
  }

  mutating func invertShown() {
    let page = peopleOnScreen
    let picked = page.filter {
      suggestions.list.person(at: $0).map(suggestions.picks.contains) ?? false
    }
    let added = pickable(from: page.filter { !picked.contains($0) }).prefix(Tray.bulkLimit)
    let dropped = picked.compactMap { suggestions.list.person(at: $0) }
    changePicks("Picked \(added.count), unpicked \(dropped.count).") { picks in
      for id in dropped { picks.drop(id) }
      for (suggestion, row) in added { picks.pick(suggestion, row: row) }
    }
  }

  private mutating func pick(from places: [Int]) {
    let chosen = pickable(from: places)
    guard !chosen.isEmpty else {
      tell("Nobody here can be picked together: they are picked already or have a flag.")
      return
    }
    let skipped = places.count - chosen.count
    var sentence = "Picked \(chosen.count)"
    if skipped > 0 { sentence += ", not \(skipped) picked before or flagged" }
    changePicks(sentence + ".") { picks in
      for (suggestion, row) in chosen { picks.pick(suggestion, row: row) }
    }
  }

  /// Who at these places has no flag and is not picked yet.
  private func pickable(from places: some Sequence<Int>) -> [(Suggestion, UInt32?)] {
    places.compactMap { place in
      guard let suggestion = suggestions.suggestion(at: place), suggestion.flags.isEmpty,
        !suggestions.picks.contains(suggestion.id)
      else { return nil }
      return (suggestion, suggestions.list.row(at: place))
    }
  }
}
