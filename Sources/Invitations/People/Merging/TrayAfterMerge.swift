/// The picks after people were joined or separated: never more recipients than before.
///
/// Somebody who was picked stays picked at the address that was looked at when picking, and the
/// review asks again; joining with somebody who was not picked adds neither a pick nor an address.
public struct TrayAfterMerge: Hashable, Sendable {
  /// One person in the tray.
  public struct Pick: Hashable, Sendable {
    /// Who is picked.
    public var person: Person.ID
    /// The address that an invitation would have gone to when they were picked.
    public var address: EmailAddress
    /// Whether who this is has changed since, so that the review has to ask again.
    public var asksAgain: Bool

    /// Makes a pick.
    public init(person: Person.ID, address: EmailAddress, asksAgain: Bool = false) {
      self.person = person
      self.address = address
      self.asksAgain = asksAgain
    }
  }

  /// One of the people that a person was separated into.
  public struct Part: Hashable, Sendable {
    /// Who.
    public var person: Person.ID
    /// The mailboxes they have.
    public var keys: Set<IdentityKey>

    /// Makes a part.
    public init(person: Person.ID, keys: Set<IdentityKey>) {
      self.person = person
      self.keys = keys
    }
  }

  /// Everybody in the tray, in the order of picking.
  public private(set) var picks: [Pick]

  /// Takes the tray as it is.
  public init(_ picks: [Pick]) { self.picks = picks }

  /// Some people became one: of their picks the first stays, at its own address.
  public mutating func join(_ people: some Sequence<Person.ID>, into kept: Person.ID) {
    let people = Set(people).union([kept])
    guard people.count > 1, let first = picks.firstIndex(where: { people.contains($0.person) })
    else { return }
    picks[first].person = kept
    picks[first].asksAgain = true
    let pick = picks[first]
    picks.removeAll { people.contains($0.person) && $0 != pick }
  }

  /// A person became several: picked is the one who has the address that was looked at, or nobody.
  public mutating func separate(_ person: Person.ID, into parts: [Part]) {
    guard parts.count > 1, let place = picks.firstIndex(where: { $0.person == person }) else {
      return
    }
    let key = picks[place].address.identityKey
    let owners = parts.filter { $0.keys.contains(key) }
    guard let owner = owners.first(where: { $0.person == person }) ?? owners.first else {
      picks.remove(at: place)
      return
    }
    picks[place].person = owner.person
    picks[place].asksAgain = true
  }
}
