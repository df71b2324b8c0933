extension Review {
  /// Who of the picked people can be invited at all, and why the others can not.
  struct Sorting {
    struct Invited {
      let facts: SuggestionFacts
      let suggestion: Suggestion
      let address: EmailAddress
    }

    /// Flagged people first, then by name.
    private(set) var invited: [Invited] = []
    /// In the order of picking.
    private(set) var leftOut: [LeftOut] = []

    init(_ picked: [SuggestionFacts], owner: Owner, now: Moment) {
      var seen: Set<Person.ID> = []
      var names: [IdentityKey: String] = [:]
      for facts in picked where seen.insert(facts.person.id).inserted {
        let suggestion = Suggestion(facts, owner: owner, now: now)
        guard let address = suggestion.address else {
          leave(suggestion, "no usable address")
          continue
        }
        if let failure = Guard.failure(for: facts, at: address, owner: owner, now: now) {
          leave(suggestion, failure.description)
        } else if let flag = suggestion.flags.first(where: \.kind.blocks) {
          leave(suggestion, flag.detail)
        } else if let other = names[address.identityKey] {
          leave(suggestion, "has the same address as \(other), who gets it")
        } else {
          names[address.identityKey] = facts.person.shownName
          invited.append(Invited(facts: facts, suggestion: suggestion, address: address))
        }
      }
      invited = Self.ordered(invited)
    }

    private mutating func leave(_ suggestion: Suggestion, _ reason: String) {
      leftOut.append(LeftOut(suggestion: suggestion, reason: reason))
    }

    private static func ordered(_ people: [Invited]) -> [Invited] {
      people
        .map {
          (
            plain: $0.suggestion.flags.isEmpty, name: Folding.fold($0.suggestion.person.shownName),
            $0
          )
        }
        .sorted { a, b in
          if a.plain != b.plain { return !a.plain }
          return a.name == b.name ? a.2.facts.person.id < b.2.facts.person.id : a.name < b.name
        }
        .map { $0.2 }
    }
  }

  func entry(
    for invited: Sorting.Invited, owner: Owner, fields: [LetterField: String]
  ) -> Entry {
    let person = invited.facts.person
    var values: [LetterField: String] = [
      .personal: "", .source: "my address book", .expires: lapsesOn,
      .me: from.map(\.name) ?? owner.name,
    ]
    values[.firstName] = person.greetingName
    values[.name] = person.fullName
    values[.organization] = person.organization
    values.merge(fields) { $1 }
    return Entry(
      suggestion: invited.suggestion, address: invited.address,
      letter: letter.filled(with: values), personal: values[.personal] ?? "",
      attempt: invited.facts.attempts(except: nil) + 1,
      lastContact: invited.facts.mail?.lastContact, isTicked: false)
  }
}
