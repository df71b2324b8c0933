public import Invitations

/// Collects people, row by row, into a ``Roster``.
public struct RosterBuilder {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var ids: [Int64] = []
  private var flags: [UInt32] = []
  private var longest = 0
  private var frequencies = [UInt32](repeating: 0, count: 256)

  /// Starts with nobody; naming how many people and bytes of text will come saves memory.
  public init(people: Int = 0, bytes: Int = 0) {
    guard people > 0 else { return }
    self.bytes.reserveCapacity(bytes + people + Self.padding)
    starts.reserveCapacity(people + 1)
    ids.reserveCapacity(people)
    flags.reserveCapacity(people)
  }

  /// How many people there are so far.
  public var count: Int { ids.count }

  /// Adds a person whose text has been folded already, as UTF-8.
  ///
  /// All texts together must stay below 4 GB.
  public mutating func append(
    id: Int64, folded: UnsafeBufferPointer<UInt8>, flags: UInt32 = 0
  ) {
    let start = bytes.count
    bytes.append(contentsOf: folded)
    if folded.contains(newline) {
      for place in start..<bytes.count where bytes[place] == newline {
        bytes[place] = UInt8(ascii: " ")
      }
    }
    // Every sixteenth person tells enough about which bytes are rare.
    if count % 16 == 0 { for byte in folded { frequencies[Int(byte)] += 1 } }
    bytes.append(newline)
    longest = max(longest, folded.count)
    starts.append(UInt32(bytes.count))
    ids.append(id)
    self.flags.append(flags)
  }

  /// Adds a person, folding the text.
  public mutating func append(id: Int64, text: String, flags: UInt32 = 0) {
    var folded = Folding.fold(text)
    folded.withUTF8 { append(id: id, folded: $0, flags: flags) }
  }

  /// The roster of everybody added, with their groups in the same order; without them, everybody
  /// is one of the people.
  public consuming func build(groups: [PersonGroup]? = nil) -> Roster {
    let groups = groups ?? Array(repeating: .people, count: ids.count)
    precondition(groups.count == ids.count, "everybody has one group")
    // A scan reads a whole vector at the last byte, and as far behind as a word is long.
    bytes.append(contentsOf: repeatElement(0, count: longest + Self.padding))
    return Roster(
      bytes: bytes, starts: starts, ids: ids, flags: flags, groups: groups, longest: longest,
      frequencies: frequencies)
  }

  private static let padding = 64
}
