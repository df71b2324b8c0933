/// The rules that put flags on a person.
///
/// They run once for every imported person, so the usual one, who gets no flag, must cost next to
/// nothing: whatever needs folding or sets stands behind a look at a few bytes.
public enum FlagRules {
  /// All flags of a person, blocking ones first.
  ///
  /// Strangers and old contacts are told from mail history alone; while none was read
  /// (`Owner.hasMailHistory`), nobody is called either, because it would be nearly everybody.
  public static func flags(for facts: SuggestionFacts, owner: Owner, now: Moment) -> [Flag] {
    var flags: [Flag] = []
    let person = facts.person
    if let reason = facts.notPerson { flags.append(Flag(.list, reason)) }
    if let address = person.addresses.first {
      if owner.owns(person, at: address) {
        flags.append(Flag(.own, "your own address"))
      } else if let evidence = owner.suspicion(of: person) {
        flags.append(Flag(.own, evidence))
      } else if isMaybeOwn(person, address, owner) {
        flags.append(Flag(.ownMaybe, "has your name; is it you?"))
      } else if isOwnersCard(person) {
        flags.append(Flag(.ownMaybe, "is called \"\(person.name)\"; is it you?"))
      }
      addRole(of: address, facts, to: &flags)
      if facts.hasPast { addStanding(facts, at: address, owner: owner, now: now, to: &flags) }
      if let guess = familyGuess(person, address, owner) { flags.append(Flag(.family, guess)) }
      if let oddity = oddity(person, address) { flags.append(Flag(.odd, oddity)) }
    } else {
      flags.append(Flag(.noAddress, "no usable address"))
    }
    if let other = facts.sharesAddressWith.first {
      flags.append(Flag(.duplicate, "has the same address as \(other)"))
    }
    if isNameless(person) { flags.append(Flag(.missing, "no name")) }
    if facts.asksAgain {
      flags.append(Flag(.changed, "who this is has changed since you picked them"))
    }
    if owner.hasMailHistory { addHistory(facts, now: now, to: &flags) }
    return flags.count < 2 ? flags : inOrder(flags)
  }

  private static func addRole(
    of address: EmailAddress, _ facts: SuggestionFacts, to flags: inout [Flag]
  ) {
    switch MailboxRole(of: address) {
    case .daemon: flags.append(Flag(.daemon, "a machine's address, nobody reads it"))
    case .role:
      // Somebody who writes back from such an address is a person.
      if let mail = facts.mail, mail.sent >= 3, mail.received >= 3 { return }
      flags.append(Flag(.role, "role box"))
    case nil: break
    }
  }

  private static func addHistory(
    _ facts: SuggestionFacts, now: Moment, to flags: inout [Flag]
  ) {
    let isTwoWay = facts.mail?.isTwoWay ?? facts.tie.sawMail
    if !isTwoWay, facts.connection == nil {
      flags.append(Flag(.stranger, "no mail in both directions, not connected"))
    }
    if let last = facts.mail?.lastContact, now - last > .days(3 * 365) {
      flags.append(Flag(.old, "no mail since \(last.date)"))
    } else if let newer = facts.newerAddress {
      flags.append(Flag(.old, "writes from \(newer) now"))
    }
  }

  private static func inOrder(_ flags: [Flag]) -> [Flag] {
    flags.sorted { a, b in
      if a.kind.blocks != b.kind.blocks { return a.kind.blocks }
      return a.kind.rawValue < b.kind.rawValue
    }
  }
}
