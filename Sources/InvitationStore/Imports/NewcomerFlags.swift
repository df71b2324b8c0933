internal import Invitations

/// The flags of everybody who comes in with an import, by the number of their record.
///
/// Four bytes each: reading a million rows of people again, to count them, would take longer than
/// deciding who is who.
struct NewcomerFlags: Sendable {
  /// Of a record that makes nobody.
  private static let nobody = UInt32.max

  private let first: Int64
  private var flags: [UInt32] = []

  /// The first record will have this number.
  init(first: Int64) { self.first = first }

  /// Notes people who come in.
  mutating func note(_ rows: [PersonRows.Row]) {
    for row in rows { set(row.flags, of: Person.ID(row.id)) }
  }

  /// Notes what somebody who came in has now; nil for who is nobody any more.
  mutating func set(_ bits: UInt32?, of person: Person.ID) {
    let place = Int(person.number - first)
    guard place >= 0 else { return }
    if place >= flags.count {
      flags.append(contentsOf: repeatElement(Self.nobody, count: place + 1 - flags.count))
    }
    flags[place] = bits ?? Self.nobody
  }

  /// Gives them away, so that they are not copied; none are left here.
  mutating func take() -> NewcomerFlags {
    defer { flags = [] }
    return self
  }

  /// How many people have the same flags, by these.
  func counts() -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    var (run, length) = (Self.nobody, 0)
    // Nearly all have the same, so a run of them is counted as one.
    for bits in flags {
      if bits != run {
        counts[run, default: 0] += length
        (run, length) = (bits, 0)
      }
      length += 1
    }
    counts[run, default: 0] += length
    counts[Self.nobody] = nil
    return counts
  }
}
