extension FlagRules {
  /// Whether the person may be the owner at another address.
  ///
  /// They have the owner's full name in any order, or both the address and one of the owner's own
  /// are made of the owner's name and no other name speaks against it.
  static func isMaybeOwn(_ person: Person, _ address: EmailAddress, _ owner: Owner) -> Bool {
    let marks = owner.marks
    if marks.mayBeName(person.name.utf8) {
      return NameTokens(person.name).isSameFullName(as: owner.tokens)
    }
    guard marks.mayCarryName(address.local.utf8), owner.tokens.isCarried(by: address.local) else {
      return false
    }
    return NameTokens(person.name).isCompatible(with: owner.tokens)
  }

  /// Whether it is the card that address books keep of their owner under such a name.
  static func isOwnersCard(_ person: Person) -> Bool {
    let name = person.name.utf8
    guard name.count <= longestOwnersName, name.allSatisfy({ $0 < 0x80 }) else { return false }
    return ["me", "myself", "my card", "mycard"].contains(person.name.lowercased())
  }

  /// No name of an owner's card has more bytes.
  static let longestOwnersName = 7

  /// Why this may be family: a guess.
  static func familyGuess(
    _ person: Person, _ address: EmailAddress, _ owner: Owner
  ) -> String? {
    if person.remarks.isNotFamily { return nil }
    // What the owner wrote down is an answer, one way or the other.
    if let relation = person.relation {
      let word = Folding.fold(relation)
      return categories.contains(word) || Kinship.isRelative(word) ? "\(relation), you said" : nil
    }
    for category in person.categories where categories.contains(Folding.fold(category)) {
      return "in your category \(category); family?"
    }
    guard !owner.owns(person, at: address) else { return nil }
    if let guess = relativeGuess(person, owner) { return guess }
    guard let surname = owner.tokens.words.last, owner.tokens.words.count >= 2 else { return nil }
    let family =
      person.familyName.isEmpty
      ? person.name.split(separator: " ").last ?? "" : person.familyName[...]
    guard let first = family.utf8.first, first >= 0x80 || first | 0x20 == surname.utf8.first,
      isSameSurname(Folding.fold(String(family)), surname)
    else { return nil }
    if FreeMail.contains(address.domain) { return "has your family name; family?" }
    for mark in person.household where owner.household.contains(mark) {
      switch mark {
      case .phone: return "has your family name and telephone number; family?"
      case .place: return "has your family name and postal address; family?"
      case .relative, .relatedCard, .card: continue
      }
    }
    return nil
  }

  /// Why this is family by what the card of one of the two says.
  private static func relativeGuess(_ person: Person, _ owner: Owner) -> String? {
    for case .relative(let name) in person.household {
      let isAddress = (try? EmailAddress(name)).map(owner.owns)
      if isAddress ?? owner.tokens.isSameFullName(as: NameTokens(name)) {
        return "their card names you as family; family?"
      }
    }
    for case .relatedCard(let card) in person.household
    where owner.household.contains(.card(card)) {
      return "their card names you as family; family?"
    }
    for case .relative(let name) in owner.household where person.isNamed(by: name) {
      return "your own card names them as family; family?"
    }
    return nil
  }

  /// What is odd about the name or address.
  static func oddity(_ person: Person, _ address: EmailAddress) -> String? {
    if ScriptMix.isMixed(domain: address.domain) { return "the domain mixes alphabets" }
    guard person.name.utf8.contains(UInt8(ascii: "@")), !isOwnAddressAsName(person) else {
      return nil
    }
    return "the name holds another address"
  }

  /// Whether there is nothing to greet with.
  static func isNameless(_ person: Person) -> Bool {
    person.name.isEmpty
      || person.name.utf8.contains(UInt8(ascii: "@")) && isOwnAddressAsName(person)
  }

  private static func isOwnAddressAsName(_ person: Person) -> Bool {
    let name = Folding.fold(person.name)
    return person.addresses.contains { Folding.fold($0.sendKey) == name }
  }

  /// Slavic surnames have a form for women: Novak, Novakova.
  private static func isSameSurname(_ a: String, _ b: String) -> Bool {
    a == b || a == b + "ova" || b == a + "ova"
  }

  private static let categories: Set<String> = [
    "family", "familie", "famille", "familia", "famiglia", "rodina", "rodzina", "csalad", "perhe",
    "familj", "gezin", "related", "relatives", "relative", "verwandte", "семья", "家族", "家人",
  ]
}
