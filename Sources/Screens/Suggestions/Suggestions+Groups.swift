internal import Invitations

/// Groups, and what the owner says about people by hand.
extension Model {
  /// Opens or closes the group that has the focus, or in which the focus is.
  mutating func toggleGroup() {
    guard let grouped = suggestions.list.grouped else {
      return tell("There are no groups while only some people are shown.")
    }
    let group: PersonGroup
    switch grouped.line(at: suggestions.cursor.row) {
    case .heading(let heading): group = heading
    case .person(let number): group = grouped.group(of: number)
    case nil: return
    }
    suggestions.list.toggle(group)
    suggestions.range = nil
    let count = suggestions.list.count
    suggestions.cursor.go(to: grouped.place(of: group), count: count)
    // An opened group is there to be seen.
    let opened = suggestions.list.grouped?.height(of: group) ?? 1
    suggestions.cursor.reveal(opened, count: count, page: suggestionsPage)
  }

  mutating func askGroup() {
    guard let person = suggestions.focused?.person else { return }
    overlays.append(.menu(.group(of: person)))
  }

  /// Says no to the guess that somebody is family, or takes the no back.
  mutating func toggleFamily() -> [Effect] {
    guard let focused = suggestions.focused else { return [] }
    let name = focused.person.shownName
    let isGuessed = focused.flags.contains { $0.kind == .family }
    guard isGuessed || focused.person.remarks.isNotFamily else {
      tell("\(name) does not look like family.")
      return []
    }
    return change(focused.person) { remarks in
      remarks.isNotFamily = isGuessed
      // A relation that says so would go on saying so.
      if isGuessed, focused.person.relation != nil { remarks.relation = nil }
      return isGuessed ? "\(name) is not family" : "\(name) may be family"
    }
  }

  mutating func setRelation(_ text: String, of id: Person.ID) -> [Effect] {
    guard let person = known(id) else { return [] }
    return change(person) { remarks in
      remarks.relation = text.isEmpty ? nil : text
      return "\(person.shownName): \(remarks.relation ?? "no relation")"
    }
  }

  mutating func setGroup(_ group: PersonGroup?, of id: Person.ID) -> [Effect] {
    guard let person = known(id) else { return [] }
    if group != .notPeople, let suggestion = suggestions.loaded[id],
      let flag = suggestion.flags.first(where: { $0.kind.isNotPerson }),
      person.remarks.group != .notPeople
    {
      tell("\(person.shownName) stays among \(PersonGroup.notPeople.title): \(flag.detail).")
      return []
    }
    return change(person) { remarks in
      remarks.group = group
      return "\(person.shownName): \(group?.title ?? "in the group of the rules")"
    }
  }

  private func known(_ id: Person.ID) -> Person? {
    suggestions.loaded[id]?.person ?? suggestions.picks.people[id]?.person
  }

  /// Makes one undoable step of something that is said about a person.
  private mutating func change(
    _ person: Person, _ change: (inout Remarks) -> String
  ) -> [Effect] {
    var after = person.remarks
    let sentence = change(&after)
    guard after != person.remarks else { return [] }
    changes.record(
      .remarks(person.id, name: person.shownName, before: person.remarks, after: after))
    tell("\(sentence). \(key(.undo)) undoes it.")
    return save(after, about: person.id, instead: person.remarks)
  }

  /// Says it to the store; the list is loaded anew when the group may be another.
  func save(_ remarks: Remarks, about id: Person.ID, instead before: Remarks) -> [Effect] {
    [.saveRemarks(id, remarks, regroups: remarks.group != before.group)]
  }

  /// Shows who was close once and is faint now, or everybody again.
  mutating func toggleCatchUp() -> [Effect] {
    guard suggestions.list.scope != .dormant else {
      showEverybody()
      return []
    }
    return [.loadDormant]
  }

  mutating func showEverybody() {
    suggestions.list.showDormant(nil, picks: suggestions.picks)
    suggestions.range = nil
    focusFirstPerson()
  }
}

extension Remarks {
  /// What was said, in words, for what is undone.
  var words: String {
    let parts = [relation, group?.title, isNotFamily ? "not family" : nil].compactMap(\.self)
    return parts.isEmpty ? "nothing said" : parts.joined(separator: ", ")
  }
}
