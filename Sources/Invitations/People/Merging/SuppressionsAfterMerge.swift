extension Sequence<Suppression> {
  /// The suppressions to write because some people became one: theirs, all together.
  ///
  /// What was there stays as it is; only what does not yet cover the one who stays is new.
  public func carried(
    from people: some Sequence<Person.ID>, into kept: Person.ID
  ) -> [Suppression] {
    let people = Set(people)
    return copied(to: kept) { $0.map { people.contains($0) } ?? false }
  }

  /// The suppressions to write because some records of a person are somebody else now: the same.
  ///
  /// Who of the two said no is not known, so neither is written to.
  public func copied(from person: Person.ID, to part: Person.ID) -> [Suppression] {
    copied(to: part) { $0 == person }
  }

  private func copied(
    to target: Person.ID, where isMeant: (Person.ID?) -> Bool
  ) -> [Suppression] {
    var known: Set<Suppression> = []
    for suppression in self where suppression.person == target { known.insert(suppression) }
    var new: [Suppression] = []
    for var suppression in self where isMeant(suppression.person) {
      suppression.person = target
      if known.insert(suppression).inserted { new.append(suppression) }
    }
    return new
  }
}
