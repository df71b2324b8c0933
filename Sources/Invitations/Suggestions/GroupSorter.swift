/// Sorts everybody into groups: people are added one by one, and the groups follow from all of them.
///
/// It runs over a million people behind the first frame, so a domain is only its hash here.
public struct GroupSorter {
  private var flags: [UInt32] = []
  private var domains: [UInt32] = []
  /// The numbers of domains, by their hashes.
  private var numbers = Self.sayingNothing
  /// How many people are at a domain, by its number.
  private var counts: [UInt32] = [0]
  private let own: Set<UInt64>

  /// Starts with nobody; what is at one of the owner's domains is a colleague.
  public init(owner: Owner, people: Int = 0) {
    own = Set(owner.ownDomains.map(Self.hash))
    flags.reserveCapacity(people)
    domains.reserveCapacity(people)
  }

  /// Adds a person with these flags, who would be invited at this domain, as lower-case UTF-8; it is
  /// empty for somebody without an address.
  public mutating func add(flags: UInt32, domain: UnsafeRawBufferPointer) {
    self.flags.append(flags)
    domains.append(number(of: Self.hash(domain), flags))
  }

  /// Everybody's group, in the order in which they were added.
  ///
  /// `byHand` are groups that the owner set, by the place in that order.
  public func groups(byHand: [Int: PersonGroup] = [:]) -> [PersonGroup] {
    let colleagues = Set(own.compactMap { numbers[$0] }).subtracting([0])
    return flags.indices.map { place in
      let domain = domains[place]
      return PersonGroup(
        flags: flags[place], byHand: byHand.isEmpty ? nil : byHand[place],
        isColleague: !colleagues.isEmpty && colleagues.contains(domain),
        isOrganisation: counts[Int(domain)] >= 2)
    }
  }

  /// The domain's number; 0 is no domain, or one that says nothing about anybody.
  private mutating func number(of hash: UInt64, _ flags: UInt32) -> UInt32 {
    let number = numbers[hash] ?? UInt32(counts.count)
    if number == counts.count {
      numbers[hash] = number
      counts.append(0)
    }
    // A list or a machine makes no organisation of somebody's own domain.
    if number > 0, flags & PersonGroup.notPeopleFlags == 0 { counts[Int(number)] += 1 }
    return number
  }

  /// No domain, and the free-mail providers.
  private static let sayingNothing = Dictionary(
    uniqueKeysWithValues: FreeMail.domains.union([""]).map { (hash($0), UInt32(0)) })

  private static func hash(_ domain: String) -> UInt64 {
    var domain = domain
    return domain.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ domain: UnsafeRawBufferPointer) -> UInt64 {
    domain.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
