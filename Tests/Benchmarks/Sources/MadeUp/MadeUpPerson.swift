/// Somebody who does not exist, the same one for the same number in every run.
///
/// Half of the names are plain ASCII, a quarter have diacritics, the rest are in other scripts. One
/// in sixteen has no address, one in ten a second one. All addresses are reserved for examples
/// (RFC 2606).
public struct MadeUpPerson: Sendable {
  /// The given name.
  public let given: String
  /// The family name.
  public let family: String
  /// None, one or two addresses.
  public let emails: [String]
  /// The company.
  public let organization: String
  /// A telephone number.
  public let phone: String
  /// An identifier as address books give one.
  public let uid: String

  /// The person of this number, from 0.
  public init(_ number: Int) {
    var random = SteadyRandom(seed: UInt64(number))
    let names = Names.groups[Self.group(random.next() % 100)]
    given = names.given[Int(random.next() % UInt64(names.given.count))]
    family = names.family[Int(random.next() % UInt64(names.family.count))]
    organization = Names.companies[Int(random.next() % UInt64(Names.companies.count))]
    phone = "+47\(10_000_000 + random.next() % 89_999_999)"
    uid = "\(String(number, radix: 36))-made-up"
    let local = names.local.isEmpty ? "\(given).\(family)".lowercased() : names.local
    let domain = Names.domains[Int(random.next() % UInt64(Names.domains.count))]
    var found = random.next() % 16 == 0 ? [] : ["\(local)\(number)@\(domain)"]
    if !found.isEmpty, random.next() % 10 == 0 { found.append("\(local).\(number)@post.example") }
    emails = found
  }

  /// The full name.
  public var name: String { "\(given) \(family)" }

  private static func group(_ percent: UInt64) -> Int {
    switch percent {
    case ..<52: 0
    case ..<76: 1
    case ..<84: 2
    case ..<92: 3
    default: 4
    }
  }
}
