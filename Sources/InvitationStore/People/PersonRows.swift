internal import Invitations

/// What the list keeps of some people, as rows: the flags, the tie and the folded text.
struct PersonRows: Sendable {
  /// A person's row.
  struct Row: Sendable {
    var id: Int64
    var flags: UInt32
    var tie: Double
    var found: Range<Int>
  }

  private(set) var rows: [Row] = []
  private(set) var bytes: [UInt8] = []
  private var text = FoundText()
  private let owner: Owner
  private let now: Moment

  init(owner: Owner, now: Moment) {
    self.owner = owner
    self.now = now
  }

  /// Adds a person.
  mutating func add(_ facts: SuggestionFacts) {
    let flags = FlagRules.flags(for: facts, owner: owner, now: now)
    let start = bytes.count
    text.append(facts.person, to: &bytes)
    rows.append(
      Row(
        id: facts.person.id.number, flags: flags.isEmpty ? 0 : flags.bits,
        tie: facts.tie(for: owner).strength,
        found: start..<bytes.count))
  }

  /// Adds a person of whom nothing is known but a record, while no mail was read.
  mutating func add(newcomer id: Person.ID, _ record: RecordText) {
    guard let flags = FlagRules.plainFlags(of: record, owner: owner) else {
      // Telephones and addresses say something only beside those of the owner.
      let person = Person(id, record, withHousehold: !owner.household.isEmpty)
      return add(FactsReader.facts(aboutNewcomer: person, now: now))
    }
    let start = bytes.count
    text.append(plain: record, to: &bytes)
    rows.append(Row(id: id.number, flags: flags, tie: 0, found: start..<bytes.count))
  }

  /// Takes them away, once they are stored.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension RawStatement {
  /// Binds what a person's row says: flags, tie and text, from that parameter on.
  func bind(_ row: PersonRows.Row, _ bytes: UnsafeRawBufferPointer, at first: Int) {
    bind(Int64(row.flags), at: first)
    bind(row.tie, at: first + 1)
    bind(text: bytes[row.found], at: first + 2)
  }
}
