/// Resolves a million records in one go, without keeping them in memory.
///
/// Records are added one by one and only a few hashes of each are kept, about 50 bytes. At the end
/// most people are certain from the hashes alone; of the few records that have something in common
/// and do not plainly agree, the details are asked for again and judged by the full rules. The
/// people are those that `PersonResolver` finds, whatever the order.
///
/// ```swift
/// var bulk = BulkResolver(resolver)
/// for record in records { bulk.add(record) }            // numbers them from 0
/// let people = try bulk.finish { numbers in try store.records(numbers) }
/// people.leader(of: 17)                                  // 4: record 17 is the person of record 4
/// ```
public struct BulkResolver {
  /// What is kept of a record beside its hashes.
  struct Traits: OptionSet {
    let rawValue: UInt8

    static let isOrganization = Traits(rawValue: 1)
    static let isGroup = Traits(rawValue: 2)
    /// It has an address of the owner.
    static let isOwn = Traits(rawValue: 4)
    /// The user decided something that may be about it.
    static let isDecided = Traits(rawValue: 8)
    /// A rule about names may apply to it.
    static let isNamesake = Traits(rawValue: 16)
    /// Its name is a full one.
    static let hasFullName = Traits(rawValue: 32)

    static let kind: Traits = [.isOrganization, .isGroup]
  }

  /// The rules and the owner.
  public let resolver: PersonResolver

  var traits: [Traits] = []
  /// The fingerprint of each record's name; until `finish`.
  public internal(set) var names: [FoldedName.Fingerprint] = []
  var companies: [UInt32] = []
  var sources: [UInt16] = []
  var clues = ClueTable()
  var sourceNumbers: [String: UInt16] = [:]

  private var reader = NameReader()
  private var lastSource = (name: "", number: UInt16.max)
  private var companyNumbers: [UInt64: UInt32] = [:]
  private let decided: Set<DecidedClue>
  private let hash: ClueHash
  private let isOfOneSource: Bool

  private enum DecidedClue: Hashable {
    case key(IdentityKey)
    case identifier(StableID)
    case name(FoldedName.Fingerprint)
  }

  /// Starts without records.
  ///
  /// Where all of them are from one source, as in a first import, nobody is joined by name and
  /// company; then neither company nor source is kept.
  public init(_ resolver: PersonResolver, ofOneSource isOfOneSource: Bool = false) {
    self.resolver = resolver
    self.isOfOneSource = isOfOneSource
    let hash = ClueHash()
    self.hash = hash
    let handles = resolver.decisions.all.flatMap { $0.first + $0.second }
    decided = Set(
      handles.map { handle in
        switch handle {
        case .identifier(let id): .identifier(id)
        case .card(_, _, let key): .key(key)
        case .bare(_, let name, _): .name(name)
        }
      })
  }

  /// How many records were added.
  public var count: Int { traits.count }

  /// Adds a record; its number is the count before.
  ///
  /// Gives back the fingerprint of its name, which the store keeps. The record's id is not looked at.
  @discardableResult
  public mutating func add(_ record: MergeRecord) -> FoldedName.Fingerprint {
    var name = Folding.fold(record.comparedName)
    var organization = record.organization ?? ""
    let mailboxes = RecordMailboxes(record.addresses)
    return name.withUTF8 { name in
      organization.withUTF8 { organization in
        add(
          foldedName: UnsafeRawBufferPointer(name), mailboxes: mailboxes, id: record.stableID,
          organization: UnsafeRawBufferPointer(organization), kind: record.kind,
          source: record.source)
      }
    }
  }

  /// Adds a record of which the UTF-8 of the folded `comparedName` and the mailboxes are known.
  @discardableResult
  public mutating func add(
    foldedName: UnsafeRawBufferPointer, mailboxes: RecordMailboxes, id: StableID?,
    organization: UnsafeRawBufferPointer, kind: ContactRecord.Kind, source: String
  ) -> FoldedName.Fingerprint {
    let number = traits.count
    reader.read(folded: foldedName.assumingMemoryBound(to: UInt8.self))
    let name = reader.fingerprint
    var traits = Traits(kind)
    if reader.isFull { traits.insert(.hasFullName) }
    let isNameless = reader.words.isEmpty
    for place in 0..<mailboxes.count {
      let (clue, roleClue) = mailboxes.withKey(place) {
        (hash.of(.mailbox, utf8: $0), mailboxes.isRole(place) ? hash.of(.role, utf8: $0) : nil)
      }
      if isOwn(mailboxes, place) {
        traits.insert(.isOwn)
      } else if let roleClue {
        if isNameless { clues.append(roleClue, record: number) }
      } else {
        clues.append(clue, record: number)
      }
    }
    if let id { clues.append(hash.of(.identifier, id.family, id.value), record: number) }
    if isDecided(name, mailboxes, id) { traits.insert(.isDecided) }
    self.traits.append(traits)
    names.append(name)
    guard !isOfOneSource else { return name }
    companies.append(company(organization))
    sources.append(source == lastSource.name ? lastSource.number : sourceNumber(source))
    return name
  }

  private func isOwn(_ mailboxes: RecordMailboxes, _ place: Int) -> Bool {
    mailboxes.withKey(place, resolver.owner.marks.mayBeginKey)
      && resolver.owner.owns(mailboxes.key(place))
  }

  private func isDecided(
    _ name: FoldedName.Fingerprint, _ mailboxes: RecordMailboxes, _ id: StableID?
  ) -> Bool {
    guard !decided.isEmpty else { return false }
    return decided.contains(.name(name))
      || (0..<mailboxes.count).contains { decided.contains(.key(mailboxes.key($0))) }
      || id.map { decided.contains(.identifier($0)) } ?? false
  }

  /// 0 for none; companies repeat, so each spelling is folded once.
  private mutating func company(_ name: UnsafeRawBufferPointer) -> UInt32 {
    guard !name.isEmpty else { return 0 }
    let spelling = hash.of(.company, utf8: name)
    if let known = companyNumbers[spelling] { return known }
    let number = CompanyName(String(decoding: name, as: UTF8.self)).map {
      UInt32(truncatingIfNeeded: hash.of(.company, $0.key)) | 1
    }
    if companyNumbers.count < Self.mostKept { companyNumbers[spelling] = number ?? 0 }
    return number ?? 0
  }

  /// More sources than there are numbers share the last: their records are looked at in detail.
  private mutating func sourceNumber(_ source: String) -> UInt16 {
    let number = sourceNumbers[source] ?? UInt16(min(sourceNumbers.count, Int(UInt16.max)))
    if sourceNumbers.count < Int(UInt16.max) { sourceNumbers[source] = number }
    lastSource = (source, number)
    return number
  }

  private static let mostKept = 20_000
}

extension BulkResolver.Traits {
  init(_ kind: ContactRecord.Kind) {
    switch kind {
    case .person: self = []
    case .organization: self = .isOrganization
    case .group: self = .isGroup
    }
  }
}
